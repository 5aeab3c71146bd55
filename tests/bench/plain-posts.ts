import { SENDING_SETTINGS } from "../../bot/usecases/evaluation/sending/sending-desk";
import { chatWith, type Connector } from "../support/connector/connector";
import { TENANT, type Person } from "../support/connector/people";

/** The least that reaches so many people: a chat and a card for each, as many at once as the service has under way. */
export async function postPlainly(connector: Connector, people: readonly Person[]): Promise<void> {
  const left = [...people];
  await Promise.all(
    Array.from({ length: SENDING_SETTINGS.concurrency }, async () => {
      for (let person = left.pop(); person; person = left.pop()) {
        const members = [{ id: person.teamsUserId }];
        await post(connector, "v3/conversations", { isGroup: false, members, tenantId: TENANT });
        await post(connector, `v3/conversations/${chatWith(person)}/activities`, { type: "message", text: TEXT });
      }
    }),
  );
}

/** About as long as a card with its texts. */
const TEXT = "Gå igenom dagen tillsammans innan ni går ut. ".repeat(60);

async function post(connector: Connector, path: string, body: object): Promise<void> {
  const response = await fetch(connector.serviceUrl + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The connector answered ${response.status}.`);
  await response.arrayBuffer();
}
