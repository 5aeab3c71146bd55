import type { AddressInfo } from "node:net";
import restify from "restify";
import { registerStudentForm } from "../../bot/http/evaluation/student-form-routes";
import { openMisses } from "../../bot/storage/access/misses";
import { makeMissLimit } from "../../bot/usecases/access/limit-misses";
import { everyInvitation } from "../../bot/usecases/evaluation/every-invitation";
import { testTables, uniquePrefix } from "./azurite";
import { evaluationWorld } from "./evaluation-world";
import { aPlacement, aUnit } from "./evaluation";

/** The student form over real tables, with one student who has been mailed a link. */
export interface GuessedServer {
  readonly url: string;
  /** The student's link, as it opens without a script: "/e/<id>.<secret>". */
  readonly known: string;
  /** Everything that is kept about the student's invitation and answers. */
  rows(): Promise<unknown>;
  close(): Promise<void>;
}

export async function startGuessedServer(setting: { readonly missesTakeMs?: number } = {}): Promise<GuessedServer> {
  const world = await evaluationWorld();
  world.records = [aUnit(), aPlacement({ supervisors: [] })];
  await world.start();
  await world.sendDue();
  const link = world.posted.find((each) => each.link !== null)!.link!;
  const server = restify.createServer();
  registerStudentForm(server, {
    ...world,
    ...setting,
    misses: makeMissLimit({ misses: await openMisses(testTables(), uniquePrefix()), clock: world.clock }, "form"),
    log: () => undefined,
    publicUrl: "https://handledarnat.example",
    contactMailbox: "akademi@kommun.example",
    clientAddress: (req) => String(req.headers["x-from"] ?? "somebody"),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    known: `/e/${link.split("#")[1]!}`,
    rows: async () => [await everyInvitation(world.invitations, "HT2024"), await world.answers.all("HT2024")],
    close: () =>
      new Promise<void>((resolve) => {
        server.server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
