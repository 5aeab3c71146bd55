import { Readable } from "node:stream";
import fc from "fast-check";
import { VERBS } from "../../../bot/teams/verbs";
import { aPerson } from "../../support/connector/people";
import { NASTY_TEXTS, spoilt } from "../../support/nasty";
import { RUNS } from "../../support/runs";
import { startTeamsService, type TeamsService } from "../../support/teams-service";

/** 5,000 and more in `npm run soak`. */
const ACTIVITIES = RUNS / 2;
const PATIENCE_MS = 600_000;
const AT_ONCE = 20;
const anna = aPerson(1);

let service: TeamsService;
beforeAll(async () => {
  service = await startTeamsService();
});
afterAll(() => service.stop());

/** What Teams posts, of every kind that is listened to. */
function wellFormed(): readonly object[] {
  const common = {
    id: "f:1",
    timestamp: "2024-10-03T08:00:00.000Z",
    channelId: "msteams",
    serviceUrl: service.connector.serviceUrl,
    from: { id: anna.teamsUserId, name: anna.name, aadObjectId: anna.aadObjectId },
    recipient: { id: "28:bot", name: "Handledarnätet" },
    locale: "sv-SE",
    conversation: { id: "a:1", conversationType: "personal", tenantId: "11111111-1111-4111-8111-111111111111" },
    channelData: { tenant: { id: "11111111-1111-4111-8111-111111111111" }, team: { id: "19:team" } },
  };
  const data = { invitationId: "HT2024.x", attempt: 1, postId: "p", questionId: "q", text: "hej", version: 1, P1: "5" };
  const presses = Object.values(VERBS).map((verb) => ({
    ...{ ...common, type: "invoke", name: "adaptiveCard/action", replyToId: "1" },
    value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
  }));
  const invokes = ["task/fetch", "task/submit", "composeExtension/query", "composeExtension/submitAction", "x/y"];
  return [
    ...presses,
    ...invokes.map((name) => ({
      ...{ ...common, type: "invoke", name },
      value: { commandId: "post", data, parameters: [{ name: "q", value: "hej" }], context: { theme: "dark" } },
    })),
    ...["hjälp", "<at>Handledarnätet</at> fråga", ...NASTY_TEXTS].map((text) => ({
      ...{ ...common, type: "message", text },
      entities: [{ type: "mention", mentioned: { id: "28:bot" }, text: "<at>Handledarnätet</at>" }],
    })),
    { ...common, type: "conversationUpdate", membersAdded: [{ id: "28:bot" }], membersRemoved: [{ id: "29:x" }] },
    { ...common, type: "installationUpdate", action: "add" },
    { ...common, type: "messageReaction", reactionsAdded: [{ type: "like" }], replyToId: "1" },
    { ...common, type: "typing" },
  ];
}

/** What the service answers to a body; the request is handed over past the network, of which there is enough elsewhere. */
async function handled(body: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { "content-type": "application/json" };
  const request = Object.assign(Readable.from([Buffer.from(body)]), { headers });
  let answer = { status: 599, text: "nothing" };
  await service.app.handle(request, { sendRaw: (status, text) => (answer = { status, text }) });
  return answer;
}

test(
  "a thousand activities with something wrong in them are all answered, none with a failure of the service, which goes on",
  async () => {
    const activity = fc.constantFrom(...wellFormed()).chain(spoilt);
    const bodies = fc.sample(activity, { numRuns: ACTIVITIES, seed: 20_241_003 }).map((one) => JSON.stringify(one));
    const wrong: unknown[] = [];
    let next = 0;
    const post = async () => {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        const { status, text } = await handled(body);
        // 501: an invoke of a kind that nobody listens to, as Teams wants it answered.
        if (status >= 500 && status !== 501) wrong.push([status, text, body.slice(0, 500)]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, post));
    expect(wrong.slice(0, 5)).toEqual([]);
    expect((await service.client.post(anna, { type: "typing" })).status).toBe(200);
  },
  PATIENCE_MS,
);
