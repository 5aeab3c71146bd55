import { z } from "zod/v4";
import { EXPORT_FORMATS } from "../../usecases/export/document";
import type { OrderExport } from "../../usecases/export/order-export";
import { defineRoute, type ApiRoute } from "../api/route";
import type { ExportViews } from "./export-views";

/** Names of units and areas are shorter; whatever is longer was not chosen in the tab. */
const LONGEST_PARAMETER = 300;
const MOST_PARAMETERS = 12;

export interface ExportRoutesDeps {
  readonly orderExport: OrderExport;
  readonly views: ExportViews;
}

/** POST /api/exports: a link that fetches a view's figures as a file, once. */
export function exportRoutes({ orderExport, views }: ExportRoutesDeps): readonly ApiRoute[] {
  const text = z.string().max(LONGEST_PARAMETER);
  return [
    defineRoute({
      method: "post",
      path: "/api/exports",
      summary: "Ger en länk som hämtar en vys siffror som fil, en gång och inom två minuter, utan inloggning.",
      action: "export",
      body: z.strictObject({
        view: z.enum(Object.keys(views)),
        parameters: z.record(text, text).refine((given) => Object.keys(given).length <= MOST_PARAMETERS),
        format: z.enum(EXPORT_FORMATS),
      }),
      reply: "ExportReceipt",
      handle: async ({ actor, body }) => ({ body: await orderExport(actor, body), status: 201 }),
    }),
  ];
}
