import fc from "fast-check";
import { checkText, cleanText, isAllowedLink } from "../../../../bot/domain/network/text-check";

const SETTINGS = { linkHosts: ["kommun.example", "127.0.0.1:3978"], sharedAddresses: ["vof.akademi@kommun.example"] };

test.each([
  ["Ring Anna på 070-123 45 67", "phone", "070-123 45 67"],
  ["Skriv till anna.ek@kommun.example.", "email", "anna.ek@kommun.example."],
  ["Eleven är född 19900101-1234", "personnummer", "19900101-1234"],
  ["9001\u200b01-12\u00ad34", "personnummer", "900101-1234"],
  ["9001\u200d01-1234", "personnummer", "900101-1234"],
  ["９００１０１-１２３４", "personnummer", "900101-1234"],
])("%j is held back: it holds a %s (S28)", (text, what, found) => {
  expect(checkText({ title: "Ett tips", text }, SETTINGS)).toEqual([
    { kind: "personal-data", field: "text", what, found },
  ]);
  expect(checkText({ title: text, text: "En text" }, SETTINGS)).toEqual([
    { kind: "personal-data", field: "title", what, found },
  ]);
});

test.each([
  "Vi ses 07.00–15.30 den 2 september 2024.",
  "Skriv till VOF.akademi@kommun.example.",
  "Läs mer på https://kommun.example/introduktion.",
  "Familjen 👩‍👩‍👧 hälsar, ${1+1} [här](ovan) <at>alla</at>",
])("%j may be shown", (text) => {
  expect(checkText({ title: "Ett tips", text }, SETTINGS)).toEqual([]);
});

test.each([
  ["https://evil.example/x", "evil.example"],
  ["http://kommun.example/x", "kommun.example"],
  ["https://kommun.example.evil.example", "kommun.example.evil.example"],
  ["https://kommun.example@evil.example/", "evil.example"],
  ["https://anna:hemligt@kommun.example/", "kommun.example"],
  ["javascript:alert(1)", "javascript:alert(1)"],
  ["kommun.example", "kommun.example"],
  ["https://kommun.example:8443/", "kommun.example:8443"],
])("the link %j is off the list", (link, host) => {
  expect(checkText({ text: "En text", link }, SETTINGS)).toEqual([{ kind: "link-not-allowed", field: "link", host }]);
  expect(checkText({ text: "En text", picture: link }, SETTINGS)).toEqual([
    { kind: "link-not-allowed", field: "picture", host },
  ]);
});

test("an address in the text is looked at like a link", () => {
  expect(checkText({ text: "Se https://evil.example/a, och (https://kommun.example/b)." }, SETTINGS)).toEqual([
    { kind: "link-not-allowed", field: "text", host: "evil.example" },
  ]);
});

test("a document's number in a link is no phone number, but a personnummer and a mail address are found there", () => {
  expect(checkText({ text: "En text", link: "https://kommun.example/dok/0123456789012345" }, SETTINGS)).toEqual([]);
  expect(checkText({ text: "En text", link: "https://kommun.example/?vem=a.ek%40kommun.example" }, SETTINGS)).toEqual([
    { kind: "personal-data", field: "link", what: "email", found: expect.stringContaining("a.ek@kommun.example") },
  ]);
});

test("a text is counted in characters as people count them, and without what does not show", () => {
  expect(checkText({ text: "🙂".repeat(2000) }, SETTINGS)).toEqual([]);
  expect(checkText({ text: "x".repeat(10_000) }, SETTINGS)).toEqual([
    { kind: "too-long", field: "text", length: 10_000, longest: 2000 },
  ]);
  expect(checkText({ title: "x".repeat(121), text: "En text" }, SETTINGS)).toEqual([
    { kind: "too-long", field: "title", length: 121, longest: 120 },
  ]);
  expect(checkText({ title: " \u202e", text: "\n\u200b" }, { ...SETTINGS, longestText: 5 })).toEqual([
    { kind: "empty", field: "title" },
    { kind: "empty", field: "text" },
  ]);
});

test("this machine may be linked to without https, and nothing else", () => {
  expect(isAllowedLink("http://127.0.0.1:3978/tab/", SETTINGS.linkHosts)).toBe(true);
  expect(isAllowedLink("http://127.0.0.1:80/tab/", SETTINGS.linkHosts)).toBe(false);
});

test("cleaning a clean text changes nothing, whatever was written", () => {
  expect(cleanText("\u202e A\u030ater\r\nigen\t! \u0000")).toBe("Åter\nigen !");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test("whatever is written, a text without problems holds no personnummer and no foreign address", () => {
  const piece = fc.oneof(
    fc.constantFrom("900101", "-", "1234", "\u200b", " ", "https://", "evil.example", "kommun.example", "/", "a"),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
      const text = pieces.join("");
      if (checkText({ text }, SETTINGS).length > 0) return;
      const shown = cleanText(text);
      expect(shown).not.toMatch(/(?<!\d)(?:\d\d)?900101-?1234(?!\d)/);
      expect(shown).not.toContain("https://evil.example");
    }),
  );
});
