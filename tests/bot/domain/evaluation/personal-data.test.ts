import fc from "fast-check";
import { findPersonalData, maskPersonalData } from "../../../../bot/domain/evaluation/personal-data";

test.each([
  ["Ring mig på 070-123 45 67 i morgon", "Ring mig på ●●● i morgon"],
  ["0701234567", "●●●"],
  ["+46 70 123 45 67, +46701234567", "●●●, ●●●"],
  ["08-123 456 78 eller (040) 34 50 00", "●●● eller (●●●"],
  ["040/345000.", "●●●."],
  ["Skriv till anna.ek@malmo.example, tack", "Skriv till ●●●, tack"],
  ["född 19900101-1234", "född ●●●"],
  ["900101-1234 900101+1234 9001011234 199001011234", "●●● ●●● ●●● ●●●"],
  ["19900101 T123 och 1990-01-01-1234", "●●● och ●●●"],
])("%j is stored as %j", (written, stored) => {
  expect(maskPersonalData(written)).toBe(stored);
});

test.each([
  "Vi var 12 på rum 14 och jobbade 07.00-15.30.",
  "Passet var 0700-1600, ibland 06:45–15:15.",
  "Perioden 2024-09-02 till 2024-10-04 var bra, 5 av 5!",
  "HT2024 var bättre än VT2023. 100 % nöjd.",
  "3 000 steg om dagen, 1 500 000 tack",
  "@handledaren var bäst. Vi sågs kl. 8.",
])("%j holds nothing to mask", (written) => {
  expect(maskPersonalData(written)).toBe(written);
});

test("masking twice is masking once, whatever is written", () => {
  const piece = fc.oneof(
    fc.constantFrom("070-123 45 67", "900101-1234", "a@b.se", " ", "-", "●", "0", "+46", ".", "12"),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = maskPersonalData(pieces.join(""));
      expect(maskPersonalData(once)).toBe(once);
      expect(once).not.toMatch(/(?<!\d)\d{6}-?\d{4}(?!\d)/);
    }),
  );
});

test("whoever reads a text is shown what looks like personal data, also what has been masked", () => {
  const text = "Skriv till a@b.se, ring 070-123 45 67, ●●● eller 900101-1234. Passet var 0700-1600.";
  const found = findPersonalData(text);
  expect(found.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ["email", "a@b.se"],
    ["phone", "070-123 45 67"],
    ["masked", "●●●"],
    ["personnummer", "900101-1234"],
  ]);
  expect(findPersonalData("Vi var 12 på rum 14.")).toEqual([]);
});

test("what would be masked is found, whatever is written, and no two finds overlap", () => {
  const piece = fc.constantFrom("070-123 45 67", "900101-1234", "a@b.se", " ", "-", "●", "0", "+46", ".", "12", "kl");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const found = findPersonalData(text);
      if (maskPersonalData(text) !== text) expect(found.length).toBeGreaterThan(0);
      for (const [index, { from, to }] of found.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
      }
    }),
  );
});
