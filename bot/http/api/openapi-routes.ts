import { CONTRACT_FILE, readContractSchemas } from "./contract-schemas";
import { openApiDocument } from "./openapi";
import { defineRoute, type ApiRoute } from "./route";

/** The routes, and GET /api/openapi.json, which describes them and itself. */
export function withDescription(routes: readonly ApiRoute[], contractFile = CONTRACT_FILE): readonly ApiRoute[] {
  let document: object | null = null;
  const description = defineRoute({
    method: "get",
    path: "/api/openapi.json",
    summary: "Den här beskrivningen.",
    action: "see-session",
    reply: "OpenApi",
    handle: () => {
      document ??= openApiDocument(all, readContractSchemas(contractFile));
      return Promise.resolve({ body: document });
    },
  });
  const all = [...routes, description];
  return all;
}
