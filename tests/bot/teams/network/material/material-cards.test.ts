import type { MaterialDetails } from "../../../../../bot/contract/network/material";
import { nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { materialCard } from "../../../../../bot/teams/network/material/material-card";
import { materialListCard } from "../../../../../bot/teams/network/material/material-list-card";
import { reviewCard } from "../../../../../bot/teams/network/material/review-card";
import { FIRST_CONTENT } from "../../../../../bot/text/material/first-content";

const SETTING = { linkHosts: ["kommun.example"] };
const HOSTILE: readonly (readonly [name: string, words: string])[] = [
  ["a template", "${1+1} ${$root} ${string(json('{}'))}"],
  ["Markdown and a mention", "[klicka här](https://elsewhere.example) **fet** <at>alla</at>"],
  ["direction marks", "\u202egnp.exe \u2066x\u2069 \u0000\ufeff"],
  ["a script", "<script>alert(1)</script>"],
  ["3,000 lines", "rad\n".repeat(3000)],
  ["10,000 letters", "å".repeat(10_000)],
  ["emoji", "😀".repeat(3000)],
  ["half a character", "\ud83d"],
];

function details(given: Partial<MaterialDetails> = {}): MaterialDetails {
  return {
    ...{ id: "x", language: "sv", title: "Lyft", why: "Så visar du.", link: null, linkFailingSince: null, roles: [] },
    ...{ owner: { name: "Stina Öberg" }, reviewOn: "2025-10-01", isReviewDue: false, isRetired: false },
    ...{ helpful: null, mayChange: false, text: "Rad ett.\n\nRad två.", myAnswer: null },
    ...given,
  } as MaterialDetails;
}

/** The texts that stand where Markdown or a template could do something. */
function markdownOf(card: Card): string {
  return nodesOf(card)
    .filter(({ type }) => type === "TextBlock")
    .map(({ text }) => String(text))
    .join("\n");
}

function read(card: Card): string {
  return nodesOf(card)
    .filter(({ type }) => type === "TextBlock" || type === "TextRun")
    .map(({ text }) => String(text))
    .join("\n");
}

test.each(HOSTILE)("%s stays words on every card", (_, words) => {
  const material = details({ title: words, why: words, text: words, owner: { name: words } });
  const cards = (["read", "rated", "posted"] as const).map((moment) => materialCard(material, moment, SETTING, "sv"));
  const list = materialListCard({ heading: "Material", items: Array(5).fill(material), total: 5 }, "sv");
  const review = reviewCard({ kind: "material-review", id: "x", title: words, reviewOn: "2024-10-01" }, "sv");
  for (const { card } of [...cards, list, review]) {
    expect(markdownOf(card).includes(words.slice(0, 20))).toBe(false);
    expect(/\$\{|[\u202a-\u202e\u2066-\u2069]/.test(JSON.stringify(card))).toBe(false);
  }
});

test.each(FIRST_CONTENT.materials.flatMap(({ id, texts }) => (["sv", "en"] as const).map((l) => ({ id, l, texts }))))(
  "$id in $l stands on its card line by line, whole",
  ({ id, l, texts }) => {
    const { title, why, text } = texts[l];
    const { card, summary } = materialCard(details({ id, language: l, title, why, text }), "read", SETTING, l);
    for (const line of text.split("\n").filter((each) => each !== "")) expect(read(card).split("\n")).toContain(line);
    expect(card["lang"]).toBe(l);
    expect(summary).toBe(title);
  },
);

test("a card that is read asks whether it helped, one that was answered says thanks, and one in a message does neither", () => {
  const buttons = (moment: "read" | "rated" | "posted") =>
    nodesOf(materialCard(details(), moment, SETTING, "sv").card)
      .filter(({ type }) => type === "Action.Execute")
      .map(({ title }) => title);
  expect(buttons("read")).toEqual(["Ja, det hjälpte", "Nej, inte den här gången"]);
  expect(buttons("rated")).toEqual([]);
  expect(buttons("posted")).toEqual([]);
  expect(read(materialCard(details(), "rated", SETTING, "sv").card)).toContain("utan namn");
});

test("the link is a button with its host; one that fails is told since when, one off the list is not shown", () => {
  const link = "https://kommun.example/x";
  const failing = materialCard(details({ link, linkFailingSince: "2024-10-01T08:00:00.000Z" }), "read", SETTING, "sv");
  const open = nodesOf(failing.card).find(({ type }) => type === "Action.OpenUrl");
  expect(open).toMatchObject({ title: "Öppna på kommun.example", url: link });
  expect(read(failing.card)).toContain("Länken svarar inte sedan 1 oktober 2024.");
  const elsewhere = materialCard(details({ link: "https://elsewhere.example/x" }), "read", SETTING, "sv");
  expect(nodesOf(elsewhere.card).some(({ type }) => type === "Action.OpenUrl")).toBe(false);
});

test("who answers for it, until when it holds and how many it has helped stand below", () => {
  const about = read(materialCard(details({ helpful: { yes: 4, no: 1 } }), "read", SETTING, "sv").card);
  expect(about).toContain("Ansvarig: Stina Öberg. Ses över senast 1 oktober 2025. Till hjälp för 4 av 5.");
  expect(read(materialCard(details({ owner: null }), "read", SETTING, "sv").card)).toContain("Ansvarig: HR.");
  expect(read(materialCard(details({ isReviewDue: true }), "read", SETTING, "sv").card)).toContain(
    "Skulle ha setts över senast",
  );
});
