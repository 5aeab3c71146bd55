import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import type {
  EvaluationForm,
  RawAnswers,
  RecordOutcome,
  Respondent,
} from "../../../../bot/usecases/evaluation/answering";
import { listedAudit } from "../../../support/audit";
import { aPerson, TENANT } from "../../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../../support/teams-service";

const anna = aPerson(1);
const berit = aPerson(2);
const form: EvaluationForm = {
  questionnaire: questionnaireFor("APL-H", 1),
  term: "HT2024",
  period: "5",
  unitName: "Björkgården",
  lastDay: "2024-12-16",
  answers: null,
};
const data = { invitationId: "HT2024.abc", attempt: 1, studentsToShowQr: 0 };

let service: TeamsService;
let asked: { respondent: Respondent; raw: RawAnswers }[] = [];
/** One answer per respondent and invitation, as the real use case keeps it. */
let saved = new Map<string, RawAnswers>();
let outcome: RecordOutcome | null = null;
const { audit, entries } = listedAudit();

beforeAll(async () => {
  service = await startTeamsService({
    audit,
    recordAnswer(respondent, raw, around = (save) => save()) {
      asked.push({ respondent, raw });
      if (outcome) return Promise.resolve(outcome);
      const key = JSON.stringify(respondent);
      const isChange = saved.has(key);
      saved.set(key, raw);
      return around(() => Promise.resolve({ kind: "saved", form, isChange, changePath: null }));
    },
    openEvaluation: () => Promise.resolve({ kind: "open", form: { ...form, answers: { H4: "yes" } } }),
    showQr: () => Promise.resolve({ kind: "qr", ...form, path: "/e/q/abc.def", students: 3 }),
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  asked = [];
  saved = new Map();
  outcome = null;
  entries.length = 0;
  service.connector.forgetCalls();
});

/** A card as it stands in the chat, so that it can be replaced. */
async function sentCard(person = anna): Promise<string> {
  service.connector.addPeople(person);
  const chat = `a:${person.aadObjectId}`;
  const response = await fetch(`${service.connector.serviceUrl}v3/conversations/${chat}/activities`, {
    method: "POST",
    body: JSON.stringify({ type: "message", text: "the form" }),
  });
  service.connector.forgetCalls();
  return ((await response.json()) as { id: string }).id;
}

function cardIn(body: unknown): string {
  return JSON.stringify((body as { value: unknown }).value);
}

test("a submitted card is answered with the receipt, and becomes the receipt in the chat", async () => {
  const replyToId = await sentCard();
  const reply = await service.client.press(anna, {
    verb: "evaluation.submit",
    data: { ...data, H4: "yes" },
    replyToId,
  });
  expect(reply).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive" },
  });
  expect(cardIn(reply.body)).toContain("Tack för dina svar!");
  await service.app.settled();
  expect(service.connector.calls.map((call) => call.kind)).toEqual(["update"]);
  expect(JSON.stringify(service.connector.shownTo(anna).at(-1)?.activity)).toContain("Tack för dina svar!");
});

test("the respondent is the sender, whatever the card says", async () => {
  const forged = { ...data, aadObjectId: berit.aadObjectId, tenantId: "another", respondent: berit.aadObjectId };
  await service.client.press(anna, { verb: "evaluation.submit", data: { ...forged, H4: "yes" } });
  expect(asked[0]?.respondent).toEqual({
    kind: "teams",
    invitationId: data.invitationId,
    tenantId: TENANT,
    aadObjectId: anna.aadObjectId,
  });
});

test("refused answers come back in the form with what was filled in and the error in Swedish", async () => {
  const replyToId = await sentCard();
  outcome = { kind: "invalid", form, problems: [{ questionId: "H12", code: "too-long" }] };
  const reply = await service.client.press(anna, {
    verb: "evaluation.submit",
    data: { ...data, H4: "yes" },
    replyToId,
  });
  expect(cardIn(reply.body)).toContain("Fråga 12: korta texten");
  expect(cardIn(reply.body)).toMatch(/"id":"H4"[^}]*|"value":"yes"/);
  await service.app.settled();
  expect(service.connector.calls).toEqual([]);
});

