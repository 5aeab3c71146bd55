import type { Problem } from "../../bot/contract/problem";

/**
 * Why the service did not do as asked: `not-signed-in` (Teams gave no token, or the service did not take it: 401),
 * `no-access` (403), `not-found`, `changed` (412: somebody else was first),
 * `refused` (another refusal with a reason that the reader can act on), `failed` (a bug or an outage of the service),
 * `unreachable` (no answer at all).
 */
export type ApiErrorKind =
  "not-signed-in" | "no-access" | "not-found" | "changed" | "refused" | "failed" | "unreachable";

interface About {
  readonly status: number;
  /** The refusal's reason. */
  readonly code: string;
  /** Under which the service logged a bug. */
  readonly reference?: string;
  /** The field of an edit that did not pass: "people.0.name". */
  readonly field?: string;
}

/** A request that did not succeed. `message` is the service's sentence for the reader; empty when there is none. */
export class ApiError extends Error {
  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    readonly about: About,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Reads an answer that is not a success; a body that is no problem (a proxy's page) gives no sentence. */
export function toApiError(status: number, body: string): ApiError {
  const problem = readProblem(body);
  return new ApiError(kindOf(status), problem?.detail ?? "", {
    status,
    code: problem?.code ?? "unknown",
    ...(problem?.reference ? { reference: problem.reference } : {}),
    ...(problem?.field ? { field: problem.field } : {}),
  });
}

/** What it becomes when Teams gives no token; its reason ("resourceRequiresConsent") is what an administrator needs. */
export function notSignedIn(reason: unknown): ApiError {
  const code = reason instanceof Error ? reason.message : String(reason);
  return new ApiError("not-signed-in", "", { status: 0, code });
}

/** What a fetch that got no answer becomes. */
export function unreachable(): ApiError {
  return new ApiError("unreachable", "", { status: 0, code: "unreachable" });
}

function kindOf(status: number): ApiErrorKind {
  if (status === 401) return "not-signed-in";
  if (status === 403) return "no-access";
  if (status === 404) return "not-found";
  if (status === 412) return "changed";
  return status >= 400 && status < 500 ? "refused" : "failed";
}

function readProblem(body: string): Problem | null {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === "object" && read !== null && "detail" in read ? (read as Problem) : null;
  } catch {
    return null;
  }
}
