import fc from "fast-check";
import type { Answers } from "../../../../../bot/domain/evaluation/questionnaire";
import { APL_H_1 } from "../../../../../bot/domain/evaluation/questionnaires/apl-h";
import { APL_P_1 } from "../../../../../bot/domain/evaluation/questionnaires/apl-p";
import { figuresOf } from "../../../../../bot/domain/evaluation/results/publication";
import { scoresOf, type Scores } from "../../../../../bot/domain/evaluation/results/scores";
import { addTallies, countedQuestions, tallyForm } from "../../../../../bot/domain/evaluation/results/tally";

const QUESTIONS = [...APL_P_1.questions, ...APL_H_1.questions];

/** The figures of one question, given everybody's answer to it; undefined is a blank or "Vet inte". */
function scores(id: string, answers: readonly (Answers[string] | undefined)[]): Scores {
  const forms = answers.map((answer): Answers => (answer === undefined ? {} : { [id]: answer }));
  return scoresOf(addTallies(forms.map((form) => tallyForm(QUESTIONS, form)))[id]!);
}

function times<T>(count: number, value: T): T[] {
  return Array<T>(count).fill(value);
}

test("a scale gives 5→100, 4→75, 3→50, 2→25, 1→0, and 4 and 5 are positive", () => {
  expect(scores("P1", ["1", "2", "3", "4", "5"])).toMatchObject({ n: 5, index: 50, positiveShare: 0.4 });
});

test("ja, delvis and nej give 100, 50 and 0, and only ja is positive", () => {
  const figures = scores("P2", [...times(3, "ja"), ...times(2, "delvis"), ...times(5, "nej")]);
  expect(figures).toMatchObject({ n: 10, index: 40, positiveShare: 0.3 });
});

test("blanks and Vet inte are outside n", () => {
  const figures = scores("P4", [...times(5, undefined), "5", "5", "5", "1", "1"]);
  expect(figures).toMatchObject({ n: 5, index: 60, positiveShare: 0.6 });
});

test.each([
  ["P3: three of four known are positive", "P3", ["handledare", "schema", "klader"], ["handledare", "schema"]],
  ["P3: nothing known is not", "P3", ["handledare", "tid_plats", "schema", "klader"], ["inget"]],
  ["P6: one or two supervisors", "P6", "tva", "tre_plus"],
  ["P6: no fixed supervisor is not", "P6", "en", "ingen"],
  ["P11: the first two", "P11", "efter_utbildning", "kanske"],
  ["H1: at least two weeks before", "H1", "2_4v", "mindre_2v"],
  ["H3: no contact needed", "H3", "behovdes_ej", "saknade"],
  ["H5: not heavier", "H5", "som_vanligt", "lite_tyngre"],
  ["H9: any of the first three", "H9", ["kollegor"], ["inget_ej_behov"]],
  ["H11: the first two", "H11", "ja_ej_nasta", "tveksam"],
])("the positive share follows the plan: %s", (_, id, positive, negative) => {
  const figures = scores(id, [...times(6, positive), ...times(4, negative)]);
  expect(figures).toMatchObject({ n: 10, positiveShare: 0.6, index: null, indexBand: null });
});

test("H9 tells beside the share how many needed support and got none", () => {
  const answers = [...times(5, ["teams", "steg3"]), ...times(3, ["inget_behov"]), ...times(2, ["inget_ej_behov"])];
  expect(scores("H9", answers)).toMatchObject({ positiveShare: 0.5, unmetNeed: 0.3 });
  expect(scores("P1", times(10, "4")).unmetNeed).toBeNull();
});

test("the distribution is shown from ten answers, not at nine", () => {
  const nine = ["1", "1", "2", "2", "3", "3", "4", "4", "5"];
  expect(scores("P1", nine).distribution).toBeNull();
  expect(scores("P1", [...nine, "5"]).distribution).toEqual({ "1": 2, "2": 2, "3": 2, "4": 2, "5": 2 });
});

test("five equal answers are shown as bands, and so are four equal and one other", () => {
  const bands = { index: null, indexBand: { from: 60, to: 80 }, positiveShareBand: { from: 0.8, to: 1 } };
  expect(scores("P1", times(5, "4"))).toMatchObject(bands);
  expect(scores("P1", [...times(4, "4"), "1"])).toMatchObject(bands);
  expect(scores("P1", times(10, "4"))).toMatchObject({ index: 75, positiveShare: 1, indexBand: null });
});

test("below ten answers, no figure tells that everybody is on the same side", () => {
  const few = fc.array(fc.constantFrom("1", "2", "3", "4", "5"), { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(few, (answers) => {
      const { index, indexBand, positiveShare, positiveShareBand } = scores("P1", answers);
      const truth = answers.reduce((sum, answer) => sum + (Number(answer) - 1) * 25, 0) / answers.length;
      const share = answers.filter((answer) => answer >= "4").length / answers.length;
      expect(index ?? truth).toBeCloseTo(truth);
      expect([0, 100]).not.toContain(index);
      if (indexBand) expect(indexBand.from <= truth && truth <= indexBand.to).toBe(true);
      expect([0, 1]).not.toContain(positiveShare);
      if (positiveShareBand) expect(positiveShareBand.from <= share && share <= positiveShareBand.to).toBe(true);
    }),
  );
});

describe("dimensions", () => {
  const questions = countedQuestions(APL_P_1.questions);
  function dimensions(forms: readonly Answers[], hidden: readonly string[] = []) {
    const tallies = addTallies(forms.map((form) => tallyForm(APL_P_1.questions, form)));
    return figuresOf(questions, tallies, (id) => (hidden.includes(id) ? "protects-others" : null)).dimensions;
  }
  const mixed = [...times(5, { P7: "5", P8: "3" }), ...times(5, { P7: "3", P8: "1" })];

  test("are the mean of their questions' indexes, with the smallest n", () => {
    const oneMore = { P7: "3" };
    const environment = dimensions([...mixed, oneMore])[0]!;
    expect(environment).toMatchObject({ dimension: "learning_environment", n: 10 });
    expect(environment.index).toBeCloseTo(((5 * 100 + 6 * 50) / 11 + 25) / 2);
  });

  test("are left out when one of their questions is hidden", () => {
    expect(dimensions(mixed, ["P8"])).toEqual([]);
  });

  test("become a band when one of their questions is a band", () => {
    const answers = [...times(5, "5"), "4"].map((p8, i) => ({ P7: i < 3 ? "5" : "1", P8: p8 }));
    expect(dimensions(answers)[0]).toMatchObject({ index: null, indexBand: { from: 65, to: 75 } });
  });

  test("of questions without points do not exist", () => {
    expect(dimensions(times(10, { P11: "nu", P6: "en" }))).toEqual([]);
  });
});
