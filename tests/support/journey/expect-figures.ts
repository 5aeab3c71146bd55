import type { Figures, Results } from "../../../bot/contract/results";
import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";
import { expectedFigure, type Given } from "./answers";

type QuestionFigures = Figures["questions"][number];

/** Ids begin with P for students and H for supervisors. */
export function questionsOf(figures: Figures, role: EvaluationRole): readonly QuestionFigures[] {
  return figures.questions.filter(({ id }) => id.startsWith(role === "student" ? "P" : "H"));
}

/** Every shown figure of a role is what was answered, counted here; below ten answers it may be a band around it. */
export function expectWhatWasAnswered(figures: Figures, role: EvaluationRole, forms: readonly Given[]): void {
  for (const question of questionsOf(figures, role)) {
    const expected = expectedFigure(question.id, forms);
    expect(question).toMatchObject({ hidden: null, n: expected!.n });
    expectNumber(question.index, question.indexBand, expected!.index);
    expectNumber(question.positiveShare, question.positiveShareBand, expected!.positiveShare);
    if (expected!.n >= 10) expect([question.indexBand, question.positiveShareBand]).toEqual([null, null]);
  }
}

function expectNumber(
  shown: number | null,
  band: { readonly from: number; readonly to: number } | null,
  expected: number | null,
): void {
  if (expected === null) return expect([shown, band]).toEqual([null, null]);
  if (band === null) return expect(shown).toBeCloseTo(expected, 8);
  expect(shown).toBeNull();
  expect(expected).toBeGreaterThanOrEqual(band.from);
  expect(expected).toBeLessThanOrEqual(band.to);
}

/** Why an area's figures of a role are not shown; fails when any question of it says anything after all. */
export function hiddenBecause(results: Results, area: string, role: EvaluationRole): readonly string[] {
  const found = results.areas.find(({ id }) => id === area);
  const questions = found ? questionsOf(found, role) : [];
  for (const { id, dimension: _dimension, hidden, ...figures } of questions) {
    expect({ id, hidden, said: Object.values(figures).filter((value) => value !== null) }).toEqual({
      id,
      hidden: expect.any(String) as string,
      said: [],
    });
  }
  return [...new Set(questions.map(({ hidden }) => hidden ?? "shown"))].toSorted();
}
