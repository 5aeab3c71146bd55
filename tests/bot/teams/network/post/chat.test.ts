import { VERBS } from "../../../../../bot/teams/verbs";
import {
  berit,
  cardText,
  harriet,
  nils,
  NORTH,
  startPostWorld,
  stina,
  TEAMS,
  type PostWorld,
} from "../../../../support/network/post-world";
import type { Person } from "../../../../support/connector/people";

let world: PostWorld;

beforeEach(async () => {
  world = await startPostWorld();
});
afterEach(() => world.stop());

const FORM = {
  kind: "tip",
  title: "Fem minuter efter passet",
  text: "Fråga vad som gick bra.\n\nFråga vad som var svårt.",
  link: "",
  pictureUrl: "",
  pictureText: "",
  audience: `area:${NORTH}`,
};

/** What the person sees after a press: the card that takes the pressed one's place, or the short text. */
async function press(person: Person, verb: string, data: object) {
  const { status, body } = await world.client.press(person, { verb, data, replyToId: "card-1" });
  expect(status).toBe(200);
  const { value } = body as { readonly value: unknown };
  return { text: typeof value === "string" ? value : cardText(value), value };
}

/** What the button with a verb sends. */
function dataOf(value: unknown, verb: string): { readonly postId: string; readonly version: number } {
  const { actions } = value as { readonly actions: readonly { readonly verb?: string; readonly data: object }[] };
  const button = actions.find((action) => action.verb === verb);
  if (!button) throw new Error(`The card has no button ${verb}.`);
  return button.data as { readonly postId: string; readonly version: number };
}

async function previewed(person: Person, form: object = FORM) {
  const { value, text } = await press(person, VERBS.previewPost, form);
  return { text, data: dataOf(value, VERBS.publishPost) };
}

async function published(person: Person, form: object = FORM) {
  const { data } = await previewed(person, form);
  const { text, value } = await press(person, VERBS.publishPost, data);
  return { text, value, data };
}

test("a step 3 writes, looks at it, and publishes it once in each team of the area, with name and local network", async () => {
  const { text: preview, data } = await previewed(stina);
  expect(preview).toContain("Så här ser inlägget ut");
  expect(preview).toContain("kanalerna i teamen Nätverk 1, Nätverk 2");
  expect(preview).toContain("Handledare i Vårdboende Norr får det också");
  expect(world.shownIn(1)).toEqual([]);
  const { text } = await press(stina, VERBS.publishPost, data);
  expect(text).toContain("Inlägget är publicerat");
  expect(text).toContain("Inlägget finns i kanalen i Nätverk 1.");
  for (const team of [1, 2]) {
    expect(world.shownIn(team)).toHaveLength(1);
    const [card] = world.shownIn(team);
    expect(card).toContain("Tips\nFem minuter efter passet\nStina Öberg · Vårdboende Norr\nTill: Vårdboende Norr");
    expect(card).toContain("Fråga vad som gick bra.\nFråga vad som var svårt.");
  }
});

test("an area's post is ordered for its supervisors who can be reached, each once, and not for its author", async () => {
  await published(stina);
  const keys = [expect.stringContaining(berit.aadObjectId) as string];
  expect(world.orders).toMatchObject([{ about: { kind: "post" }, contactKeys: keys }]);
  await published(harriet, { ...FORM, audience: "everybody" });
  expect(world.orders).toHaveLength(1);
});

test("HR writes to everybody, and to the teams of every area", async () => {
  const { text } = await published(harriet, { ...FORM, audience: "everybody" });
  expect(text).toContain("Inlägget är publicerat");
  expect(world.shownIn(2)[0]).toContain("Harriet Holm · HR\nTill: Alla handledare");
});

test("two presses at the same moment publish once, and a third one later changes nothing", async () => {
  const { data } = await previewed(stina);
  const both = await Promise.all([press(stina, VERBS.publishPost, data), press(stina, VERBS.publishPost, data)]);
  expect(both.map(({ text }) => text.split("\n")[0]).sort()).toEqual(["Inlägget publiceras", "Inlägget är publicerat"]);
  expect((await press(stina, VERBS.publishPost, data)).text).toContain("Inlägget är publicerat");
  expect(world.shownIn(1)).toHaveLength(1);
  expect(world.orders).toHaveLength(1);
});

