import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { Figures, Results } from "../../../bot/contract/results";
import type { Actor } from "../../../bot/domain/access/actor";
import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";

/** What somebody has been told about one question in one place over some terms. */
export interface Fact {
  readonly role: EvaluationRole;
  readonly question: string;
  /** "" is all areas together; an area's name, or a unit's code. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** 0–1 where it is told exactly. */
  readonly share: number | null;
  readonly hasDistribution: boolean;
}

/** What somebody has been told about how many took part. */
export interface Participation {
  readonly role: EvaluationRole;
  readonly place: string;
  readonly term: string;
  readonly invited: number;
  readonly answered: number | null;
  readonly rate: number | null;
}

export interface Told {
  readonly facts: readonly Fact[];
  readonly participation: readonly Participation[];
  /** Figures of a heat table: a place, span and question of which something is told. */
  readonly heat: readonly Omit<Fact, "n" | "share" | "hasDistribution">[];
}

export interface Questions {
  readonly term: string | null;
  readonly role: EvaluationRole;
  readonly area?: string;
  readonly unit?: string;
}

/** How the pages are asked for: through HTTP, or by the use cases that the routes call. Null is a refusal. */
export interface Source {
  page(actor: Actor, query: Questions): Promise<EvaluationPage | null>;
  results(actor: Actor, term: string): Promise<Results | null>;
}

const ROLES: readonly EvaluationRole[] = ["student", "supervisor"];

/** Everything that these people together can be told: every term, role, and place that each of them may choose. */
export async function everythingTold(source: Source, actors: readonly Actor[]): Promise<Told> {
  const told: Told[] = [];
  for (const actor of actors) {
    for (const role of ROLES) {
      const first = await source.page(actor, { term: null, role });
      if (!first) continue;
      const places = [
        {},
        { area: "" },
        ...first.choices.areas.map((area) => ({ area })),
        ...first.choices.units.map(({ id }) => ({ unit: id })),
      ];
      for (const term of first.terms) {
        for (const place of places) {
          const page = await source.page(actor, { term, role, ...place });
          if (page) told.push(toldByPage(page));
        }
      }
      if (role === "supervisor") continue;
      for (const term of first.terms) {
        const results = await source.results(actor, term);
        if (results) told.push(toldByResults(results));
      }
    }
  }
  return together(told);
}

/** The same things once. */
function together(told: readonly Told[]): Told {
  const once = <T>(items: readonly T[]) => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return {
    facts: once(told.flatMap(({ facts }) => facts)),
    participation: once(told.flatMap(({ participation }) => participation)),
    heat: once(told.flatMap(({ heat }) => heat)),
  };
}

function toldByPage({ role, scope, term, figures }: EvaluationPage): Told {
  if (!figures) return { facts: [], participation: [], heat: [] };
  const place = scope.kind === "total" ? "" : scope.kind === "area" ? scope.area : scope.unit;
  const facts = figures.questions.flatMap(({ id, shares }) =>
    shares.flatMap(({ n, share }, age): readonly Fact[] => {
      const { from, to } = figures.series[age]!;
      return n === null ? [] : [{ role, question: id, place, from, to, n, share, hasDistribution: false }];
    }),
  );
  const { participation, heat } = figures;
  return {
    facts,
    participation: participation
      ? [{ ...{ role, place, term: term!, invited: participation.invited }, ...rateOf(participation) }]
      : [],
    heat: (heat?.rows ?? []).flatMap(({ id, span, cells }) =>
      (cells ?? []).flatMap(({ hidden }, column) =>
        hidden || !span ? [] : [{ role, question: heat!.columns[column]!.id, place: id, ...span }],
      ),
    ),
  };
}

function toldByResults(results: Results): Told {
  const roleOf = (id: string): EvaluationRole => (id.startsWith("P") ? "student" : "supervisor");
  const facts = (place: string, from: string, to: string, { questions }: Figures): readonly Fact[] =>
    questions.flatMap(({ id, n, positiveShare: share, distribution }) => {
      const shown = { role: roleOf(id), question: id, place, from, to };
      return n === null ? [] : [{ ...shown, n, share, hasDistribution: distribution !== null }];
    });
  const { term, total, areas, unitWindows, byRole } = results;
  return {
    facts: [
      ...facts("", term, term, total),
      ...areas.flatMap((area) => facts(area.id, term, term, area)),
      ...unitWindows.flatMap((unit) => facts(unit.id, unit.from, unit.to, unit)),
    ],
    participation: ROLES.flatMap((role) => [
      { role, place: "", term, invited: byRole[role].invited, ...rateOf(byRole[role]) },
      ...areas.flatMap((area): readonly Participation[] => {
        const line = area.byRole[role];
        return line ? [{ role, place: area.id, term, invited: line.invited, ...rateOf(line) }] : [];
      }),
    ]),
    heat: [],
  };
}

function rateOf(line: { readonly answered?: number | null; readonly responseRate: number | null }) {
  return { answered: line.answered ?? null, rate: line.responseRate };
}
