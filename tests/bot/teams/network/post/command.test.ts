import { VERBS } from "../../../../../bot/teams/verbs";
import {
  berit,
  cardText,
  harriet,
  NORTH,
  startPostWorld,
  stina,
  TEAMS,
  type PostWorld,
} from "../../../../support/network/post-world";

let world: PostWorld;

beforeEach(async () => {
  world = await startPostWorld();
});
afterEach(() => world.stop());

const lastAnswer = () => cardText(world.connector.callsOf("post").at(-1)?.body);

test.each(["skriv inlägg", "Inlägg", "jag vill skriva inlägg"])("who may write gets the form for %j", async (said) => {
  await world.client.say(stina, said);
  expect(lastAnswer()).toContain("Skriv inlägg\nInlägget visas som ett kort i kanalen");
  expect(lastAnswer()).toContain(NORTH);
  expect(lastAnswer()).not.toContain("Alla handledare");
  await world.client.say(harriet, said);
  expect(lastAnswer()).toContain("Alla handledare");
});

test("a supervisor who wants to write is told kindly who can and how to ask one", async () => {
  await world.client.say(berit, "skriv inlägg");
  expect(lastAnswer()).toContain("Inlägg skrivs av steg 3 och HR");
  expect(lastAnswer()).toContain("vof.akademi@kommun.example");
});

test("the latest draft is in the form the next time", async () => {
  const data = { kind: "tip", title: "Halvfärdigt", text: "Början", audience: `area:${NORTH}` };
  await world.client.press(stina, { verb: VERBS.previewPost, data });
  await world.client.say(stina, "inlägg");
  expect(lastAnswer()).toContain("Det här är ditt senaste utkast.");
  expect(JSON.stringify(world.connector.callsOf("post").at(-1)?.body)).toContain('"value":"Halvfärdigt"');
});

test("in a channel nobody gets a form that others see", async () => {
  await world.client.mention(stina, { team: TEAMS[0]! }, "skriv inlägg");
  expect(JSON.stringify(world.connector.callsOf("post").at(-1)?.body)).not.toContain("Input.Text");
});