test.each([
  ["Ring 070-123 45 67", "Texten innehåller något som ser ut som ett telefonnummer: 070-123 45 67."],
  ["Maila a.ek@kommun.example", "Texten innehåller något som ser ut som en e-postadress: a.ek@kommun.example."],
  ["Eleven 900101-1234", "Texten innehåller något som ser ut som ett personnummer: 900101-1234."],
  ["Se https://evil.example/x", "Texten leder till evil.example, som inte är en godkänd adress."],
])("%j is held back with what is wrong, and what was written stays in the form (S28)", async (text, problem) => {
  const { text: answer, value } = await press(stina, VERBS.previewPost, { ...FORM, text });
  expect(answer).toContain(problem);
  expect(JSON.stringify(value)).toContain(JSON.stringify(text).slice(1, -1));
  const { postId, version } = dataOf(value, VERBS.previewPost);
  const { text: refused } = await press(stina, VERBS.publishPost, { postId, version });
  expect(refused).toMatch(/Texten (har ●●●|leder till evil)/);
  expect(world.shownIn(1)).toEqual([]);
});

test("what looks like personal data is not kept in a draft", async () => {
  const { value } = await press(stina, VERBS.previewPost, { ...FORM, text: "Eleven 900101-1234 är duktig" });
  const { postId } = dataOf(value, VERBS.previewPost);
  expect((await world.posts.get(postId))?.post.content.text).toBe("Eleven ●●● är duktig");
});

test("a link and a picture off the list are held back, and a picture needs words", async () => {
  const form = { ...FORM, link: "https://evil.example/", pictureUrl: "https://kommun.example/a.png" };
  const { text } = await press(stina, VERBS.previewPost, form);
  expect(text).toContain("Länken leder till evil.example");
  expect(text).toContain("Godkända är: handledarnatet.kommun.example, kommun.example.");
  expect(text).toContain("Skriv vad bilden visar");
  const good = { ...form, link: "https://kommun.example/lathund", pictureText: "Två kollegor vid ett bord" };
  await published(stina, good);
  const [message] = world.connector.shownIn(TEAMS[0]!.id);
  expect(JSON.stringify(message)).toContain('"altText":"Två kollegor vid ett bord"');
  expect(world.shownIn(1)[0]).toContain("Läs mer på kommun.example");
});

test("10,000 characters are kept as a draft, with what is wrong and nothing lost", async () => {
  const long = "å".repeat(10_000);
  const { text, value } = await press(stina, VERBS.previewPost, { ...FORM, text: long });
  expect(text).toContain(`Texten är 10${"\u00a0"}000 tecken. Skriv högst 2${"\u00a0"}000.`);
  const { postId } = dataOf(value, VERBS.previewPost);
  expect((await world.posts.get(postId))?.post.content.text).toBe(long);
});

test("${…} and Markdown in a name and a text show as they were written", async () => {
  await published(
    { ...stina, name: "${1+1} [Stina](https://evil.example)" },
    { ...FORM, title: "**${2+2}** <at>alla</at>" },
  );
  const [card] = world.shownIn(1);
  expect(card).toContain("**$ {2+2}** <at>alla</at>");
  expect(JSON.stringify(world.connector.shownIn(TEAMS[0]!.id))).not.toContain('"TextBlock","text":"**');
});

test("a deleted channel is told, the other team still gets the post, and trying again tries that channel only", async () => {
  world.connector.deleteChannel(TEAMS[0]!.id);
  const { text, value } = await published(stina);
  expect(text).toContain("Kanalen i Nätverk 1 tog inte emot inlägget.");
  expect(text).toContain("Inlägget finns i kanalen i Nätverk 2.");
  const again = await press(stina, VERBS.publishPost, dataOf(value, VERBS.publishPost));
  expect(again.text).toContain("Kanalen i Nätverk 1 tog inte emot inlägget.");
  expect(world.shownIn(2)).toHaveLength(1);
});

test("when no channel takes it, the draft is kept and can be published later", async () => {
  world.connector.replyNext("create-conversation", { status: 404 }, { status: 404 });
  const { text, data } = await published(stina);
  expect(text).toContain("Inlägget är inte publicerat");
  expect(text).toContain("Ditt utkast finns kvar.");
  expect((await world.posts.get(data.postId))?.post).toMatchObject({ state: "draft", content: { title: FORM.title } });
  expect(world.orders).toEqual([]);
});

