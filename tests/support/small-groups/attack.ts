import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";
import type { Publication } from "../../../bot/domain/evaluation/results/publication";
import { smallGroupsExposed, type Cell } from "./attacker";
import { ATTACKED, TERMS, type Municipality } from "./municipality";
import type { Fact, Participation, Told } from "./published-facts";

export interface Attack {
  /** Every small group that the attacker has worked out, in words; empty when nothing leaks. */
  readonly derived: readonly string[];
  /** Units' answers to a question in a term by somebody at all, and how many of them are by one to four persons. */
  readonly cells: number;
  readonly smallCells: number;
}

/**
 * Works on everything that has been told, and on nothing else about the answers, to come to a group of 1 to k − 1
 * persons: question by question with linear algebra, and from response rates with upper and lower bounds. The attacker
 * is given more than anybody has: which units and terms each unit figure is made of (`closed`), and which are empty.
 *
 * Throws when a figure is not what the municipality answered: then the attack would be of something else.
 */
export function attack(terms: Municipality, told: Told, closed: readonly Publication[], k = 5): Attack {
  const found: string[] = [];
  let cells = 0;
  let smallCells = 0;
  for (const role of ["student", "supervisor"] as const) {
    for (const question of ATTACKED[role]) {
      const units = unitCells(terms, role, question);
      const known = told.facts.filter((fact) => fact.role === role && fact.question === question);
      const rows = known.map((fact) => cellsOf(fact, units, closed));
      for (const [index, row] of rows.entries()) {
        const persons = row.reduce((sum, cell) => sum + cell.persons, 0);
        const { n, place, from, to } = known[index]!;
        if (persons !== n) throw new Error(`${question} ${place} ${from}–${to} says ${n}, not ${persons}.`);
      }
      const names = rows.map((row) => row.map(({ name }) => name));
      found.push(...smallGroupsExposed(units, names, k).map((group) => `${question}: ${group}`));
      cells += units.filter(({ persons }) => persons > 0).length;
      smallCells += units.filter(({ persons }) => persons > 0 && persons < k).length;
    }
  }
  const unsaid = told.heat.filter((cell) => !told.facts.some((fact) => isAbout(fact, cell)));
  return {
    derived: [
      ...found,
      ...fewAnswered(told, k),
      ...unsaid.map(({ place, question }) => `${question}: a heat cell of ${place} that no figure stands behind`),
    ],
    cells,
    smallCells,
  };
}

interface UnitCell extends Cell {
  readonly unit: string;
  readonly area: string;
  readonly term: string;
}

/** Persons who answered a question at a unit in a term: what nobody may come to when they are few. */
export function unitCells(terms: Municipality, role: EvaluationRole, question: string): readonly UnitCell[] {
  return terms.flatMap(({ forms }, index) => {
    const term = TERMS[index]!;
    const ours = forms.filter((form) => form.role === role);
    return [...new Map(ours.map(({ unit, area }) => [unit, area]))].map(([unit, area]) => ({
      ...{ name: `${unit}@${term}`, unit, area, term },
      persons: ours.filter((form) => form.unit === unit && form.answers[question] !== undefined).length,
    }));
  });
}

/** The cells that a figure is the sum of. */
export function cellsOf(
  { question, place, from, to }: Pick<Fact, "question" | "place" | "from" | "to">,
  units: readonly UnitCell[],
  closed: readonly Publication[],
): readonly UnitCell[] {
  const window = closed
    .flatMap(({ windows }) => windows)
    .find(({ unitCode, terms }) => unitCode === place && terms[0] === from && terms.at(-1) === to);
  if (window) {
    return units.filter(({ unit, term }) => unit === place && (window.personsByTerm[question]?.[term] ?? 0) > 0);
  }
  return units.filter(({ area, term }) => term === to && (place === "" || place === area));
}

function isAbout(fact: Fact, cell: Told["heat"][number]): boolean {
  const { role, question, place, from, to } = cell;
  return (
    fact.role === role &&
    fact.question === question &&
    fact.place === place &&
    fact.from === from &&
    fact.to === to &&
    fact.n >= 5
  );
}

/** Places of which the response rates tell that one to four answered there. */
function fewAnswered({ participation, facts }: Told, k: number): readonly string[] {
  const totals = participation.filter(({ place, answered }) => place === "" && answered !== null);
  return totals.flatMap(({ role, term, answered }) => {
    const areas = participation.filter((line) => line.place !== "" && line.role === role && line.term === term);
    const shown = areas.filter(({ rate }) => rate !== null);
    const bounds = shown.map((line) => boundsOf(line, facts));
    const least = answered! - bounds.reduce((sum, { most }) => sum + most, 0);
    const most = answered! - bounds.reduce((sum, bound) => sum + bound.least, 0);
    return [
      ...shown.filter((_, index) => bounds[index]!.most < k).map(({ place }) => `${place} ${term}: few answered`),
      ...(least >= 1 && most < k ? [`areas without a rate in ${term}: ${least} to ${most} answered`] : []),
    ];
  });
}

/** How many answered where a rate of whole five per cents is told. */
function boundsOf({ role, place, term, invited, rate }: Participation, facts: readonly Fact[]) {
  const here = facts.filter((fact) => fact.role === role && fact.place === place && fact.to === term);
  const answered = Math.max(0, ...here.filter(({ from }) => from === term).map(({ n }) => n));
  return {
    least: Math.max(answered, Math.ceil(invited * (rate! - 0.025) - 1e-9)),
    most: rate === 1 ? invited : Math.floor(invited * (rate! + 0.025) + 1e-9),
  };
}
