import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { ContactStore } from "../../usecases/network/ports";
import { chanceFrom } from "../municipality/chance";
import { idsOf, type SimulatedPerson } from "../playground/people";

/** A Teams of our own for everybody whom the simulator has no room for: takes their cards and shows them to nobody. */
export interface Colleagues {
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

/** Nearly everybody has the app; those who have not are what a round must tell about. */
const SHARE_WITH_APP = 0.9;

export async function startColleagues(): Promise<Colleagues> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(request.method === "POST" ? 201 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: randomUUID() }));
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  return {
    serviceUrl: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Makes colleagues known to the service as if they had installed the app; the same ones at every start. */
export async function introduce(
  colleagues: readonly SimulatedPerson[],
  place: { readonly serviceUrl: string; readonly tenantId: string },
  contacts: Pick<ContactStore, "save">,
): Promise<void> {
  const chance = chanceFrom(colleagues.length);
  for (const person of colleagues.filter(() => chance.happens(SHARE_WITH_APP))) {
    const ids = idsOf(person);
    await contacts.save({
      ...place,
      ...ids,
      key: `${place.tenantId}|${ids.aadObjectId}`,
      userPrincipalName: person.email,
      email: person.email,
      conversationId: `a:${ids.aadObjectId}`,
      reachedBy: "personal-install",
      unreachableSince: null,
    });
  }
}
