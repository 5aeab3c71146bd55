import { parseEvidence } from "../../../../../bot/domain/register/cells/training/evidence";
import { parseYesNo } from "../../../../../bot/domain/register/cells/yes-no";
import { isProtected, isProtectedMark } from "../../../../../bot/domain/register/cells/people/protected";
import { parseStepMark } from "../../../../../bot/domain/register/cells/training/step-mark";

test.each([
  "Ja",
  "ja",
  "JA!",
  "x",
  "X",
  "✓",
  "✔",
  "ok",
  "Ok.",
  "betyg",
  "Betyg",
  "intyg",
  "Intyg finns",
  "ja, intyg",
  "1",
])("%j shows evidence", (text) => {
  expect(parseEvidence(text)).toBe(true);
});

test.each([
  "",
  " ",
  "-",
  "?",
  "kommer",
  "osäker",
  "nej",
  "Nej",
  "ja?",
  "intyg kommer",
  "ej intyg",
  "intyg saknas",
  "0",
])("%j shows no evidence", (text) => {
  expect(parseEvidence(text)).toBe(false);
});

test.each([
  ["Ja", true],
  ["x", true],
  ["Nej", false],
  ["nej.", false],
  ["", null],
  ["kanske", null],
])("%j to a question is %s", (text, answer) => {
  expect(parseYesNo(text)).toBe(answer);
});

test.each([
  ["x", "done"],
  ["X", "done"],
  ["ja", "done"],
  ["✓", "done"],
  ["ok", "done"],
  ["1", "done"],
  ["2", "done"],
  ["klar", "done"],
  ["ht23", "done"],
  ["2022-03-04", "done"],
  ["pågår", "ongoing"],
  ["går nu", "ongoing"],
  ["", "none"],
  ["-", "none"],
  ["nej", "none"],
  ["IG", "none"],
  ["?", "unclear"],
  ["kommer", "unclear"],
] as const)("%j in a column for one step is %s", (text, mark) => {
  expect(parseStepMark(text)).toBe(mark);
});

test.each([
  "Skyddad",
  "SKYDDADE PERSONUPPGIFTER",
  "Skyddad identitet",
  "Sekretess",
  "sekretessmarkering",
  "***",
  "*** ***",
  "Hemlig",
  "Sekretesskyddade uppgifter",
  "Sekretessbelagda uppgifter",
  "SkyddadIdentitet",
  "Skyddspersonuppgifter",
  "Hemligstämplad",
  "Fingerade personuppgifter",
])("%j marks protected identity", (text) => {
  expect(isProtected(text)).toBe(true);
  expect(isProtectedMark(text)).toBe(true);
});

test.each(["", "Anna Ek", "S", "*", "* = vikarie", "Skyddsombud", "Sekretessavtal", "Hemligvist"])(
  "%j does not mark protected identity",
  (text) => {
    expect(isProtected(text)).toBe(false);
  },
);

test.each([
  ["S", true],
  ["s", true],
  ["Ja", true],
  ["x", true],
  ["Sekr.", true],
  ["Yes", true],
  ["Nivå 2", true],
  ["0", false],
  ["Nej!", false],
  ["Ingen", false],
  ["", false],
  ["Nej", false],
  ["-", false],
])("in a column about protection %j is %s", (text, expected) => {
  expect(isProtectedMark(text)).toBe(expected);
});