test.each<[string, RecordOutcome, string, boolean]>([
  ["late", { kind: "closed", lastDay: "2024-12-16" }, "Utvärderingen är avslutad", true],
  ["somebody else's", { kind: "not-yours" }, "Kortet är till någon annan", false],
  ["unknown", { kind: "not-valid" }, "Kortet gäller inte längre", false],
])("a card that is %s is answered kindly with 200", async (_what, result, expected, stays) => {
  const replyToId = await sentCard();
  outcome = result;
  const reply = await service.client.press(anna, { verb: "evaluation.submit", data, replyToId });
  expect(reply.status).toBe(200);
  expect(cardIn(reply.body)).toContain(expected);
  await service.app.settled();
  expect(service.connector.callsOf("update")).toHaveLength(stays ? 1 : 0);
});

test.each([["nothing"], [{ invitationId: 7 }], [{ invitationId: "x".repeat(5000) }], [[1, 2]]])(
  "a card edited by hand to send %j is answered kindly and reaches no use case",
  async (edited) => {
    const reply = await service.client.press(anna, { verb: "evaluation.submit", data: edited as object });
    expect(reply.status).toBe(200);
    expect(cardIn(reply.body)).toContain("Kortet gäller inte längre");
    expect(asked).toEqual([]);
  },
);

test("a sender without an account of their own is answered kindly", async () => {
  const from = { id: "29:anonymous", name: "Gäst" };
  const reply = await service.client.press(anna, { verb: "evaluation.submit", data }, { from });
  expect(cardIn(reply.body)).toContain("Kortet är till någon annan");
  expect(asked).toEqual([]);
});

test("one answer delivered six times, with the same and with new ids and at once, is saved once", async () => {
  const action = { verb: "evaluation.submit", data: { ...data, H4: "yes" } };
  const same = { id: "f:same" };
  const deliveries = [same, same, same, same, { id: "f:new1" }, { id: "f:new2" }];
  const replies = await Promise.all(deliveries.map((change) => service.client.press(anna, action, change)));
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(saved.size).toBe(1);
});

test("an answer from a group chat is taken, but the card that everybody sees stays as it is", async () => {
  const replyToId = await sentCard();
  const conversation = { conversationType: "groupChat", isGroup: true, tenantId: TENANT, id: "19:group@thread.v2" };
  const reply = await service.client.press(anna, { verb: "evaluation.submit", data, replyToId }, { conversation });
  expect(cardIn(reply.body)).toContain("Tack för dina svar!");
  await service.app.settled();
  expect(service.connector.calls).toEqual([]);
});

test("an old client's Action.Submit is saved, and the card becomes the receipt", async () => {
  const replyToId = await sentCard();
  const reply = await service.client.submit(anna, { ...data, verb: "evaluation.submit", H4: "yes" }, replyToId);
  expect(reply.status).toBe(200);
  await service.app.settled();
  expect(saved.size).toBe(1);
  expect(JSON.stringify(service.connector.shownTo(anna).at(-1)?.activity)).toContain("Tack för dina svar!");
});

test("changing shows the form with the earlier answers", async () => {
  const reply = await service.client.press(anna, { verb: "evaluation.change", data });
  expect(cardIn(reply.body)).toContain('"value":"yes"');
});

test("the QR card leads to the students' form", async () => {
  const reply = await service.client.press(anna, { verb: "evaluation.qr", data });
  expect(cardIn(reply.body)).toContain("https://handledarnatet.kommun.example/e/#q/abc.def");
  expect(cardIn(reply.body)).toContain("3 praktikanter");
});

test("no card has a refresh, which would make the library replace cards for everybody", async () => {
  for (const verb of ["evaluation.submit", "evaluation.change", "evaluation.qr"]) {
    expect(cardIn((await service.client.press(anna, { verb, data })).body)).not.toContain('"refresh"');
  }
});

test("an answer is confirmed although the connector does not respond, and the receipt is tried again", async () => {
  const replyToId = await sentCard();
  service.connector.replyNext("update", { status: 503 }, { status: 429, headers: { "retry-after": "1" } });
  const reply = await service.client.press(anna, { verb: "evaluation.submit", data, replyToId });
  expect(reply.status).toBe(200);
  await service.app.settled();
  expect(service.connector.callsOf("update")).toHaveLength(3);
});

test("a card's answer is noted without who, and a card that leads nowhere leaves nothing in the audit trail", async () => {
  outcome = { kind: "not-valid" };
  await service.client.press(anna, { verb: "evaluation.submit", data: { ...data, H4: "yes" } });
  expect(entries).toEqual([]);
  outcome = null;
  await service.client.press(anna, { verb: "evaluation.submit", data: { ...data, H4: "yes" } });
  expect(entries).toMatchObject([
    { who: "withheld", way: "evaluation.submit", which: null, outcome: "begun" },
    { who: "withheld", outcome: "done" },
  ]);
});
