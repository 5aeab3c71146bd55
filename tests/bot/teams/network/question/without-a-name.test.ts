import { VERBS } from "../../../../../bot/teams/verbs";
import { chatWith } from "../../../../support/connector/connector";
import { everyRow } from "../../../../support/every-row";
import {
  agda,
  answered,
  berit,
  DRAFT,
  harriet,
  startQuestionWorld,
  stina,
  type QuestionWorld,
} from "../../../../support/network/question-world";

let world: QuestionWorld;
beforeEach(async () => {
  world = await startQuestionWorld();
});
afterEach(() => world.stop());

/** Everything that the asker is known by. */
const TRACES = [agda.name, "Agda", "Frågvis", agda.aadObjectId, agda.teamsUserId, agda.email];
/** Tables that hold people whether or not they have asked: how Teams reaches them, who has had a card, and the askers. */
const ABOUT_PEOPLE = ["Contacts", "QuestionAskers", "ProactiveDays", "Followers"];

function tracesIn(text: string): readonly string[] {
  return TRACES.filter((trace) => text.toLowerCase().includes(trace.toLowerCase()));
}

/** Asked, raised to step 3 and HR, replied to in three ways, told to the asker, and closed by the asker. */
async function wholeLife(named: "yes" | "no"): Promise<string> {
  const { client, connector } = world;
  await client.say(agda, "fråga nätverket");
  const data = { ...DRAFT, named };
  await Promise.all([1, 2].map(() => client.press(agda, { verb: VERBS.checkQuestion, data })));
  let id = "";
  for await (const question of world.questions.questions.newestFirst()) id = question.id;
  const [root] = connector.shownIn("19:team1@thread.tacv2");
  const where = { team: { id: "19:team1@thread.tacv2", name: "x", members: [] }, conversationId: root!.conversationId };
  await world.turn("2024-10-08T08:00:00.000Z");
  await world.turn("2024-10-11T08:00:00.000Z");
  await client.pressInChannel(berit, where, {
    ...{ verb: VERBS.replyToQuestion, data: { questionId: id, text: "Fyra veckor." } },
    replyToId: root!.id,
  });
  await client.mention(stina, where, "Det står i kursplanen.");
  await world.ask(harriet, "post", `/api/network/questions/${id}/reply`, { text: "Se också materialbanken." });
  await world.turn("2024-10-11T09:00:00.000Z");
  await client.press(agda, { verb: VERBS.closeQuestion, data: { questionId: id } });
  return id;
}

test("who asked without a name is in nothing that is sent to anybody else", async () => {
  await wholeLife("no");
  const own = chatWith(agda);
  const toOthers = world.connector.calls.filter(
    ({ conversationId, kind, body }) =>
      conversationId !== own && !(kind === "create-conversation" && !("activity" in body)),
  );
  expect(toOthers.length).toBeGreaterThan(6);
  expect(toOthers.flatMap((call) => tracesIn(JSON.stringify(call)))).toEqual([]);
  expect(JSON.stringify(toOthers)).toContain("En kollega frågar utan namn");
});

test("with the name it is there: the test would see it", async () => {
  await wholeLife("yes");
  expect(tracesIn(JSON.stringify(world.connector.shownIn("19:team1@thread.tacv2")))).toContain(agda.name);
});

test("who asked without a name is in no row but the askers', and no other row joins a person with the question", async () => {
  const id = await wholeLife("no");
  const rows = await everyRow(world.prefix);
  const asker = await world.questionAskers.of(id);
  const tables = new Set(rows.map(({ table }) => table));
  expect([...tables]).toEqual(expect.arrayContaining(["Questions", "QuestionAskers", "Deliveries"]));
  const others = rows.filter(({ table }) => !ABOUT_PEOPLE.includes(table));
  const telling = others.filter(({ content }) => tracesIn(content).length > 0);
  // A card to the asker is ordered for somebody: under an id that only the askers' table knows.
  expect(telling.filter(({ content }) => content.includes(id))).toEqual([]);
  expect(telling.filter(({ content }) => !content.includes(asker!.noticeId))).toEqual([]);
  expect(others.filter(({ content, table }) => table === "Questions" && content.includes(asker!.noticeId))).toEqual([]);
});

test("who asked without a name is in no answer of the API, whoever reads, but for the asker's own button", async () => {
  const id = await wholeLife("no");
  const paths = ["?page=1", "?state=closed", "?q=apl-period", `/${id}`].map((rest) => `/api/network/questions${rest}`);
  for (const person of [berit, stina, harriet, agda]) {
    for (const path of paths) {
      const { status, body } = await world.ask(person, "get", path);
      expect([path, status, tracesIn(JSON.stringify(body))]).toEqual([path, 200, []]);
      expect(JSON.stringify(body)).toContain("APL-period");
    }
  }
});

test("a name is not searched for", async () => {
  await wholeLife("yes");
  const search = async (words: string) =>
    (await world.ask(berit, "get", `/api/network/questions?q=${words}`)).body as { questions: readonly unknown[] };
  expect((await search("kursplanen")).questions).toHaveLength(1);
  expect((await search("Frågvis")).questions).toEqual([]);
  expect((await search("Berit")).questions).toEqual([]);
});

test("who asked without a name is in no line of the log, not even when something fails", async () => {
  world.connector.replyNext("create-conversation", { status: 500 }, { status: 403 });
  await wholeLife("no").catch(() => undefined);
  world.connector.replyNext("post", { then: "reset" });
  await world.turn("2024-10-14T09:00:00.000Z");
  expect(tracesIn(world.logged + JSON.stringify(world.service.logged))).toEqual([]);
});

test("a step 3 who asks about the own area is mentioned like anybody's: that they were not would tell", async () => {
  world.leads = [agda, stina];
  await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named: "no" } });
  const [root] = world.connector.shownIn("19:team1@thread.tacv2");
  expect(JSON.stringify(root!.activity)).toContain("<at>Agda Frågvis</at>, <at>Stina Öberg</at>");
});

test("the form says that nobody can see who asks, and what may give it away", async () => {
  await world.client.say(agda, "fråga nätverket");
  const [form] = world.connector.shownTo(agda);
  const told = JSON.stringify(form!.activity);
  expect(told).toContain("kan ingen se i Handledarnätet vem du är: inte kollegor, inte steg 3 och inte HR");
  expect(told).toContain("det du skriver kan avslöja dig");
  const reply = await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named: "no" } });
  expect(answered(reply).text).toContain("utan ditt namn");
});
