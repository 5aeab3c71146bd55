import type { Actor } from "../../../domain/access/actor";
import { can, type Action } from "../../../domain/access/can";
import { Refusal } from "../../../domain/refusal";
import { WITHHELD, type AuditDetail, type AuditObject, type AuditTrail } from "./audit-trail";
import { noted } from "./noted";

/** What a route, a button or a command asks for, and what the audit trail is told of it. */
export interface Right {
  readonly action: Action;
  /**
   * "who" for changes of what is others' too, "without-who" for what somebody does about themselves and for what nobody
   * is to know of them, "nothing" for what changes nothing.
   */
  readonly notes: "who" | "without-who" | "nothing";
}

/** Somebody at one of the doors. */
export interface Caller {
  readonly actor: Actor;
  readonly right: Right;
  /** Which door: "post /api/rounds/:term/close", "network.post.publish". */
  readonly way: string;
  readonly which: AuditObject | null;
}

/**
 * Does what somebody has been let in for; what is a change is noted before and after, with what only what was sent along
 * tells: to whom, and which of several things.
 */
export type CarryOut = <T>(act: () => Promise<T>, told?: Told) => Promise<T>;

interface Told {
  readonly which: AuditObject | null;
  readonly detail: AuditDetail | null;
}

/**
 * Lets somebody in who may do this at some place, and refuses with "not-allowed" otherwise; where exactly they may,
 * whoever does it asks again. Every such refusal is noted, with who it was.
 */
export function admit(audit: AuditTrail, { actor, right, way, which }: Caller): CarryOut {
  const { action, notes } = right;
  const entry = { what: action, way, which };
  const refused = (who: string) => audit.noteSoon({ ...entry, who, outcome: "refused", reason: "not-allowed" });
  if (!can(actor, action, "anywhere")) {
    refused(actor.id);
    throw new Refusal("not-allowed");
  }
  const who = notes === "without-who" ? WITHHELD : actor.id;
  return async (act, told) => {
    if (notes !== "nothing") {
      const detail = told?.detail ? { detail: told.detail } : {};
      return noted(audit, { ...entry, ...detail, who, which: told?.which ?? which }, act);
    }
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refusal && error.reason === "not-allowed") refused(who);
      throw error;
    }
  };
}
