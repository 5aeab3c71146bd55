/** What GET /api/texts answers with: what waits, or what has been released. */
export type FreeTexts = WaitingTexts | ReleasedTexts;

/** Texts that wait to be read by HR: the text alone, in an order that is always the same and tells nothing (S28). */
export interface WaitingTexts {
  readonly texts: readonly WaitingText[];
  /** How many wait in all. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

export interface WaitingText {
  readonly id: string;
  /** Sent back as it stands, as If-Match with the decision. */
  readonly version: string;
  readonly text: string;
  /** Stretches that look like personal data, in order, as `String.slice` counts. */
  readonly suspects: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: "email" | "personnummer" | "phone" | "masked";
  }[];
}

/** What HR does with a text. A masked text may only have lost something or have "▇" where something stood. */
export type TextDecision =
  | { readonly decision: "release" }
  | { readonly decision: "mask"; readonly text: string }
  | { readonly decision: "delete" };

/** How many texts still wait after a decision. */
export interface TextDecided {
  readonly waiting: number;
}

/** Texts that have been released, in an order that is always the same and tells nothing. */
export interface ReleasedTexts {
  readonly term: string;
  readonly role: "student" | "supervisor";
  /** Null for the whole administration. */
  readonly area: string | null;
  /** True when so few have answered that no text is shown, whatever has been released. */
  readonly tooFew: boolean;
  readonly texts: readonly ReleasedText[];
  /** How many of all texts still wait to be read. */
  readonly waiting: number;
}

interface ReleasedText {
  readonly text: string;
  /** Null where fewer than ten answered in the area. */
  readonly area: string | null;
}
