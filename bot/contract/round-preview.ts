import type { Recipient } from "./round-recipients";

/** The very message that a recipient gets, made by what sends it. Nothing is sent, and nothing in it can be answered. */
export interface RoundPreview {
  readonly term: string;
  readonly recipient: Pick<Recipient, "id" | "role" | "name" | "placementId" | "unit" | "period" | "route">;
  readonly isReminder: boolean;
  readonly message:
    | {
        readonly kind: "card";
        /** Adaptive Card 1.5. */
        readonly card: Readonly<Record<string, unknown>>;
        /** What Teams shows in its notice. */
        readonly summary: string;
      }
    | { readonly kind: "mail"; readonly subject: string; readonly text: string; readonly html: string }
    /** Answers by the QR that a supervisor shows: nothing is sent to this person. */
    | { readonly kind: "nothing-sent" };
}
