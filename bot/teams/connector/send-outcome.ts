import type { SendOutcome } from "../../usecases/evaluation/ports";
import { ConnectorFault } from "./one-shot-http-client";

type Refused = Extract<SendOutcome, { kind: "refused" }>["reason"];

/** Codes of a 403 or 404 that tell why this person cannot be reached (Teams documentation, "Status codes"). */
const REFUSALS: Readonly<Record<string, Refused>> = {
  BotDisabledByAdmin: "disabled-by-admin",
  ConversationBlockedByUser: "blocked-by-user",
  MessageWritesBlocked: "blocked-by-user",
  "209": "blocked-by-user",
  BotNotInConversationRoster: "app-removed",
  ForbiddenOperationException: "app-removed",
  ConversationNotFound: "app-removed",
};

/** A platform reply that proves that the message was accepted: only a 2xx with the message's id. */
export function sentOutcome(conversationId: string, activityId: string | undefined): SendOutcome {
  return activityId ? { kind: "sent", conversationId, activityId } : { kind: "unknown", detail: "accepted-without-id" };
}

/**
 * What a failed attempt to post a card means. Errors that are not `ConnectorFault`s happened before the request left
 * (no token, a refused address): every error from the wire is one.
 */
export function outcomeOfFailure(error: unknown): SendOutcome {
  if (!(error instanceof ConnectorFault)) {
    return isFromReply(error)
      ? { kind: "unknown", detail: "unreadable-answer" }
      : { kind: "not-sent", detail: "before-sending" };
  }
  if (error.phase === "before-sending") return { kind: "not-sent", detail: error.code ?? "not-connected" };
  if (error.phase !== "answered") return { kind: "unknown", detail: error.code ?? error.phase };
  return outcomeOfStatus(error.status ?? 0, error.code, error.retryAfterSeconds);
}

function outcomeOfStatus(status: number, code: string | null, retryAfterSeconds: number | null): SendOutcome {
  switch (status) {
    case 429:
      return { kind: "throttled", retryAfterSeconds };
    case 401:
    case 412:
      return { kind: "not-sent", detail: code ?? String(status) };
    case 403:
      return { kind: "refused", reason: REFUSALS[code ?? ""] ?? "app-removed" };
    case 404:
      return { kind: "refused", reason: "app-removed" };
    case 400:
    case 413:
      return { kind: "refused", reason: "card-refused" };
    default:
      return ambiguous(status)
        ? { kind: "unknown", detail: code ?? String(status) }
        : { kind: "not-sent", detail: code ?? String(status) };
  }
}

/** 408 and 5xx: the message may have been taken before something behind the platform's door failed. */
function ambiguous(status: number): boolean {
  return status === 408 || status >= 500;
}

/** The connector client's own error about a reply it could not read: the request had been carried out by then. */
function isFromReply(error: unknown): boolean {
  return error instanceof Error && error.name === "RestError";
}
