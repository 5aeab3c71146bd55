import type { Problem } from "../contract/problem";
import { Refusal, type RefusalReason } from "../domain/refusal";
import { makeReference } from "../log";
import type { Text } from "../text/text";

/** Which status a refusal answers with. A reason that is forgotten here does not compile. */
const STATUS = {
  "unknown-term": 400,
  "round-not-found": 404,
  "round-already-started": 409,
  "round-already-closed": 409,
  "round-wrong-state": 409,
  "nothing-to-ask": 409,
  "recipient-not-found": 404,
  "count-changed": 409,
  "nobody-to-remind": 409,
  "nothing-to-undo": 409,
  "proposal-not-found": 404,
  "own-proposal": 403,
  "proposal-expired": 409,
  "already-approved": 409,
  "removal-changed": 409,
  "nothing-to-remove": 409,
  "import-busy": 409,
  "import-changed": 409,
  "no-files": 400,
  "file-unreadable": 422,
  "storage-unreachable": 503,
  "not-allowed": 403,
  "not-signed-in": 401,
  "sign-in-unreachable": 503,
  "sign-in-not-set-up": 401,
  "invalid-input": 400,
  "changed-by-someone-else": 412,
  "supervisor-not-found": 404,
  "rest-already-over": 400,
  "material-not-found": 404,
  "place-not-found": 404,
  "masking-refused": 422,
  "results-not-published": 409,
  "team-not-found": 404,
  "question-not-found": 404,
  "reply-not-found": 404,
  "post-not-found": 404,
  "post-being-published": 409,
  "post-withdrawn": 409,
  "meeting-not-found": 404,
  "meeting-over": 409,
  "meeting-not-begun": 409,
  "sign-up-closed": 409,
  "backup-not-found": 404,
  "backup-not-readable": 422,
  "backup-damaged": 422,
  "restore-needs-consent": 409,
  "restore-differs": 409,
  "restore-under-way": 409,
  "restore-not-confirmed": 409,
} as const satisfies Record<RefusalReason, number>;

/** What restify itself refuses with; its own sentences are English and quote the request. */
const PLAIN: Readonly<Record<number, PlainCode>> = {
  404: "not-found",
  405: "method-not-allowed",
  413: "too-large",
  415: "wrong-type",
};

type PlainCode = "not-found" | "method-not-allowed" | "too-large" | "wrong-type" | "bad-request";

/**
 * Turns whatever a handler threw into what the caller may see. Only a bug gets a reference: the caller of this
 * function logs it once under that reference. A refusal whose sentence lacks a value is such a bug too. This never
 * throws, since nobody would then answer the request.
 */
export function toProblem(error: unknown, text: Text): Problem {
  try {
    return problemOf(error, text) ?? unexpected(text);
  } catch {
    return unexpected(text);
  }
}

/** What was refused, or null for a bug. */
function problemOf(error: unknown, text: Text): Problem | null {
  if (error instanceof Refusal) {
    const status = STATUS[error.reason];
    const detail = text(`refusal.${error.reason}`, error.detail);
    const field = error.reason === "invalid-input" ? { field: String(error.detail["field"]) } : {};
    return { type: "about:blank", title: text("problem.refused"), status, detail, code: error.reason, ...field };
  }
  const status = statusOf(error);
  if (status !== null && status < 500) {
    const code = PLAIN[status] ?? "bad-request";
    return { type: "about:blank", title: text("problem.refused"), status, detail: text(`problem.${code}`), code };
  }
  return null;
}

function unexpected(text: Text): Problem {
  const reference = makeReference();
  return {
    type: "about:blank",
    title: text("problem.unexpected-title"),
    status: 500,
    detail: text("problem.unexpected", { reference }),
    code: "unexpected",
    reference,
  };
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : null;
}
