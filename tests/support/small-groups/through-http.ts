import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { Results } from "../../../bot/contract/results";
import type { Actor } from "../../../bot/domain/access/actor";
import type { Publication } from "../../../bot/domain/evaluation/results/publication";
import { evaluationRoutes } from "../../../bot/http/evaluation/evaluation-routes";
import { resultsRoutes } from "../../../bot/http/evaluation/results-routes";
import { makeCloseRound, type CloseRoundDeps } from "../../../bot/usecases/evaluation/results/close-round";
import { makeShowEvaluation } from "../../../bot/usecases/evaluation/results/show-evaluation";
import { makeShowResults } from "../../../bot/usecases/evaluation/results/show-results";
import { makeShownClosings } from "../../../bot/usecases/evaluation/results/shown-closings";
import { startApi } from "../api";
import { uniquePrefix } from "../azurite";
import { closingDeps } from "../closing-term";
import { directoryOf } from "../directory";
import { anInvitation } from "../evaluation";
import { aUnit } from "../records";
import { unitsOf } from "./in-process";
import { TERMS, toForm, type DrawnForm, type Municipality } from "./municipality";
import type { Questions, Source } from "./published-facts";

/** The municipality's answers in real tables, its rounds closed by the use case, and its pages behind real HTTP. */
export async function throughHttp(
  terms: Municipality,
): Promise<{ readonly source: Source; readonly closed: readonly Publication[]; close(): void }> {
  const deps = await closingDeps(uniquePrefix());
  for (const [index, term] of terms.entries()) await closeTerm(deps, TERMS[index]!, term);
  const closings = makeShownClosings(deps.closings, 5);
  const readDirectory = directoryOf(unitsOf(terms).map(({ unit, area }) => aUnit({ code: unit, name: unit, area })));
  const api = await startApi([
    ...evaluationRoutes({ showEvaluation: makeShowEvaluation({ ...deps, closings, readDirectory }) }),
    ...resultsRoutes({ showResults: makeShowResults({ ...deps, closings }) }),
  ]);

  async function ask(actor: Actor, path: string): Promise<unknown> {
    api.as(actor);
    const response = await fetch(`${api.base}${path}`);
    const body: unknown = await response.json();
    return response.ok ? body : null;
  }

  return {
    source: {
      page: async (actor, query) => (await ask(actor, `/api/evaluation?${asQuery(query)}`)) as EvaluationPage | null,
      results: async (actor, term) => (await ask(actor, `/api/results/${term}`)) as Results | null,
    },
    closed: (await deps.closings.all()).map(({ publication }) => publication),
    close: () => api.close(),
  };
}

function asQuery({ term, ...rest }: Questions): string {
  return new URLSearchParams({ ...rest, ...(term !== null && { term }) }).toString();
}

async function closeTerm(deps: CloseRoundDeps, term: string, { forms, silent }: Municipality[number]): Promise<void> {
  await deps.answers.open(term);
  await deps.rounds.create({
    ...{ term, state: "running", startedAt: "2024-10-03T08:00:00.000Z", startedBy: "hand" },
    ...{ closesAt: "2024-12-31T22:00:00.000Z", closedAt: null, pausedBecause: null, secret: "s", finalCounts: null },
  });
  const asked = [
    ...forms.map((form) => ({ form, state: "answered" as const })),
    ...silent.map((form) => ({ form, state: "sent" as const })),
  ];
  await deps.invitations.addMissing(
    term,
    asked.map(({ form, state }, number) => invitationOf(term, form, state, number)),
  );
  await Promise.all(
    forms.map((form, number) => deps.answers.save(term, `p${number}`, { ...toForm(form), period: "5" })),
  );
  await makeCloseRound(deps)(term);
}

function invitationOf(
  term: string,
  { role, area, unit }: Omit<DrawnForm, "answers">,
  state: "answered" | "sent",
  number: number,
) {
  return anInvitation({
    ...{ term, role, area, unitCode: unit, unitName: unit, state },
    id: `${term}.${String(number).padStart(22, "0")}`,
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    route: { kind: "link", email: `${number}@kommun.example` },
  });
}
