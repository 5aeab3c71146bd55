import { VERBS } from "../../../../../bot/teams/verbs";
import { berit, cardText, NORTH, startPostWorld, stina, type PostWorld } from "../../../../support/network/post-world";
import type { Person } from "../../../../support/connector/people";

let world: PostWorld;

beforeEach(async () => {
  world = await startPostWorld();
});
afterEach(() => world.stop());

interface Task {
  readonly task: {
    readonly type: string;
    readonly value: string | { readonly title: string; readonly card: { readonly content: Card } };
  };
}
interface Card {
  readonly actions?: readonly { readonly type: string; readonly title: string; readonly data: object }[];
}

async function invoke(person: Person, name: string, value: object, locale = "sv-SE") {
  const { status, body } = await world.client.invoke(person, name, value, { locale });
  expect(status).toBe(200);
  const { task } = body as Task;
  if (typeof task.value === "string") return { text: task.value, card: {} as Card, title: "" };
  const { card, title } = task.value;
  return { text: cardText(card.content), card: card.content, title };
}

const open = (person: Person, locale?: string) =>
  invoke(person, "composeExtension/fetchTask", { commandId: "skrivInlagg", commandContext: "compose" }, locale);
const submit = (person: Person, data: object) =>
  invoke(person, "composeExtension/submitAction", { commandId: "skrivInlagg", commandContext: "compose", data });

function dataOf({ actions = [] }: Card, verb: string): object {
  expect(actions.every(({ type }) => type === "Action.Submit" || type === "Action.OpenUrl")).toBe(true);
  return actions.find(({ data }) => (data as { verb?: string } | undefined)?.verb === verb)!.data;
}

const WRITTEN = { kind: "tip", title: "Fem minuter", text: "Fråga vad som gick bra.", audience: `area:${NORTH}` };

test("a step 3 writes, looks and publishes in the dialog beside the compose box", async () => {
  const form = await open(stina);
  expect(form.title).toBe("Skriv inlägg i Handledarnätet");
  expect(form.text).toContain("Vem är det till?");
  const preview = await submit(stina, { ...dataOf(form.card, VERBS.previewPost), ...WRITTEN });
  expect(preview.text).toContain("Så här ser inlägget ut");
  const done = await submit(stina, dataOf(preview.card, VERBS.publishPost));
  expect(done.text).toContain("Inlägget är publicerat");
  expect(world.shownIn(1)).toHaveLength(1);
});

test("who cannot write is told kindly who can, and the dialog is in the client's language", async () => {
  const { text, card } = await open(berit);
  expect(text).toContain("Inlägg skrivs av steg 3 och HR");
  expect(text).toContain("be dem lägga upp det");
  expect(card.actions ?? []).toEqual([]);
  expect((await open(berit, "en-GB")).text).toContain("Posts are written by step 3 and HR");
  expect((await submit(berit, { verb: VERBS.previewPost, ...WRITTEN })).text).toContain("Du får inte göra det här");
});

test("what is held back comes back in the form, and a dialog that is closed leaves the draft for the next time", async () => {
  const form = await open(stina);
  const sent = { ...dataOf(form.card, VERBS.previewPost), ...WRITTEN, link: "https://evil.example/" };
  const again = await submit(stina, sent);
  expect(again.text).toContain("Länken leder till evil.example");
  expect(JSON.stringify(again.card)).toContain('"value":"Fem minuter"');
  const later = await open(stina);
  expect(later.text).toContain("Det här är ditt senaste utkast.");
  expect(JSON.stringify(later.card)).toContain('"value":"Fem minuter"');
});

test.each([
  {},
  { verb: "evaluation.submit" },
  { verb: VERBS.publishPost, postId: 7 },
  { verb: VERBS.editPost, version: "x" },
])("a dialog that sends %j is answered with a sentence", async (data) => {
  expect((await submit(stina, data)).text).toContain("Kortet går inte att använda längre");
});

test("nobody who writes in the dialog waits longer than Teams does, and the post still comes once", async () => {
  const form = await open(stina);
  const preview = await submit(stina, { ...dataOf(form.card, VERBS.previewPost), ...WRITTEN });
  world.connector.replyNext("create-conversation", { delayMs: 3_500 });
  const done = await submit(stina, dataOf(preview.card, VERBS.publishPost));
  expect(done.text).toContain("Inlägget publiceras");
  await world.slice.postsSettled();
  expect(world.shownIn(1)).toHaveLength(1);
});
