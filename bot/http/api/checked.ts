import type { z } from "zod/v4";
import { Refusal } from "../../domain/refusal";

type Issue = z.core.$ZodIssue;

/**
 * What came, when it passes the schema. Refuses with "invalid-input", naming the first field that does not and what is
 * wrong with it. Without a schema nothing is let through.
 */
export function checked<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (!schema) return undefined as T;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new Refusal("invalid-input", { field: fieldOf(issue), ...whatIsWrong(issue, value) });
}

function fieldOf(issue: Issue): string {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  return path.map(String).join(".").slice(0, 100);
}

/** `limit` is the bound that was passed or the choices there are. */
function whatIsWrong(issue: Issue, input: unknown): { readonly problem: string; readonly limit: string | number } {
  if (issue.code === "invalid_type") {
    return { problem: valueAt(input, issue.path) === undefined ? "missing" : issue.expected, limit: "" };
  }
  if (issue.code === "too_big") {
    return { problem: issue.origin === "string" ? "tooLong" : "tooBig", limit: Number(issue.maximum) };
  }
  if (issue.code === "too_small") {
    return { problem: issue.origin === "string" ? "tooShort" : "tooSmall", limit: Number(issue.minimum) };
  }
  if (issue.code === "invalid_value") return { problem: "choice", limit: issue.values.map(String).join(", ") };
  return { problem: issue.code === "unrecognized_keys" ? "unknown" : "other", limit: "" };
}

function valueAt(input: unknown, path: Issue["path"]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null ? (node as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
