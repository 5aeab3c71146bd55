import type { SheetKind } from "../../../../../bot/domain/register/import/fields";
import { recogniseSheet } from "../../../../../bot/domain/register/import/recognise-sheet";

const nothing = () => null;
const kindOf = (...rows: string[]) => {
  const found = recogniseSheet(
    rows.map((row) => row.split(";")),
    {},
    nothing,
  );
  return found.kind === "recognised" ? `${found.sheetKind} row ${found.headingRow}` : found.kind;
};

test.each<[SheetKind, string]>([
  ["organisation", "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Chefens e-post;Tar emot praktik"],
  ["staffing", "Enhet;Enhetskod;Befattning;Anst.form;Antal anställda;Årsarbetare;Mätdatum"],
  [
    "competence",
    "Anst.nr;Förnamn;Efternamn;E-post;Enhet;Enhetskod;Befattning;Anställningsform;Kompetens;Giltig fr.o.m.;Giltig t.o.m.;Attesterad",
  ],
  ["competence", "Anställningsnummer;Namn;Resursenhet;Yrkesgrupp;Anst.form;Kompetensnamn;Fr o m"],
  ["competence", "Pers.nr (anst!);NAMN;Org.enhet;Titel;Kompetensnamn;From"],
  ["inventory", "Enhet;Namn;E-post;Bef.;Handledarutb.;Klar;Intyg;Kommentar"],
  ["inventory", "Verksamhetsområde;Enhet;Chef;Namn;Befattning;Steg 1;Steg 2;Steg 3;År/termin;Intyg/betyg;Kommentar"],
  [
    "placements",
    "Placerings-id;Utbildningsanordnare;Utbildning;Kurs;Period;Startdatum;Slutdatum;Arbetsplats;Avdelning;Elev förnamn;Elev efternamn;Elev e-post;Handledare;Handledarens e-post;Status;Omfattning %;Antal",
  ],
  ["prao", "Enhet;Enhetskod;Vecka;Antal"],
  ["places", "Enhet;Form;Period;Önskade;Erbjudna;Bokade;Påbörjade"],
])("headings tell that a sheet is about %s: %s", (kind, headings) => {
  expect(kindOf(headings)).toBe(`${kind} row 0`);
});

test("headings may stand below a title and an instruction, but within the first fifteen rows", () => {
  const title = "Handledarinventering hösten 2023 – fyll i senast 15/11 !!!";
  const headings = "Enhet;Namn;Bef.;Handledarutb.;Klar;Intyg";
  expect(kindOf(title, "Verksamhetsområde Norr", headings)).toBe("inventory row 2");
  expect(kindOf(...Array.from({ length: 15 }, () => title), headings)).toBe("unknown");
});

test("a sheet that lacks a column says which headings were read and what is missing", () => {
  expect(recogniseSheet([["Enhet", "Enhetskod", "Befattning", "Årsarbetare"]], {}, nothing)).toEqual({
    kind: "unknown",
    seen: ["Enhet", "Enhetskod", "Befattning", "Årsarbetare"],
    closest: "staffing",
    missing: [["headCount"]],
  });
});

test("a sheet without headings repeats no numbers and no addresses from its first row", () => {
  const found = recogniseSheet([["19121212-1212", "anna@kommun.example", "070-123 45 67", "Okänt"]], {}, nothing);
  expect(found).toEqual({ kind: "unknown", seen: ["Okänt"], closest: null, missing: [] });
});

test("two kinds that fit equally well are an ambiguity, and a mapping settles it", () => {
  const rows = [["Enhet", "Vecka", "Antal", "Period", "Erbjudna"]];
  expect(recogniseSheet(rows, {}, nothing)).toMatchObject({ kind: "ambiguous", candidates: ["prao", "places"] });
  expect(recogniseSheet(rows, { Period: "ignored" }, nothing)).toMatchObject({ kind: "recognised", sheetKind: "prao" });
});

test("a mapping goes before the synonyms, and a remembered one before those but after the given", () => {
  const rows = [["Arbetsplatsbenämning", "Vem", "Handledarutb."]];
  const given = { ARBETSPLATSBENÄMNING: "unitName", vem: "name" } as const;
  expect(recogniseSheet(rows, {}, nothing).kind).toBe("unknown");
  const found = recogniseSheet(rows, given, nothing);
  expect(found).toMatchObject({ kind: "recognised", sheetKind: "inventory" });
  expect(recogniseSheet(rows, {}, () => given)).toEqual(found);
  expect(recogniseSheet(rows, given, () => ({ Vem: "ignored" }))).toEqual(found);
});

test.each(["__proto__", "constructor", "toString"])("the heading %s is only a text", (heading) => {
  expect(kindOf(`${heading};Enhet;Vecka;Antal`)).toBe("prao row 0");
});

test("an empty sheet is empty", () => {
  expect(recogniseSheet([], {}, nothing)).toEqual({ kind: "empty" });
});

test("a sheet whose most important heading is unknown is not taken for another kind", () => {
  const headings = "Anst.nr;Namn;E-post;Enhetschef;Enhet;Enhetskod;Befattning;Anställningsform;Kursnamnet;Attesterad";
  expect(recogniseSheet([headings.split(";")], {}, nothing)).toMatchObject({
    kind: "unknown",
    closest: "competence",
    missing: [["competence"]],
  });
  expect(recogniseSheet([headings.split(";")], { Kursnamnet: "competence" }, nothing).kind).toBe("recognised");
});
