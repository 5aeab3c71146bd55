import { z } from "zod/v4";
import { textIn } from "../../text/text";
import type { ContractSchemas } from "./contract-schemas";
import type { ApiRoute } from "./route";

interface JsonSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/**
 * The API as OpenAPI 3.1, made of the very schemas that check what comes in, and of the contract's types. A type whose
 * schema is not there is described as anything.
 */
export function openApiDocument(routes: readonly ApiRoute[], schemas: ContractSchemas): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: textIn("sv")("product.name"), version: "1" },
    security: [{ teams: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        teams: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Teams getAuthToken." },
      },
    },
  };
}

function operationOf(route: ApiRoute, schemas: ContractSchemas): object {
  const { summary, action, schemas: own } = route;
  const parameters = [...parametersOf(own.params, "path"), ...parametersOf(own.query, "query")];
  return {
    operationId: `${route.method} ${route.path}`,
    summary,
    "x-action": action,
    ...(action === "open" ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(route),
    responses: {
      "2XX": { description: "OK", content: replyOf(route.reply, schemas) },
      ...(route.method === "get" ? { "304": { description: "Oförändrat sedan den ETag som skickades." } } : {}),
      default: {
        description: "Ett fel, med en mening om vad som ska göras.",
        content: { "application/problem+json": { schema: referTo("Problem", schemas) } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType | null, place: "path" | "query"): readonly object[] {
  const { properties = {}, required = [] } = schema ? jsonSchemaOf(schema) : {};
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: each,
  }));
}

function bodyOf({ schemas, takes }: ApiRoute): object {
  if (takes) return { requestBody: { required: true, content: { [takes]: { schema: { type: "object" } } } } };
  if (!schemas.body) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: jsonSchemaOf(schemas.body) } } } };
}

function replyOf(reply: string, schemas: ContractSchemas): object {
  if (reply === "file") return { "application/octet-stream": {} };
  return { "application/json": { schema: referTo(reply, schemas) } };
}

function referTo(type: string, schemas: ContractSchemas): object {
  return Object.hasOwn(schemas, type) ? { $ref: `#/components/schemas/${type}` } : {};
}

/** What may be sent, before the schema has turned it into something else. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest as JsonSchema;
}