test("a post that may not have arrived is told and never sent again", async () => {
  world.connector.replyNext("create-conversation", { status: 500, deliver: true });
  const { text, data } = await published(stina);
  expect(text).toContain("Vi vet inte om inlägget kom fram i kanalen i Nätverk 1. Titta efter där.");
  await press(stina, VERBS.publishPost, data);
  expect(world.shownIn(1)).toHaveLength(1);
});

test("the author changes the words in every channel, and of two who change the same version one is told", async () => {
  const { value } = await published(stina);
  const data = dataOf(value, VERBS.editPost);
  const { text: form, value: shown } = await press(stina, VERBS.editPost, data);
  expect(form).toContain("Tips till Vårdboende Norr. Det går inte att ändra");
  const change = { ...dataOf(shown, VERBS.savePost), title: "Tio minuter", text: "Ny text" };
  const { text } = await press(stina, VERBS.savePost, change);
  expect(text).toContain("Ändringen är sparad");
  expect(world.shownIn(1)[0]).toContain("Tio minuter");
  expect(world.shownIn(2)[0]).not.toContain("Fem minuter");
  const late = await press(harriet, VERBS.savePost, { ...change, title: "Något annat" });
  expect(late.text).toContain("Någon annan har ändrat");
  expect(world.shownIn(1)[0]).toContain("Tio minuter");
});

test("a change that has to be held back leaves the post as it was", async () => {
  const { value } = await published(stina);
  const data = dataOf(value, VERBS.editPost);
  const { text } = await press(stina, VERBS.savePost, { ...data, title: "Ring 070-123 45 67", text: "Ny text" });
  expect(text).toContain("Rubriken innehåller något som ser ut som ett telefonnummer");
  expect(world.shownIn(1)[0]).toContain("Fem minuter");
});

test("a withdrawn post leaves one line, and nothing of what it said is kept", async () => {
  const { value, data } = await published(stina);
  const { text } = await press(harriet, VERBS.withdrawPost, dataOf(value, VERBS.withdrawPost));
  expect(text).toContain("Inlägget har tagits tillbaka");
  for (const team of [1, 2])
    expect(world.shownIn(team).map((card) => card.trim())).toEqual(["Inlägget har tagits tillbaka."]);
  expect(JSON.stringify(await world.posts.get(data.postId))).not.toContain("Fem minuter");
  expect((await press(stina, VERBS.editPost, data)).text).not.toContain("Fem minuter");
  expect((await press(stina, VERBS.savePost, { ...FORM, ...data })).text).toContain(
    "har tagits tillbaka och kan inte ändras",
  );
});

test("an old card's button to throw a draft away leaves what has been published meanwhile", async () => {
  const { data } = await published(stina);
  expect((await press(stina, VERBS.discardPost, data)).text).toContain("Inlägget är publicerat");
  expect(world.shownIn(1)[0]).toContain("Fem minuter");
});

test("a discarded draft is gone, and nobody else finds or changes somebody's draft", async () => {
  const { data } = await previewed(stina);
  for (const verb of [VERBS.editPost, VERBS.publishPost, VERBS.discardPost, VERBS.previewPost]) {
    expect((await press(harriet, verb, { ...FORM, ...data })).text).toContain("Inlägget finns inte");
  }
  expect((await press(stina, VERBS.discardPost, data)).text).toContain("Utkastet är borta");
  expect(await world.posts.get(data.postId)).toBeNull();
});

test.each([
  ["a supervisor", berit],
  ["a manager", nils],
])("%s who presses an old card's buttons writes nothing", async (_, person) => {
  expect((await press(person, VERBS.previewPost, FORM)).text).toContain("Du får inte göra det här");
  expect(await world.posts.drafts(person.aadObjectId)).toEqual([]);
});

test("a step 3 writes for nobody but the own area", async () => {
  for (const audience of ["everybody", "area:Hemtjänst Syd", "area:Okänt"]) {
    expect((await press(stina, VERBS.previewPost, { ...FORM, audience })).text).toContain("Du får inte göra det här");
  }
  expect((await press(harriet, VERBS.previewPost, { ...FORM, audience: "area:Okänt" })).text).toContain("finns inte");
});
