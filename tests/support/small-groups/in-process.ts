import type { Actor } from "../../../bot/domain/access/actor";
import type { Publication } from "../../../bot/domain/evaluation/results/publication";
import type { Round } from "../../../bot/domain/evaluation/round";
import type { Term } from "../../../bot/domain/placement/term";
import { Refusal } from "../../../bot/domain/refusal";
import type { Closing } from "../../../bot/usecases/evaluation/results/ports";
import { makeShownClosings } from "../../../bot/usecases/evaluation/results/shown-closings";
import { makeShowEvaluation } from "../../../bot/usecases/evaluation/results/show-evaluation";
import { makeShowResults } from "../../../bot/usecases/evaluation/results/show-results";
import { anActor, HR } from "../actors";
import { directoryOf } from "../directory";
import { aUnit } from "../records";
import type { Municipality } from "./municipality";
import type { Source } from "./published-facts";

/** The use cases that the routes call, on closings that are given; `k` is the group size that holds today. */
export function sourceOf(terms: Municipality, publications: readonly Publication[], k = 5): Source {
  const closed = publications.map(({ term }) => term);
  const counts = { planned: 0, pending: 0, posting: 0, sent: 0, answered: 0, uncertain: 0, failed: 0, cancelled: 0 };
  const finalCounts: Closing["finalCounts"] = {
    invitations: counts,
    byRole: { student: counts, supervisor: counts },
    byRoute: { card: 0, link: 0, qr: 0, none: 0 },
    unreachable: [],
    waitingForMail: 0,
  };
  const closings = makeShownClosings(
    {
      all: () => Promise.resolve(publications.map((publication) => ({ publication, finalCounts }))),
      ofTerm: () => Promise.resolve(null),
      publications(choose) {
        const chosen = choose(closed);
        return Promise.resolve({
          closed,
          smallestGroup: Math.min(...publications.map((publication) => publication.k)),
          publications: publications.filter(({ term }) => chosen.includes(term)),
        });
      },
    },
    k,
  );
  const rounds = { all: () => Promise.resolve([]), get: (term: Term) => Promise.resolve(roundOf(term)) };
  const readDirectory = directoryOf(unitsOf(terms).map(({ unit, area }) => aUnit({ code: unit, name: unit, area })));
  const showEvaluation = makeShowEvaluation({ rounds, closings, readDirectory });
  const showResults = makeShowResults({ rounds, closings });
  return {
    page: (actor, { term, role, area = null, unit = null }) =>
      orNull(showEvaluation({ actor, term, role, area, unit })),
    results: (actor, term) => (actor.isHr ? orNull(showResults({ term })) : Promise.resolve(null)),
  };
}

/** HR, and a manager, a step 3 and a supervisor, each with a part that no other of them has. */
export function peopleOf(terms: Municipality): readonly Actor[] {
  const units = unitsOf(terms);
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return [HR];
  const middle = units[Math.floor(units.length / 2)]!;
  return [
    HR,
    anActor({ managerOf: [first.unit], managesIn: [first.area] }),
    anActor({ leadIn: [last.area], supervisorId: "s1", worksAt: [last.unit] }),
    anActor({ supervisorId: "s2", worksAt: [middle.unit] }),
  ];
}

export function unitsOf(terms: Municipality): readonly { readonly unit: string; readonly area: string }[] {
  const all = terms.flatMap(({ forms, silent }) => [...forms, ...silent]);
  return [...new Map(all.map(({ unit, area }) => [unit, { unit, area }])).values()];
}

function roundOf(term: Term): { readonly value: Round; readonly version: string } {
  return {
    value: {
      ...{ term, state: "closed", startedAt: "2024-10-03T08:00:00.000Z", startedBy: "hand" },
      ...{ closesAt: "2024-12-31T00:00:00.000Z", closedAt: "2024-12-31T00:00:00.000Z" },
      ...{ pausedBecause: null, secret: null, finalCounts: null },
    },
    version: "1",
  };
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
