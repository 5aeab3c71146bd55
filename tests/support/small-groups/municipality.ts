import fc from "fast-check";
import type { Invitation } from "../../../bot/domain/evaluation/invitation";
import type { AnsweredForm } from "../../../bot/domain/evaluation/results/forms";
import { freezeFigures, type ClosingTerm } from "../../../bot/domain/evaluation/results/freeze-figures";
import type { Publication } from "../../../bot/domain/evaluation/results/publication";
import type { leavesSmallGroup } from "../../../bot/domain/evaluation/results/subtraction";
import type { PooledTerm } from "../../../bot/domain/evaluation/results/windows";
import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";
import { anInvitation } from "../evaluation";

/** One question of each answer that is drawn: the others of its form follow it, and each is judged by itself. */
export const ATTACKED: Readonly<Record<EvaluationRole, readonly string[]>> = {
  student: ["P1", "P2", "P6"],
  supervisor: ["H4"],
};
export const TERMS = ["VT2022", "HT2022", "VT2023", "HT2023", "VT2024", "HT2024", "VT2025"] as const;

/** What one person answered; a blank is left out. */
export interface DrawnForm {
  readonly role: EvaluationRole;
  /** "a0", and "u00" for its first unit. */
  readonly area: string;
  readonly unit: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** By term, what everybody answered, and how many more were asked in vain. */
export type Municipality = readonly {
  readonly forms: readonly DrawnForm[];
  readonly silent: readonly Omit<DrawnForm, "answers">[];
}[];

const YES_NO: Readonly<Record<string, string>> = { "1": "nej", "2": "delvis", "5": "ja" };
const SUPERVISORS: Readonly<Record<string, string>> = { "1": "ingen", "2": "tva", "5": "en" };

export interface MunicipalitySize {
  readonly terms: { readonly min: number; readonly max: number };
  readonly areas: number;
  readonly units: number;
  /** Of the larger units. */
  readonly persons: number;
}

/** Areas and units of uneven size; blanks as they come, and moods from mixed to all of one mind. */
export function anyMunicipality({ terms, areas, units, persons }: MunicipalitySize): fc.Arbitrary<Municipality> {
  return fc
    .record({
      terms: fc.integer(terms),
      unitsOf: fc.array(fc.integer({ min: 1, max: units }), { minLength: 1, maxLength: areas }),
      oneBlankIn: fc.constantFrom(1000, 10, 3),
      mood: fc.constantFrom<readonly string[]>(["1", "2", "5"], ["5", "5", "5", "1"], ["5"]),
    })
    .chain(({ terms: count, unitsOf, oneBlankIn, mood }) => {
      const answer = fc.option(fc.constantFrom(...mood), { nil: undefined, freq: oneBlankIn - 1 });
      const size = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: persons }));
      const places = unitsOf.flatMap((of, area) =>
        Array.from({ length: of }, (_, unit) => ({ area: `a${area}`, unit: `u${area}${unit}` })),
      );
      const atPlace = (place: (typeof places)[number]) =>
        fc
          .tuple(size, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
          .chain(([answered, supervisors, silent]) =>
            fc.array(fc.tuple(answer, answer, answer), { minLength: answered, maxLength: answered }).map((rows) => ({
              forms: [
                ...rows.map((row): DrawnForm => ({ role: "student", ...place, answers: studentAnswers(...row) })),
                ...rows.slice(0, supervisors).map(([first]): DrawnForm => ({
                  role: "supervisor",
                  ...place,
                  answers: first ? { H4: first, H6: first } : { H2: "3" },
                })),
              ],
              silent: [
                ...Array.from({ length: silent }, () => ({ role: "student" as const, ...place })),
                ...Array.from({ length: silent }, () => ({ role: "supervisor" as const, ...place })),
              ],
            })),
          );
      const term = fc.tuple(...places.map(atPlace)).map((parts) => ({
        forms: parts.flatMap((part) => part.forms),
        silent: parts.flatMap((part) => part.silent),
      }));
      return fc.array(term, { minLength: count, maxLength: count });
    });
}

function studentAnswers(first?: string, second?: string, third?: string): Readonly<Record<string, string>> {
  return {
    ...(first && { P1: first, P4: first, P5: first, P7: first }),
    ...(second && { P2: YES_NO[second]!, P9: YES_NO[second]!, P8: second }),
    ...(third && { P6: SUPERVISORS[third]!, P10: third }),
  };
}

/** How the terms are closed; the group size may differ from term to term. */
export interface ClosingRules {
  readonly k?: (term: number) => number;
  readonly minimumSupervisorsRated?: number;
  readonly leavesSmall?: typeof leavesSmallGroup;
}

/** Closes one term after the other, as the years go by. */
export function publishAll(terms: Municipality, rules: ClosingRules = {}): readonly Publication[] {
  const publications: Publication[] = [];
  let pool: readonly PooledTerm[] = [];
  for (const [index, term] of terms.entries()) {
    const closing = closingOf(term, index, { earlier: [...publications], pool }, rules);
    const { publication, waiting } = freezeFigures(closing, rules.leavesSmall);
    publications.push(publication);
    pool = [...pool, ...waiting];
  }
  return publications;
}

function closingOf(
  { forms, silent }: Municipality[number],
  index: number,
  before: Pick<ClosingTerm, "earlier" | "pool">,
  { k = () => 5, minimumSupervisorsRated = 1 }: ClosingRules,
): ClosingTerm {
  return {
    term: TERMS[index]!,
    closedAt: "2024-12-31T00:00:00.000Z",
    k: k(index),
    minimumSupervisorsRated,
    forms: forms.map(toForm),
    invitations: [
      ...forms.map((form) => invitationFor(form, true)),
      ...silent.map((form) => invitationFor(form, false)),
    ],
    ...before,
  };
}

export function toForm({ role, area, unit, answers }: DrawnForm): AnsweredForm {
  const questionnaire = { id: role === "student" ? "APL-P" : "APL-H", version: 1 } as const;
  return { role, questionnaire, area, unitCode: unit, answers };
}

function invitationFor({ role, area, unit }: Omit<DrawnForm, "answers">, hasAnswered: boolean): Invitation {
  return anInvitation({ role, area, unitCode: unit, unitName: unit, state: hasAnswered ? "answered" : "sent" });
}
