import Ajv2020 from "ajv/dist/2020";
import { z } from "zod/v4";
import { readContractSchemas } from "../../../../bot/http/api/contract-schemas";
import { openApiDocument } from "../../../../bot/http/api/openapi";
import { defineRoute } from "../../../../bot/http/api/route";

const answer = () => Promise.resolve({ body: {} });

const ROUTES = [
  defineRoute({
    method: "put",
    path: "/api/rooms/:room/seats/:seat",
    summary: "Bokar en plats.",
    action: "set-status",
    params: z.object({ room: z.string().max(5), seat: z.coerce.number().int() }),
    query: z.object({ now: z.string().optional(), term: z.string() }),
    body: z.strictObject({ until: z.iso.date().nullable() }),
    reply: "Seat",
    handle: answer,
  }),
  defineRoute({
    method: "get",
    path: "/api/rooms",
    summary: "Rum.",
    action: "see-session",
    reply: "Missing",
    handle: answer,
  }),
  defineRoute({
    method: "post",
    path: "/api/rooms",
    summary: "Läser in.",
    action: "import",
    takes: "multipart/form-data",
    reply: "Seat",
    handle: answer,
  }),
  defineRoute({
    method: "get",
    path: "/api/plan",
    summary: "En ritning.",
    action: "open",
    reply: "file",
    handle: answer,
  }),
];
const SEAT = { type: "object", properties: { taken: { type: "boolean" } }, required: ["taken"] };

/** The parts of the OpenAPI 3.1 specification that this document uses: what must be there, and nothing unknown. */
const OPEN_API = {
  type: "object",
  required: ["openapi", "info", "paths"],
  additionalProperties: false,
  properties: {
    openapi: { pattern: "^3\\.1\\.\\d+$" },
    info: {
      type: "object",
      required: ["title", "version"],
      properties: { title: { type: "string" }, version: { type: "string" } },
    },
    security: { type: "array", items: { type: "object", additionalProperties: { type: "array" } } },
    components: {
      type: "object",
      properties: { schemas: { type: "object" }, securitySchemes: { type: "object" } },
      additionalProperties: false,
    },
    paths: {
      type: "object",
      propertyNames: { pattern: "^/[^:?#]*$" },
      additionalProperties: {
        type: "object",
        propertyNames: { enum: ["get", "put", "post", "delete"] },
        additionalProperties: { $ref: "#/$defs/operation" },
      },
    },
  },
  $defs: {
    content: {
      type: "object",
      additionalProperties: { type: "object", properties: { schema: { type: "object" } }, additionalProperties: false },
    },
    operation: {
      type: "object",
      required: ["responses", "operationId"],
      patternProperties: { "^x-": {} },
      additionalProperties: false,
      properties: {
        operationId: { type: "string" },
        summary: { type: "string" },
        security: { type: "array" },
        parameters: {
          type: "array",
          items: {
            type: "object",
            required: ["name", "in", "schema"],
            properties: {
              name: { type: "string" },
              in: { enum: ["path", "query"] },
              required: { type: "boolean" },
              schema: { type: "object" },
            },
            if: { properties: { in: { const: "path" } } },
            then: { properties: { required: { const: true } } },
            additionalProperties: false,
          },
        },
        requestBody: {
          type: "object",
          required: ["content"],
          properties: { content: { $ref: "#/$defs/content" }, required: { type: "boolean" } },
          additionalProperties: false,
        },
        responses: {
          type: "object",
          minProperties: 1,
          propertyNames: { pattern: "^([1-5](\\d\\d|XX)|default)$" },
          additionalProperties: {
            type: "object",
            required: ["description"],
            properties: { description: { type: "string" }, content: { $ref: "#/$defs/content" } },
            additionalProperties: false,
          },
        },
      },
    },
  },
};

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}
const documentOf = (schemas: Record<string, object>) => openApiDocument(ROUTES, schemas) as Document;

test("the description keeps to OpenAPI 3.1", () => {
  const validate = new Ajv2020({ strict: false }).compile(OPEN_API);
  validate(documentOf({ Seat: SEAT }));
  expect(validate.errors).toBeNull();
  validate({ openapi: "3.0.0", info: {}, paths: { "/api/:x": { fetch: {} } } });
  expect(validate.errors).not.toBeNull();
});

test("what may be sent is described by the schemas that check it", () => {
  const { parameters, requestBody } = documentOf({ Seat: SEAT }).paths["/api/rooms/{room}/seats/{seat}"]!["put"]!;
  expect(parameters).toMatchObject([
    { name: "room", in: "path", required: true, schema: { type: "string", maxLength: 5 } },
    { name: "seat", in: "path", required: true },
    { name: "now", in: "query", required: false },
    { name: "term", in: "query", required: true },
  ]);
  expect(requestBody).toMatchObject({
    content: { "application/json": { schema: { required: ["until"], additionalProperties: false } } },
  });
  expect(documentOf({}).paths["/api/rooms"]!["post"]).toMatchObject({
    requestBody: { content: { "multipart/form-data": {} } },
  });
});

test("an answer refers to its type; one whose type is not there, as before the build, is anything", () => {
  const { paths } = documentOf({ Seat: SEAT });
  expect(paths["/api/rooms/{room}/seats/{seat}"]!["put"]).toMatchObject({
    responses: { "2XX": { content: { "application/json": { schema: { $ref: "#/components/schemas/Seat" } } } } },
  });
  expect(paths["/api/rooms"]!["get"]).toMatchObject({
    responses: { "2XX": { content: { "application/json": { schema: {} } } }, "304": {} },
  });
  expect(paths["/api/plan"]!["get"]).toMatchObject({
    security: [],
    responses: { "2XX": { content: { "application/octet-stream": {} } } },
  });
  expect(readContractSchemas("/nowhere/contract.json")).toEqual({});
});
