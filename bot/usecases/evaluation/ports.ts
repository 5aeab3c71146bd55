import type { Invitation } from "../../domain/evaluation/invitation";
import type { Answers, EvaluationRole, Localised } from "../../domain/evaluation/questionnaire";
import type { Round } from "../../domain/evaluation/round";
import type { Term } from "../../domain/placement/term";
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

/** What became of one attempt to reach somebody. */
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
  /** Without a mail server students with a link wait, and the status says so. */
  readonly isConfigured: boolean;
  send(email: string, link: string, request: EvaluationRequest): Promise<SendOutcome>;
}

/** Rounds, one row per term. */
export interface RoundStore {
  get(term: Term): Promise<Versioned<Round> | null>;
  /** False when the term has a round already. */
  create(round: Round): Promise<boolean>;
  /** False when somebody else has changed the round since it was read. */
  replace(read: Versioned<Round>, round: Round): Promise<boolean>;
  all(): Promise<readonly Versioned<Round>[]>;
}

/** A value together with the storage's version mark, for compare-and-set. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: unknown;
}

export interface InvitationStore {
  get(term: Term, id: string): Promise<Versioned<Invitation> | null>;
  /** Adds the invitations that are not there yet, and leaves the others as they are. Returns how many were added. */
  addMissing(term: Term, invitations: readonly Invitation[]): Promise<number>;
  /** False when the row has changed since it was read: somebody else has it. */
  replace(read: Versioned<Invitation>, invitation: Invitation): Promise<boolean>;
  all(term: Term): AsyncIterable<Versioned<Invitation>>;
  /** Overwrites the term's invitations in one go; used at closing, when they forget who answered. */
  rewriteAll(term: Term, invitations: readonly Invitation[]): Promise<void>;
}

/** One respondent's answers without the respondent. */
export interface StoredAnswer {
  readonly role: EvaluationRole;
  readonly questionnaire: { readonly id: "APL-P" | "APL-H"; readonly version: number };
  readonly area: string;
  readonly unitCode: string;
  readonly period: string;
  readonly answers: Answers;
}

export interface AnswerStore {
  /** Opens the term's gate for answers; called before the round is created. Calling twice changes nothing. */
  open(term: Term): Promise<void>;
  /** Shuts the gate: what `all` gives from then on is every answer there will ever be. Calling twice changes nothing. */
  shut(term: Term): Promise<void>;
  get(term: Term, pseudonym: string): Promise<StoredAnswer | null>;
  /**
   * Keyed by pseudonym, so that a second delivery or a change replaces and never adds. Saved in one transaction with
   * a touch of the gate row, which fails when the gate is shut or was never opened: then nothing is saved.
   */
  save(term: Term, pseudonym: string, answer: StoredAnswer): Promise<"first" | "changed" | "closed">;
  all(term: Term): Promise<readonly StoredAnswer[]>;
  /** Removes one answer that came while the round was being closed. */
  remove(term: Term, pseudonym: string): Promise<void>;
  /** Removes every answer row of the term; the figures have been frozen by then. */
  removeAll(term: Term): Promise<void>;
}

/** Personal links and QR codes of students. Only a hash of the secret is kept. */
export interface LinkStore {
  save(link: StudentLink): Promise<void>;
  get(linkId: string): Promise<StudentLink | null>;
  ofTerm(term: Term): AsyncIterable<StudentLink>;
  /** A link that is not there is removed already. */
  remove(term: Term, linkId: string): Promise<void>;
  /** Removes the term's links, and who took which place of a QR. */
  removeTerm(term: Term): Promise<void>;
  /** Who has taken the places of a unit's QR in a period; empty before the first answer. */
  qrPlaces(term: Term, unitCode: string, period: string): Promise<Versioned<QrPlaces>>;
  /** False when somebody else has taken a place since it was read. */
  replaceQrPlaces(read: Versioned<QrPlaces>, places: QrPlaces): Promise<boolean>;
}

/** One row per unit and period, changed by compare-and-set, so that twenty presses at once take one place each and no more. */
export interface QrPlaces {
  readonly term: Term;
  readonly unitCode: string;
  readonly period: string;
  /** Invitation id by SHA-256 of the submission token. */
  readonly taken: Readonly<Record<string, string>>;
}

export interface StudentLink {
  readonly linkId: string;
  /** SHA-256 of the secret, base64url. */
  readonly secretHash: string;
  readonly term: Term;
  readonly target:
    | {
        readonly kind: "invitation";
        readonly invitationId: string;
        /** Whoever printed it has seen it too: it takes answers but never shows any. */
        readonly isPrinted?: true;
      }
    | { readonly kind: "unit-qr"; readonly unitCode: string; readonly period: string };
}
