import fc from "fast-check";
import { filledIn, parseAnswers } from "../../../../bot/domain/evaluation/answers";
import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";

const STUDENT = questionnaireFor("APL-P", 1);
const SUPERVISOR = questionnaireFor("APL-H", 1);

function answersTo(raw: Readonly<Record<string, unknown>>) {
  const parsed = parseAnswers(STUDENT, raw);
  if (parsed.kind !== "ok") throw new Error(JSON.stringify(parsed.problems));
  return parsed.answers;
}

function problemsOf(raw: Readonly<Record<string, unknown>>) {
  const parsed = parseAnswers(STUDENT, raw);
  return parsed.kind === "invalid" ? parsed.problems : [];
}

test("what Teams sends becomes answers: strings, and several choices joined by commas", () => {
  const raw = { P1: "5", P2: "delvis", P3: "schema,handledare", P4: "dontknow", P6: "", P12: "  Bra!\r\n\r\nTack  " };
  expect(answersTo({ ...raw, invitationId: "x", verb: "evaluation.submit" })).toEqual({
    P1: "5",
    P2: "delvis",
    P3: ["handledare", "schema"],
    P12: "Bra!\n\nTack",
  });
});

test("what a web form sends becomes the same answers: strings, or lists where a name is repeated", () => {
  expect(answersTo({ P1: ["4"], P3: ["klader", "schema"] })).toEqual({ P1: "4", P3: ["schema", "klader"] });
});

test.each([
  [{}],
  [{ P1: "", P3: "", P12: " \n " }],
  [{ P1: "dontknow", P4: "dontknow" }],
  [{ P99: "5", H1: "mer_4v", __proto__: { P1: "5" } }],
  [Object.create({ P1: "5" }) as Record<string, unknown>],
])("%j answers nothing", (raw) => {
  expect(problemsOf(raw)).toEqual([{ questionId: null, code: "nothing-answered" }]);
});

test.each([
  [{ P1: "6" }, "P1", "unknown-option"],
  [{ P1: "1,2" }, "P1", "unknown-option"],
  [{ P1: { P1: "5" } }, "P1", "unknown-option"],
  [{ P2: true }, "P2", "unknown-option"],
  [{ P3: "schema,constructor" }, "P3", "unknown-option"],
  [{ P3: "inget,schema" }, "P3", "exclusive-combined"],
  [{ P12: "å".repeat(501) }, "P12", "too-long"],
])("%j is refused, and nothing of it is taken", (raw, questionId, code) => {
  expect(problemsOf({ P7: "3", ...raw })).toEqual([{ questionId, code }]);
});

test("two ways to have had no support contradict each other too", () => {
  const parsed = parseAnswers(SUPERVISOR, { H9: "inget_behov,inget_ej_behov" });
  expect(parsed).toEqual({ kind: "invalid", problems: [{ questionId: "H9", code: "exclusive-combined" }] });
});

test("exactly 500 characters are taken, with line ends counted once", () => {
  expect(answersTo({ P12: `${"a\r\n".repeat(249)}ab` }).P12).toHaveLength(500);
});

test("personal data and invisible characters in the free text never reach the answers", () => {
  expect(answersTo({ P12: "Ring \u202e0701234567\u0000 eller a@b.example" }).P12).toBe("Ring ●●● eller ●●●");
});

test("a refused form keeps what was filled in, the contradicting choices and the long text too", () => {
  const long = "a".repeat(600);
  expect(filledIn(STUDENT, { P1: "dontknow", P2: "maybe", P3: "inget,schema", P12: long })).toMatchObject({
    P1: ["dontknow"],
    P2: [],
    P3: ["inget", "schema"],
    P12: [long],
  });
});

describe("whatever arrives", () => {
  const value = fc.oneof(
    fc.anything(),
    fc.constantFrom("1", "5", "dontknow", "ja", "inget", "schema,klader", ["handledare"], "070-123 45 67"),
    fc.string({ unit: "binary", maxLength: 600 }),
  );
  const ids = STUDENT.questions.map(({ id }) => id);
  const raw = fc.dictionary(fc.constantFrom(...ids, "__proto__", "constructor", "P13"), value);

  test("reading never throws, gives only known ids and codes, and reading the result again changes nothing", () => {
    fc.assert(
      fc.property(raw, (input) => {
        expect(() => filledIn(STUDENT, input)).not.toThrow();
        const parsed = parseAnswers(STUDENT, input);
        if (parsed.kind === "invalid") return expect(parsed.problems.length).toBeGreaterThan(0);
        expect(Object.keys(parsed.answers).every((id) => ids.includes(id))).toBe(true);
        expect(parseAnswers(STUDENT, parsed.answers)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });
});
