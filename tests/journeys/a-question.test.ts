import type { QuestionList, QuestionPage, QuestionReplied } from "../../bot/contract/network/questions";
import { VERBS } from "../../bot/teams/verbs";
import { chatWith } from "../support/connector/connector";
import { aTeam, type Person, type Team } from "../support/connector/people";
import { startJourney, type Journey } from "../support/journey/journey";
import { allFiles } from "../support/journey/town-files";
import { townPeople } from "../support/journey/town-people";
import { textsOf } from "../support/network/question-world";
import { expectSoon } from "../support/tab/expect-soon";

/** Generous: the other tests run beside it. */
jest.setTimeout(180_000);

let journey: Journey;
let team: Team;
let asker: Person;
let helper: Person;

beforeAll(async () => {
  const town = await townPeople();
  team = aTeam(1, town.members);
  // Monday morning, ten o'clock in Stockholm.
  journey = await startJourney("2024-10-07T08:00:00.000Z", town.refusedStudent);
  await journey.say("/api/imports", allFiles());
  journey.connector.addTeam(team);
  await journey.teams.installInTeam(team, town.members[0]!);
  [asker, helper] = [town.members[0]!, town.members[1]!];
});
afterAll(() => journey.close());

const texts = (person: Person) => journey.connector.shownTo(person).map(({ activity }) => textsOf(activity).join("\n"));
const inChannel = () => journey.connector.shownIn(team.id).map(({ activity }) => textsOf(activity).join("\n"));

/** Lets the clockwork do what is due; what its own turn has begun already is done a moment later. */
async function pass(instant: string): Promise<void> {
  journey.clock.goTo(instant);
  for (let before = -1; before !== journey.connector.calls.length;) {
    before = journey.connector.calls.length;
    await journey.service.tick();
  }
}

function formIn(person: Person): { readonly draftId: string; readonly area: string } {
  const shown = JSON.stringify(journey.connector.shownTo(person).at(-1)!.activity);
  const draftId = /"draftId":"([\w-]+)"/.exec(shown)![1]!;
  return { draftId, area: /"id":"area".*?"value":"([^"]+)"/.exec(shown)![1]! };
}

const TEXT = "Får en praktikant följa med på ett hembesök redan första veckan?";
let id: string;

test("somebody asks in the chat without a name, and the question is in the channel", async () => {
  await journey.teams.say(asker, "fråga nätverket");
  expect(texts(asker).at(-1)).toContain("Utan mitt namn för kollegor");
  const data = { ...formIn(asker), title: "", text: TEXT, named: "no" };
  await journey.teams.press(asker, { verb: VERBS.askQuestion, data });
  expect(inChannel().filter((text) => text.includes(TEXT))).toHaveLength(1);
  const { body } = await journey.ask<QuestionList>("/api/network/questions?state=unanswered");
  expect(body.questions).toMatchObject([{ text: TEXT, askedBy: null, area: data.area, inChannel: "yes" }]);
  id = body.questions[0]!.id;
});

test("after three working days it is raised, and after six HR sees it so", async () => {
  await pass("2024-10-10T10:00:00.000Z");
  await expectSoon(() => inChannel().filter((text) => text.includes("väntar fortfarande på svar"))).toHaveLength(1);
  await pass("2024-10-15T10:00:00.000Z");
  await expectSoon(async () => {
    const { body } = await journey.ask<QuestionPage>(`/api/network/questions/${id}`);
    return body.question.raisedToHrAt !== null;
  }).toBe(true);
});

test("a reply in the tab stands in the thread, and the asker reads it in the chat and says that it helped", async () => {
  const { body } = await journey.ask<QuestionReplied>(`/api/network/questions/${id}/reply`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "Ja, när handledaren är med." }),
  });
  expect(body.kind).toBe("saved");
  expect(inChannel().at(-1)).toContain("Ja, när handledaren är med.");
  await pass("2024-10-15T11:00:00.000Z");
  await expectSoon(() => texts(asker).at(-1)).toContain("Du har fått ett svar");
  await journey.teams.press(helper, { verb: VERBS.closeQuestion, data: { questionId: id } });
  await journey.teams.press(asker, { verb: VERBS.closeQuestion, data: { questionId: id } });
  await expectSoon(() => inChannel().some((text) => text.includes("har fått hjälp"))).toBe(true);
  const { body: page } = await journey.ask<QuestionPage>(`/api/network/questions/${id}`);
  expect(page.question.state).toBe("closed");
});

test("the next one who asks the same is shown it first", async () => {
  await journey.teams.say(helper, "fråga får praktikanten följa med på hembesök första veckan?");
  expect(texts(helper).at(-1)).toContain(TEXT);
  expect(texts(helper).at(-1)).toContain("Fråga nätverket ändå");
});

test("nothing of it told anybody else who had asked", () => {
  const others = journey.connector.calls.filter(
    ({ kind, conversationId }) => (kind === "post" || kind === "update") && conversationId !== chatWith(asker),
  );
  const threads = journey.connector.calls.filter(({ body }) => body["isGroup"] === true);
  const told = JSON.stringify([...others, ...threads].filter((call) => JSON.stringify(call).includes(id)));
  expect(told).toContain("En kollega frågar utan namn");
  for (const trace of [asker.name, asker.aadObjectId, asker.teamsUserId, asker.email])
    expect(told).not.toContain(trace);
});
