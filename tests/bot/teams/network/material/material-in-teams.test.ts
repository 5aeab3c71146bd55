import { nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { VERBS } from "../../../../../bot/teams/verbs";
import {
  A_MATERIAL,
  actorOf,
  agda,
  maj,
  nils,
  startMaterialWorld,
  stina,
  type MaterialWorld,
} from "../../../../support/network/material-world";
import { answered, textsOf } from "../../../../support/network/question-world";

let world: MaterialWorld;
beforeEach(async () => {
  world = await startMaterialWorld();
});
afterEach(() => world.stop());

/** The latest message in somebody's chat, as text. */
const latest = (person: typeof agda) => textsOf(world.connector.shownTo(person).at(-1)?.activity).join("\n");
/** The data of the buttons that open material, in their order. */
const opening = (person: typeof agda) =>
  nodesOf(world.connector.shownTo(person).at(-1)?.activity)
    .filter(({ verb, type }) => verb === VERBS.showMaterial && type === "Action.Execute")
    .map(({ data }) => (data as { materialId: string }).materialId);

test("“material” shows the handful for one's role", async () => {
  await world.client.say(agda, "material");
  expect(latest(agda)).toContain("Material för dig");
  expect(opening(agda)).toEqual([
    "introduction-checklist",
    "agenda-every-meeting",
    "feedback",
    "weekly-reflection",
    "ending-checklist",
  ]);
  await world.client.say(maj, "material");
  expect(opening(maj)[0]).toBe("manager-seven-questions");
});

test.each([
  ["material återkoppling", "feedback"],
  ["material aterkopling", "feedback"],
  ["hitta material om avtackning", "ending-checklist"],
])("“%s” shows what answers it, best first", async (words, first) => {
  await world.client.say(agda, words);
  expect(opening(agda)[0]).toBe(first);
});

test.each([
  ["feedback", "Återkoppling i fem steg"],
  ["återkoppling", "Återkoppling i fem steg"],
  ["coacha", "Coacha i fem steg"],
])("“%s” shows the text at once, with its five steps", async (words, title) => {
  await world.client.say(agda, words);
  const shown = latest(agda);
  expect(shown).toContain(title);
  for (const number of [1, 2, 3, 4, 5]) expect(shown).toMatch(new RegExp(`^${number}\\. `, "m"));
});

test("“agenda” shows both agendas to choose from", async () => {
  await world.client.say(agda, "agenda");
  expect(opening(agda)).toEqual(["agenda-first-meeting", "agenda-every-meeting"]);
});

test("a search without a hit says so in words, whatever was written", async () => {
  await world.client.say(agda, "material qqqq **xyzzy**");
  expect(latest(agda)).toContain("Inget material hittades");
  expect(latest(agda)).toContain("qqqq");
});

test("whoever has no role is told whom to ask", async () => {
  await world.client.say(nils, "material");
  expect(latest(nils)).toContain("vof.akademi@kommun.example");
});

test("a text is opened, helps, and is counted once however often it is pressed", async () => {
  const open = answered(await world.client.press(agda, { verb: VERBS.showMaterial, data: { materialId: "feedback" } }));
  expect(open.text).toContain("1. Välj stunden.");
  expect(open.text).toContain("Var det här till hjälp?");
  const data = { materialId: "feedback", helped: "yes" };
  for (let press = 0; press < 3; press += 1) {
    const thanks = answered(await world.client.press(agda, { verb: VERBS.rateMaterial, data }));
    expect(thanks.text).toContain("Ditt svar är räknat");
  }
  expect((await world.materials.all()).helpful.get("feedback")).toEqual({ yes: 1, no: 0 });
});

test("a card of what has been retired, and data that are none of ours, are told in a sentence", async () => {
  for (const data of [{ materialId: "nothing" }, { materialId: "" }, { materialId: "../x#?" }, {}]) {
    const { status, body } = await world.client.press(agda, { verb: VERBS.showMaterial, data });
    expect(status).toBe(200);
    expect(textsOf(body).join("\n")).toMatch(/finns inte längre|går inte att använda/);
  }
  const answer = answered(
    await world.client.press(nils, { verb: VERBS.showMaterial, data: { materialId: "feedback" } }),
  );
  expect(answer.text).toContain("Du får inte");
});

interface ComposeAnswer {
  readonly composeExtension: {
    readonly type: string;
    readonly attachments: readonly { readonly content: Card; readonly preview: { readonly content: Card } }[];
  };
}

async function atComposeBox(person: typeof agda, parameters: readonly object[]) {
  const { status, body } = await world.client.invoke(person, "composeExtension/query", {
    commandId: "material",
    parameters,
    queryOptions: { skip: 0, count: 25 },
  });
  expect(status).toBe(200);
  return (body as ComposeAnswer).composeExtension;
}

test("at the compose box a search gives cards with a preview, and what is inserted has no buttons of ours", async () => {
  const { type, attachments } = await atComposeBox(agda, [{ name: "search", value: "aterkoppling" }]);
  expect(type).toBe("result");
  const [first] = attachments;
  expect(first!.preview.content).toMatchObject({ title: "Återkoppling i fem steg" });
  expect(textsOf(first!.content).join("\n")).toContain("5. Bestäm nästa steg ihop.");
  expect(nodesOf(first!.content).filter(({ type: kind }) => kind === "Action.Execute")).toEqual([]);
});

test("before anything has been written the compose box shows the handful first", async () => {
  const { attachments } = await atComposeBox(maj, [{ name: "initialRun", value: "true" }]);
  expect(attachments[0]!.preview.content).toMatchObject({ title: "Chefens sju frågor" });
  expect(attachments).toHaveLength(10);
});

test("the owner is reminded when the review day has passed, once, and then once a month until it is confirmed", async () => {
  const written = await world.slice.materialDesk.addMaterial({
    actor: actorOf(stina),
    change: { ...A_MATERIAL, reviewOn: "2024-10-10" },
  });
  if (written.kind !== "saved") throw new Error("It was held back.");
  const reminders = () => world.connector.shownTo(stina).length;
  await world.turn("2024-10-10T10:00:00.000Z");
  expect(reminders()).toBe(0);
  for (const day of ["11", "12", "13"]) await world.turn(`2024-10-${day}T10:00:00.000Z`);
  expect(reminders()).toBe(1);
  expect(latest(stina)).toContain("Stämmer ditt material fortfarande?");
  expect(latest(stina)).toContain(A_MATERIAL.title);
  expect(latest(stina)).toContain("Följ inte längre");
  await world.turn("2024-11-10T10:00:00.000Z");
  await world.newSlice().lookAfterMaterials();
  await world.turn("2024-11-11T10:00:00.000Z");
  expect(reminders()).toBe(2);
  const data = { materialId: written.id };
  const strange = answered(await world.client.press(agda, { verb: VERBS.confirmReview, data }));
  expect(strange.text).toContain("Du får inte");
  const done = answered(await world.client.press(stina, { verb: VERBS.confirmReview, data }));
  expect(done.text).toContain("Nästa gång är 11 november 2025.");
  await world.turn("2024-12-10T10:00:00.000Z");
  expect(reminders()).toBe(2);
});
