import fc from "fast-check";
import { parseCount } from "../../../../../bot/domain/register/cells/count";
import { parseEmails } from "../../../../../bot/domain/register/cells/people/email";
import { parseEmployeeNumber } from "../../../../../bot/domain/register/cells/people/employee-number";
import { parseEmployment } from "../../../../../bot/domain/register/cells/people/employment";
import { parseEvidence } from "../../../../../bot/domain/register/cells/training/evidence";
import { parseYesNo } from "../../../../../bot/domain/register/cells/yes-no";
import { parseNames } from "../../../../../bot/domain/register/cells/people/person-name";
import {
  containsPersonnummer,
  isPersonnummerHeading,
  looksLikePersonnummer,
} from "../../../../../bot/domain/register/cells/people/personnummer";
import {
  parsePercent,
  parsePeriod,
  parsePlacementForm,
  parsePlacementStatus,
  parseWeek,
  parseWeeks,
} from "../../../../../bot/domain/register/cells/placement-cells";
import { parsePosition } from "../../../../../bot/domain/register/cells/people/position";
import { isProtected, isProtectedMark } from "../../../../../bot/domain/register/cells/people/protected";
import { rowType } from "../../../../../bot/domain/register/cells/row-type";
import { isSupervisorTraining, parseSteps } from "../../../../../bot/domain/register/cells/training/step";
import { parseDay } from "../../../../../bot/domain/register/cells/calendar-day";
import { parseStepDate } from "../../../../../bot/domain/register/cells/training/step-date";
import { parseStepMark } from "../../../../../bot/domain/register/cells/training/step-mark";
import {
  normaliseUnitName,
  unitCodesEqual,
  unitNames,
  unitNameStem,
} from "../../../../../bot/domain/register/cells/unit-name";
import { RUNS } from "../../../../support/runs";

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseCount,
  parseEmails,
  parseEmployeeNumber,
  parseEmployment,
  parseEvidence,
  parseYesNo,
  parseNames,
  containsPersonnummer,
  isPersonnummerHeading,
  looksLikePersonnummer,
  parsePercent,
  parsePeriod,
  parsePlacementForm,
  parsePlacementStatus,
  parseWeek,
  parseWeeks,
  parsePosition,
  isProtected,
  isProtectedMark,
  isSupervisorTraining,
  parseSteps,
  parseDay,
  parseStepDate,
  parseStepMark,
  normaliseUnitName,
  unitNameStem,
  unitNames,
  rowType: (text) => rowType([text, "", text]),
  unitCodesEqual: (text) => unitCodesEqual(text, `0${text}`),
};

const FRAGMENTS =
  "steg|Steg|nivå|handledare|hl-utb|och|o|&|+|,|.|/|-|–| |\u00a0|\n|;|(|)|?|1|2|3|I|II|går|pågår|klar|ht|vt|23|2023|dec|Anna|Ek|von|Öst|A\u030a|NN|*|#|=|@|ex.se|ca|st|%|plan|vbo|19121212|1212|TF12|v.|Period|__proto__|\u0000|😀|\ud800".split(
    "|",
  );
/** Any text, and text made of the pieces that real cells are made of. */
const cellText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((pieces) => pieces.join("")),
);

test.each(Object.entries(PARSERS))("%s reads any text without throwing, and the same way twice", (_, parse) => {
  fc.assert(
    fc.property(cellText, (text) => {
      expect(parse(text)).toEqual(parse(text));
    }),
    { numRuns: 1000 },
  );
});

test.each(Object.entries(PARSERS))("%s gets through ten times the longest cell of anything repeated", (_, parse) => {
  const pieces = [
    ...FRAGMENTS,
    "1-",
    "1,",
    "a@",
    "a.",
    "((",
    "a b",
    "  \n",
    "1 000 ",
    "19-",
    "12-12",
    "1212 ",
    "*a",
    "x/",
  ];
  for (const piece of pieces) {
    const long = piece.repeat(Math.ceil(20_000 / piece.length));
    parse(long);
    parse(`1${long}!`);
    parse(`a@${long}`);
  }
});

test("steps that were read and written out again are the same steps", () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3] as const, { minLength: 1 }),
      fc.constantFrom("+", ",", " och ", " & "),
      (steps, and) => {
        expect(parseSteps(`Handledarutb steg ${steps.join(and)}`)).toMatchObject({
          kind: "steps",
          done: steps,
          ongoing: [],
        });
      },
    ),
  );
});

test("whatever a cell says, no step is both done and going on, and none is read from text without a number", () => {
  fc.assert(
    fc.property(cellText, (text) => {
      const outcome = parseSteps(text);
      if (outcome.kind !== "steps") return;
      expect(outcome.done.filter((step) => outcome.ongoing.includes(step))).toEqual([]);
      expect(text.normalize("NFKC")).toMatch(/[123i]|ett|två|tre/i);
    }),
    { numRuns: RUNS },
  );
});

test("names that were read are read as themselves", () => {
  fc.assert(
    fc.property(cellText, (text) => {
      const outcome = parseNames(text);
      if (outcome.kind !== "names") return;
      for (const name of outcome.names) {
        expect(parseNames(name)).toEqual({ kind: "names", names: [name] });
        expect(name).not.toMatch(/[\d()@;/]/);
      }
    }),
    { numRuns: RUNS },
  );
});

test("every day from 1983 to 2049 is read back in each way of writing it", () => {
  const day = fc.date({ min: new Date("1983-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = iso.split("-");
      const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
      const spellings = [
        iso,
        `${year}${month}${dayOfMonth}`,
        `${year!.slice(2)}${month}${dayOfMonth}`,
        `${dayOfMonth}.${month}.${year}`,
        `${Number(dayOfMonth)}/${Number(month)} ${year}`,
        `${iso} 00:00:00`,
        String(serial),
      ];
      expect(spellings.map(parseDay)).toEqual(spellings.map(() => iso));
    }),
  );
});

test("a unit's comparable name does not change when it is compared again", () => {
  fc.assert(
    fc.property(cellText, (text) => {
      expect(normaliseUnitName(normaliseUnitName(text))).toBe(normaliseUnitName(text));
    }),
  );
});

test("the order of words and their capitals do not matter to a unit's comparable name", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefgåäöé"), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      expect(normaliseUnitName(words.toReversed().join(" ").toUpperCase())).toBe(normaliseUnitName(words.join(" ")));
    }),
  );
});
