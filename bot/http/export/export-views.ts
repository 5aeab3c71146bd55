import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { AreaPage } from "../../contract/area-page";
import type { EvaluationPage } from "../../contract/evaluation-page";
import type { ForecastReport } from "../../contract/forecast";
import type { Overview } from "../../contract/overview";
import type { QualityReport, RegisterSupervisors, RegisterUnits } from "../../contract/register";
import type { UnitPage } from "../../contract/unit-page";
import type { Workload } from "../../contract/workload";
import { requireAllowed } from "../../domain/access/can";
import type { Actor } from "../../domain/access/actor";
import type { ExportDocument } from "../../usecases/export/document";
import type { MakeDocument } from "../../usecases/export/ports";
import type { ApiRoute } from "../api/route";
import type { ExportContext } from "./tables/about";
import { areaDocument } from "./tables/area";
import { evaluationDocument } from "./tables/evaluation";
import { forecastDocument } from "./tables/forecast";
import { overviewDocument } from "./tables/overview";
import { qualityDocument, supervisorsDocument, unitsDocument } from "./tables/register";
import { unitDocument } from "./tables/unit";
import { workloadDocument } from "./tables/workload";

type Parameters = Readonly<Record<string, string>>;

/** Makes a view's document for one person, out of what the API would answer that person. */
type ExportView = (parameters: Parameters, actor: Actor) => Promise<ExportDocument>;

/** The views that can be exported, by the name that the tab asks with. */
export type ExportViews = Readonly<Record<string, ExportView>>;

/**
 * A view's file holds what the API answers for the view's own address: the same route checks the parameters and what
 * the person may see, so that file and screen cannot say different things. Whoever adds a view adds a line.
 */
export function makeExportViews(routes: readonly ApiRoute[], context: ExportContext): ExportViews {
  const answerOf = askRoutes(routes);
  return {
    overview: one<Overview>("/api/overview", overviewDocument),
    area: one<AreaPage>("/api/areas/:area", areaDocument),
    unit: one<UnitPage>("/api/units/:unit", unitDocument),
    workload: everyPage<Workload>("/api/workload", workloadDocument, {
      pagesOf: ({ paging }) => paging.pages,
      join: (first, { units }) => ({ ...first, units: [...first.units, ...units] }),
    }),
    forecast: one<ForecastReport>("/api/forecast", forecastDocument),
    evaluation: one<EvaluationPage>("/api/evaluation", evaluationDocument),
    register: everyPage<RegisterSupervisors>("/api/register/supervisors", supervisorsDocument, {
      pagesOf: ({ pages }) => pages,
      join: (first, { people }) => ({ ...first, people: [...first.people, ...people] }),
    }),
    "register-units": everyPage<RegisterUnits>("/api/register/units", unitsDocument, {
      pagesOf: ({ pages }) => pages,
      join: (first, { units }) => ({ ...first, units: [...first.units, ...units] }),
    }),
    quality: everyPage<QualityReport>("/api/register/quality", qualityDocument, {
      pagesOf: ({ pages }) => pages,
      join: (first, { lines }) => ({ ...first, lines: [...first.lines, ...lines] }),
    }),
  };

  function one<Body>(path: string, document: (body: Body, context: ExportContext) => ExportDocument): ExportView {
    return async (parameters, actor) => document((await answerOf(path, parameters, actor)) as Body, context);
  }

  /** Where the screen shows a page at a time, the file holds them all. */
  function everyPage<Body>(
    path: string,
    document: (body: Body, context: ExportContext) => ExportDocument,
    { pagesOf, join }: { pagesOf: (body: Body) => number; join: (first: Body, next: Body) => Body },
  ): ExportView {
    return async ({ page: _, ...parameters }, actor) => {
      let whole = (await answerOf(path, parameters, actor)) as Body;
      const pages = pagesOf(whole);
      for (let page = 2; page <= pages; page += 1) {
        whole = join(whole, (await answerOf(path, { ...parameters, page: String(page) }, actor)) as Body);
      }
      return document(whole, context);
    };
  }
}

/** What only uploads read. */
const NO_REQUEST = new IncomingMessage(new Socket());

/** Asks a GET route of the API as somebody, without a request in between. Refuses as the route does. */
function askRoutes(routes: readonly ApiRoute[]) {
  return async (path: string, parameters: Parameters, actor: Actor): Promise<unknown> => {
    const route = routes.find((each) => each.method === "get" && each.path === path);
    if (!route || route.action === "open") throw new Error(`There is no view behind ${path}.`);
    requireAllowed(actor, route.action, "anywhere");
    const inPath = new Set([...path.matchAll(/:(\w+)/g)].map(([, name]) => name!));
    const pick = (isWanted: (name: string) => boolean) =>
      Object.fromEntries(Object.entries(parameters).filter(([name]) => isWanted(name)));
    const answer = await route.answer({
      actor,
      params: pick((name) => inPath.has(name)),
      query: pick((name) => !inPath.has(name)),
      body: undefined,
      ifMatch: null,
      request: NO_REQUEST,
    });
    if (!("body" in answer)) throw new Error(`${path} answers with a file.`);
    return answer.body;
  };
}

/** Finds the view that an order is about. The names have been checked at the door. */
export function makeDocumentOf(views: ExportViews): MakeDocument {
  return async ({ view, parameters }, actor) => {
    const make = Object.hasOwn(views, view) ? views[view] : undefined;
    if (!make) throw new Error("There is no such view to export.");
    return make(parameters, actor);
  };
}
