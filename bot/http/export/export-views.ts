import type { Actor } from "../../domain/access/actor";
import type { ExportDocument } from "../../usecases/export/document";
import type { MakeDocument } from "../../usecases/export/ports";

/** Makes a view's document out of the same use case as the screen, for the same person. Unknown parameters are nothing. */
export type ExportView = (parameters: ExportParameters, actor: Actor) => Promise<ExportDocument>;
export type ExportParameters = Readonly<Record<string, string | undefined>>;

/** The views that can be exported, by the name that the tab asks with. */
export type ExportViews = Readonly<Record<string, ExportView>>;

/** Finds the view that an order is about. The names have been checked at the door. */
export function makeDocumentOf(views: ExportViews): MakeDocument {
  return async ({ view, parameters }, actor) => {
    const make = Object.hasOwn(views, view) ? views[view] : undefined;
    if (!make) throw new Error("There is no such view to export.");
    return make(parameters, actor);
  };
}
