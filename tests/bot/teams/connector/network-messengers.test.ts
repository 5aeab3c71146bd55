import type { TeamsService } from "../../../support/teams-service";
import { startTeamsService } from "../../../support/teams-service";
import { aPerson, aTeam, TENANT } from "../../../support/connector/people";

const ANNA = aPerson(1);
const TEAM = aTeam(1, [ANNA]);

let service: TeamsService;
beforeEach(async () => {
  service = await startTeamsService();
  service.connector.addTeam(TEAM);
});
afterEach(() => service.stop());

const channel = () => ({ tenantId: TENANT, channelId: TEAM.id, serviceUrl: service.connector.serviceUrl });
const GREETING = { kind: "greeting" } as const;

async function aThread() {
  const outcome = await service.app.channels.start(channel(), GREETING);
  if (outcome.kind !== "sent") throw new Error(`The thread was not started: ${outcome.kind}`);
  const { conversationId, activityId } = outcome;
  return { conversationId, activityId, serviceUrl: service.connector.serviceUrl };
}

test("a message in a channel starts a thread, whose first message is known, and replies go into it", async () => {
  const thread = await aThread();
  expect(thread.conversationId).toBe(`${TEAM.id};messageid=${thread.activityId}`);
  await service.app.channels.reply(thread, GREETING);
  expect(service.connector.shownIn(thread.conversationId)).toHaveLength(2);
  expect(service.connector.shownIn(TEAM.id)).toHaveLength(2);
});

test("a message in a channel can become another", async () => {
  const thread = await aThread();
  await service.app.channels.replace(thread, thread.activityId, GREETING);
  expect(service.connector.callsOf("update").map(({ targetId }) => targetId)).toEqual([thread.activityId]);
  expect(service.connector.shownIn(TEAM.id)).toHaveLength(1);
});

test("a channel that is gone refuses, a slow one may have taken the message, and neither is tried again", async () => {
  const { connector, app } = service;
  connector.replyNext("create-conversation", { status: 502 });
  expect(await app.channels.start(channel(), GREETING)).toMatchObject({ kind: "unknown" });
  connector.deleteChannel(TEAM.id);
  expect(await app.channels.start(channel(), GREETING)).toMatchObject({ kind: "refused" });
  expect(connector.callsOf("create-conversation")).toHaveLength(2);
});

test("a service address that is not Teams' is not used", async () => {
  const elsewhere = { ...channel(), serviceUrl: "https://teams.example.com/" };
  expect(await service.app.channels.start(elsewhere, GREETING)).toMatchObject({ kind: "not-sent" });
  expect(service.connector.calls).toEqual([]);
});
