import type { Localised } from "../../domain/evaluation/questionnaire";
import type { TeamsContact } from "../network/ports";

/** What an evaluation card or mail is about. Built by the use case; how it looks is the edge's business. */
export interface EvaluationRequest {
  readonly invitationId: string;
  readonly attempt: number;
  readonly questionnaire: { readonly id: "APL-P" | "APL-H"; readonly version: number };
  readonly term: string;
  readonly period: string;
  readonly unitName: string;
  /** Stockholm calendar day, ISO. */
  readonly lastDay: string;
  readonly isReminder: boolean;
  /** Students at the same unit and period without an address: the supervisor can show them a QR. Zero hides the button. */
  readonly studentsToShowQr: number;
}

/** What became of one attempt to reach somebody (the table in reliability.md §1.3). */
export type SendOutcome =
  | { readonly kind: "sent"; readonly conversationId: string; readonly activityId: string }
  /** The other side asked us to slow down; nothing was sent. */
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number | null }
  /** Certainly not sent, may work later: refused connection, 412, 401. */
  | { readonly kind: "not-sent"; readonly detail: string }
  /** Certainly not sent and will not work: the person or the message is the reason. */
  | {
      readonly kind: "refused";
      readonly reason: "blocked-by-user" | "app-removed" | "disabled-by-admin" | "address-refused" | "card-refused";
    }
  /** May or may not have arrived: 408, 5xx, time-out, reset after the write. Never sent again by itself at once. */
  | { readonly kind: "unknown"; readonly detail: string };

/** Sends evaluation cards in Teams. One call is at most one POST of a card; it never retries. */
export interface EvaluationMessenger {
  send(contact: TeamsContact, request: EvaluationRequest): Promise<SendOutcome>;
  /** Replaces a card by a short notice such as "Omgången är avslutad". A card that is gone is no error. */
  replaceByNotice(
    contact: TeamsContact,
    card: { readonly conversationId: string; readonly activityId: string },
    notice: Localised,
  ): Promise<void>;
}

/** Sends a student's personal link by mail. `conversationId` of a sent outcome is "mail", `activityId` the message id. */
export interface EvaluationMailer {
  send(email: string, link: string, request: EvaluationRequest): Promise<SendOutcome>;
}
