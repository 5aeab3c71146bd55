import Ajv, { type ErrorObject, type ValidateFunction } from "ajv-draft-04";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a schema says against a file; nothing when it accepts it. */
export type SchemaCheck = (content: unknown) => readonly string[];

/** Microsoft's schemas, from the manifest's folder. */
export function readSchemas(folder: string): Readonly<Record<"manifest" | "localization", SchemaCheck>> {
  // The language schema's patterns are none by the strict reading of Unicode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: { uri: true } });
  const compile = (name: string): SchemaCheck => {
    const schema = JSON.parse(readFileSync(join(folder, "schema", `${name}.schema.json`), "utf8")) as object;
    const accepts: ValidateFunction = ajv.compile(schema);
    return (content) => (accepts(content) ? [] : (accepts.errors ?? []).map(sentence));
  };
  return { manifest: compile("manifest"), localization: compile("localization") };
}

function sentence({ instancePath, message = "is wrong", params }: ErrorObject): string {
  const values = params as Readonly<Record<string, unknown>>;
  const detail = values["additionalProperty"] ?? values["allowedValues"] ?? values["allowedValue"];
  return `${instancePath || "/"} ${message}${detail === undefined ? "" : `: ${JSON.stringify(detail)}`}`;
}
