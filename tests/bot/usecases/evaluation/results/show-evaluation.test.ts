import fc from "fast-check";
import type { EvaluationPage } from "../../../../../bot/contract/evaluation-page";
import type { Actor } from "../../../../../bot/domain/access/actor";
import type { EvaluationRole } from "../../../../../bot/domain/evaluation/questionnaire";
import type { AnsweredForm } from "../../../../../bot/domain/evaluation/results/forms";
import { freezeFigures } from "../../../../../bot/domain/evaluation/results/freeze-figures";
import type { Publication, PublishedQuestion } from "../../../../../bot/domain/evaluation/results/publication";
import type { PooledTerm } from "../../../../../bot/domain/evaluation/results/windows";
import { Refusal } from "../../../../../bot/domain/refusal";
import { makeShowEvaluation } from "../../../../../bot/usecases/evaluation/results/show-evaluation";
import { anActor, HR } from "../../../../support/actors";
import { directoryOf } from "../../../../support/directory";
import { anInvitation } from "../../../../support/evaluation";
import { aUnit } from "../../../../support/records";

const TERMS = ["VT2022", "HT2022", "VT2023", "HT2023", "VT2024"];
const AREAS = ["A", "B", "C"];
const UNITS = AREAS.flatMap((area) => [1, 2, 3].map((number) => aUnit({ code: `${area}${number}`, area })));
const ROLES: readonly EvaluationRole[] = ["student", "supervisor"];
const ACTORS: readonly Actor[] = [
  HR,
  anActor({ managerOf: ["A1", "B2"], managesIn: ["A", "B"] }),
  anActor({ leadIn: ["B"], supervisorId: "s1", worksAt: ["B1"] }),
  anActor({ supervisorId: "s2", worksAt: ["C3"] }),
  anActor(),
];

/** By term and unit, what each student answered to a scale and to a yes-or-no; supervisors answer a scale. */
type Answers = readonly (readonly (readonly (string | undefined)[])[])[];

const answers: fc.Arbitrary<Answers> = fc.array(
  fc.array(fc.array(fc.constantFrom("1", "3", "5", undefined), { maxLength: 9 }), {
    minLength: UNITS.length,
    maxLength: UNITS.length,
  }),
  { minLength: 1, maxLength: TERMS.length },
);

function formsOf(term: readonly (readonly (string | undefined)[])[]): readonly AnsweredForm[] {
  const asked = ["P1", "P2", "P4", "P5", "P6", "P7", "P8", "P9", "P10"];
  const code = (id: string, answer: string) =>
    id === "P6" ? "en" : id === "P2" || id === "P9" ? (answer === "5" ? "ja" : "nej") : answer;
  return term.flatMap((unit, place) => {
    const { code: unitCode, area } = UNITS[place]!;
    return unit.flatMap((answer, person): readonly AnsweredForm[] => {
      const given = answer ? asked.map((id) => [id, code(id, answer)] as const) : [["P1", "3"] as const];
      const student = { role: "student", questionnaire: { id: "APL-P", version: 1 } } as const;
      const supervisor = { role: "supervisor", questionnaire: { id: "APL-H", version: 1 } } as const;
      return [
        { ...student, area, unitCode, answers: Object.fromEntries(given) },
        ...(person % 2 === 0 && answer ? [{ ...supervisor, area, unitCode, answers: { H4: answer } }] : []),
      ];
    });
  });
}

function publishAll(terms: Answers): readonly Publication[] {
  const publications: Publication[] = [];
  let pool: readonly PooledTerm[] = [];
  for (const [index, term] of terms.entries()) {
    const forms = formsOf(term);
    const { publication, waiting } = freezeFigures({
      term: TERMS[index]!,
      closedAt: "2024-12-31T00:00:00.000Z",
      ...{ k: 5, minimumSupervisorsRated: 1, forms, pool },
      invitations: forms.map(({ role, area, unitCode }) => anInvitation({ role, area, unitCode, state: "answered" })),
      earlier: [...publications],
    });
    publications.push(publication);
    pool = [...pool, ...waiting];
  }
  return publications;
}

