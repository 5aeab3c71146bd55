import { aPerson } from "../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../support/teams-service";

const anna = aPerson(1);
let service: TeamsService;

beforeAll(async () => {
  service = await startTeamsService({
    recordAnswer: () => Promise.reject(new Error("secret detail")),
  });
  service.connector.addPeople(anna);
});
afterAll(() => service.stop());
beforeEach(() => service.connector.forgetCalls());

test("a button that no card of ours has is answered kindly", async () => {
  const reply = await service.client.press(anna, { verb: "something.else" });
  expect(reply).toEqual({
    status: 200,
    body: {
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Den knappen gäller inte längre. Leta efter det senaste kortet i chatten.",
    },
  });
});

test.each(["task/fetch", "composeExtension/query", "application/search", "signin/verifyState", "x"])(
  "an unknown invoke %s is answered with 200",
  async (name) => {
    expect((await service.client.post(anna, { type: "invoke", name, value: {} })).status).toBe(200);
  },
);

test.each(["messageReaction", "event", "typing", "endOfConversation", "messageUpdate", "somethingNew"])(
  "an event of type %s that nobody waits for is answered with 200 and nothing else",
  async (type) => {
    expect((await service.client.post(anna, { type })).status).toBe(200);
    expect(service.connector.calls).toEqual([]);
  },
);

test("a bug is logged once with a reference, and the person reads a calm sentence with the same reference", async () => {
  const data = { invitationId: "HT2024.abc", attempt: 1 };
  const reply = await service.client.press(anna, { verb: "evaluation.submit", data });
  const text = (reply.body as { value: string }).value;
  const lines = service.logged.filter((line) => line.event === "activity-failed");
  expect(reply.status).toBe(200);
  expect(lines).toHaveLength(1);
  expect(text).toContain(`referens ${lines[0]?.fields.reference}`);
  expect(text).not.toContain("secret detail");
});

test("a bug behind a message is answered with a message", async () => {
  await service.client.say(anna, "stopp");
  expect(service.connector.callsOf("post")).toHaveLength(1);
  expect(service.connector.calls[0]?.body["text"]).toContain("Något gick fel hos oss.");
});

test("a bug is still answered with 200 when the apology cannot be sent either", async () => {
  service.connector.replyNext("post", { status: 403 });
  expect((await service.client.say(anna, "stopp")).status).toBe(200);
});
