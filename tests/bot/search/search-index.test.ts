import fc from "fast-check";
import { makeSearchIndex } from "../../../bot/search/search-index";
import type { Searchable } from "../../../bot/usecases/network/search/ports";

const SHELF: readonly (readonly [id: string, title: string, summary: string, text?: string])[] = [
  ["intro", "Checklista för introduktionen", "Tio saker att visa den första dagen."],
  ["ending", "Checklista för avslutet", "Sammanfatta, tacka och berätta om jobb."],
  ["agreement", "Överenskommelse om handledning", "Vad ni bestämmer tillsammans innan ni börjar."],
  ["first-meeting", "Agenda för det första mötet", "Mål, förväntningar och hur ni ska arbeta."],
  ["every-meeting", "Agenda för varje möte", "Hur går det, vad är svårt, vad är nästa steg?"],
  ["feedback", "Återkoppling i fem steg", "Säg vad du såg, nära händelsen, i enrum."],
  ["coach", "Coacha i fem steg", "Frågor som hjälper praktikanten att tänka själv."],
  ["reflection", "Veckans reflektion", "Tre frågor i slutet av veckan."],
  ["peer", "Lära av varandra – peer learning i korthet", "Två praktikanter löser uppgifter tillsammans."],
  ["manager", "Chefens sju frågor", "Har handledarna rätt förutsättningar?"],
  ["secrecy", "Sekretess på praktiken", "Vad som får sägas, till vem och var."],
  ["usk", "Undersköterskans uppdrag", "Vad yrket innebär i vårdboende och hemvård."],
  ["medicine", "Läkemedel och praktikanter", "Vad en elev aldrig får göra själv."],
  ["transfer", "Förflyttning steg för steg", "Så visar du ett säkert lyft."],
  ["language", "Svenska på jobbet", "Stöd till den som lär sig språket."],
  ["schedule", "Schema för APL-veckor", "Så lägger ni praktikantens arbetspass."],
  ["conflict", "När samarbetet skaver", "Ett svårt samtal i tre delar."],
  ["lead", "Det här gör en handledare steg 3", "Vem du kan vända dig till i ditt område."],
];

/** What somebody writes, and what has to come first. */
const SEARCHES: readonly (readonly [words: string, first: string])[] = [
  // Inflected forms.
  ["introduktion", "intro"],
  ["introduktionens checklista", "intro"],
  ["checklistan för avslut", "ending"],
  ["handledningen överenskommelser", "agreement"],
  ["återkopplingen", "feedback"],
  ["undersköterskor", "usk"],
  ["undersköterskan", "usk"],
  ["reflektioner", "reflection"],
  ["läkemedlet", "medicine"],
  // Another word for it.
  ["feedback", "feedback"],
  ["beröm", "feedback"],
  ["avtackning", "ending"],
  ["slutsamtal", "ending"],
  ["kontraktet", "agreement"],
  ["usk", "usk"],
  ["mentor steg 3", "lead"],
  ["dagordning första mötet", "first-meeting"],
  ["kamratlärande", "peer"],
  ["tystnadsplikten", "secrecy"],
  ["medicin", "medicine"],
  ["enhetschef", "manager"],
  ["konflikt", "conflict"],
  ["arbetstider", "schedule"],
  ["sista dagen", "ending"],
  ["coachning", "coach"],
  ["onboarding", "intro"],
  // Misspelt, without dots, dots as two letters.
  ["aterkoppling", "feedback"],
  ["aaterkoppling", "feedback"],
  ["återkopling", "feedback"],
  ["aterkopling", "feedback"],
  ["atrekoppling", "feedback"],
  ["intorduktion", "intro"],
  ["introdukton", "intro"],
  ["refelktion", "reflection"],
  ["oeverenskommelse", "agreement"],
  ["overenskomelse", "agreement"],
  ["underskoterska", "usk"],
  ["undersjöterska", "usk"],
  ["sekretes", "secrecy"],
  ["förflytning", "transfer"],
  ["lakemedel", "medicine"],
  ["ÅTERKOPPLING!", "feedback"],
  ["a\u030aterkoppling", "feedback"],
  // Not written to the end.
  ["introd", "intro"],
  ["återk", "feedback"],
  ["veckans refl", "reflection"],
  // A whole question.
  ["Hur gör jag när jag ska ge återkoppling till en praktikant?", "feedback"],
  ["vad ska vi prata om på första mötet", "first-meeting"],
  ["vad får en elev göra med medicin", "medicine"],
  ["jag har två praktikanter samtidigt, hur gör jag", "peer"],
];

test.each(SEARCHES)("“%s” finds %s first", (words, first) => {
  expect(filled(SHELF).find(words, 5)[0]?.id).toBe(first);
});

test("a word with its dots comes before the same letters without them", () => {
  const index = filled([
    ["marks", "Mål för veckan", "x"],
    ["plain", "Mal och fjäril", "x"],
  ]);
  expect(index.find("mål", 9).map(({ id }) => id)).toEqual(["marks", "plain"]);
  expect(index.find("mal", 9).map(({ id }) => id)).toEqual(["plain", "marks"]);
});

test("what is asked for in the title comes before what is asked for in the text", () => {
  const index = filled([
    ["a", "Annat", "Annat", "Här står det om hygien."],
    ["b", "Hygien", "Annat", "Annat."],
  ]);
  expect(index.find("hygien", 9).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("what holds more of the words comes first, and the share tells how much", () => {
  const [first, second] = filled([
    ["one", "Hygien", "Rutiner"],
    ["both", "Hygien vid förflyttning", "Rutiner"],
  ]).find("hygien förflyttning", 9);
  expect(first).toMatchObject({ id: "both", share: 1 });
  expect(second).toMatchObject({ id: "one", share: 0.5 });
});

test("the same text is in the same place whatever order things were added in", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...SHELF], { minLength: SHELF.length }), (shuffled) => {
      for (const words of ["praktikant", "steg", "agenda möte", "checklista"]) {
        expect(filled(shuffled).find(words, 99)).toEqual(filled(SHELF).find(words, 99));
      }
    }),
    { numRuns: 20 },
  );
});

test("changing and removing leaves nothing behind", () => {
  const index = filled(SHELF);
  index.put(item(["extra", "Något om trädgård", "Blommor"]));
  index.put(item(["extra", "Något om katter", "Djur"]));
  expect(index.find("trädgård", 9)).toEqual([]);
  expect(index.find("katter", 9)[0]!.id).toBe("extra");
  index.remove("extra");
  index.remove("extra");
  expect(index.find("katter", 9)).toEqual([]);
  expect(index.find("agenda möte", 99)).toEqual(filled(SHELF).find("agenda möte", 99));
});

test("nothing, little words alone and hostile texts are searches too", () => {
  const index = filled(SHELF);
  expect(index.find("", 9)).toEqual([]);
  expect(index.find(" ?! ", 9)).toEqual([]);
  expect(() => index.find("hur är det", 9)).not.toThrow();
  for (const words of ["${1+1}", "~", "=3", "__proto__ constructor", "\u202e<at>", "a".repeat(10_000)]) {
    expect(() => index.find(words, 9)).not.toThrow();
  }
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => index.find(words, 9).length <= 9));
});

function filled(rows: typeof SHELF) {
  const index = makeSearchIndex();
  for (const row of rows) index.put(item(row));
  return index;
}

function item([id, title, summary, text = ""]: (typeof SHELF)[number]): Searchable {
  return { id, version: "1", title, summary, text, keywords: "" };
}