/** Everything about one group: what the publications say of it, as "place term question: figure". */
function saidBy(publications: readonly Publication[]): ReadonlySet<string> {
  const said = (place: string, span: string, questions: readonly PublishedQuestion[]) =>
    questions.flatMap(({ id, scores }) => [
      share(place, span, id, scores?.n ?? null, scores?.positiveShare ?? null, scores?.positiveShareBand ?? null),
      index(place, span, id, scores?.index ?? null, scores?.indexBand ?? null),
    ]);
  return new Set(
    publications.flatMap(({ term, cells, windows }) => [
      ...cells.flatMap(({ role, area, questions }) => said(`${role} ${area ?? ""}`, `${term}-${term}`, questions)),
      ...windows.flatMap(({ unitCode, terms, questions }) =>
        said(`student ${unitCode}`, `${terms[0]}-${terms.at(-1)}`, questions),
      ),
    ]),
  );
}

const share = (place: string, span: string, id: string, n: number | null, value: number | null, band: unknown) =>
  `${place} ${span} ${id}: ${n} ${value} ${JSON.stringify(band)}`;
const index = (place: string, span: string, id: string, value: number | null, band: unknown) =>
  `${place} ${span} ${id}: index ${value} ${JSON.stringify(band)}`;

/** Every figure of a page, in the same words; hidden ones say nothing. */
function figuresIn({ role, scope, figures }: EvaluationPage): readonly string[] {
  if (!figures) return [];
  const place = `${role} ${scope.kind === "total" ? "" : scope.kind === "area" ? scope.area : scope.unit}`;
  const shares = figures.questions.flatMap(({ id, shares }) =>
    shares.flatMap(({ n, share: value, band }, age) => {
      const { from, to } = figures.series[age]!;
      return n === null ? [] : [share(place, `${from}-${to}`, id, n, value, band)];
    }),
  );
  const indexes = (figures.heat?.rows ?? []).flatMap(({ id: row, span, cells }) =>
    (cells ?? []).flatMap(({ index: value, band, hidden }, column) => {
      const where = [`${role} ${row}`, `${span!.from}-${span!.to}`, figures.heat!.columns[column]!.id] as const;
      return hidden ? [] : [index(...where, value, band)];
    }),
  );
  return [...shares, ...indexes];
}

test("over all roles, terms, areas and units, no page has a figure that no publication has", async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (terms) => {
      const publications = publishAll(terms);
      const closed = publications.map(({ term }) => term);
      const showEvaluation = makeShowEvaluation({
        rounds: { all: async () => [], get: async () => null },
        closings: {
          publications: async (choose) => {
            const chosen = choose(closed);
            return { closed, smallestGroup: 5, publications: publications.filter(({ term }) => chosen.includes(term)) };
          },
        },
        readDirectory: directoryOf(UNITS),
      });
      const said = saidBy(publications);
      let shown = 0;
      for (const actor of ACTORS) {
        for (const term of [null, ...closed]) {
          for (const role of ROLES) {
            for (const place of [
              {},
              { area: "" },
              ...AREAS.map((area) => ({ area })),
              ...UNITS.map(({ code: unit }) => ({ unit })),
            ]) {
              const page = await showEvaluation({ area: null, unit: null, ...place, actor, term, role }).catch(refused);
              const figures = page ? figuresIn(page) : [];
              const unsaid = figures.filter((figure) => !said.has(figure) || /: [0-4] /.test(figure));
              if (unsaid.length > 0) expect(unsaid).toEqual([]);
              shown += figures.length;
              if (page) expectChangesOfWhatIsPrinted(page);
            }
          }
        }
      }
      if (publications.some(({ cells }) => cells.some(({ answered }) => answered !== null))) {
        expect(shown).toBeGreaterThan(0);
      }
    }),
    { numRuns: 15 },
  );
});

function refused(error: unknown): null {
  expect(error).toBeInstanceOf(Refusal);
  return null;
}

/** A change adds nothing to what stands beside it. */
function expectChangesOfWhatIsPrinted({ figures }: EvaluationPage): void {
  for (const { change, shares } of figures?.questions ?? []) {
    if (change === null) continue;
    const [now, before] = shares;
    expect(Math.min(now!.n!, before!.n!)).toBeGreaterThanOrEqual(10);
    expect(change).toBe(Math.round(now!.share! * 100) - Math.round(before!.share! * 100));
  }
}
