import { VERBS } from "../../../../../bot/teams/verbs";
import {
  agda,
  berit,
  channelTexts,
  DRAFT,
  startQuestionWorld,
  TEAM,
  type QuestionWorld,
} from "../../../../support/network/question-world";

let world: QuestionWorld;
beforeEach(async () => {
  world = await startQuestionWorld();
});
afterEach(() => world.stop());

test.each([
  ["070-123 45 67", "telefonnummer"],
  ["kim.berg@annan.example", "e-postadress"],
  ["19121212-1212", "personnummer"],
])("what looks like personal data (%s) in a thread is not said again by the bot", async (personal, what) => {
  await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named: "no" } });
  const [root] = world.connector.shownIn(TEAM.id);
  await world.client.mention(berit, { team: TEAM, conversationId: root!.conversationId }, `Fråga Kim, ${personal}.`);
  const said = channelTexts(world).at(-1);
  expect(said).toContain("inte sparat under frågan");
  expect(said).toContain(what);
  expect(said).not.toContain(personal);
});
