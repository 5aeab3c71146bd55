export type MaterialRoleName = "hr" | "manager" | "lead" | "supervisor";

/** GET /api/network/materials */
export interface MaterialPage {
  /** The handful on top for the role that was asked for, or for the reader; empty in a search. In its order. */
  readonly pinned: readonly MaterialItem[];
  /** Best first in a search, otherwise by title, without the pinned ones. */
  readonly materials: readonly MaterialItem[];
  /** How many there are on all pages. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Whether the reader may add material. */
  readonly mayAdd: boolean;
  /** Whether the reader may choose what lies on top. */
  readonly mayPin: boolean;
}

export interface MaterialItem {
  readonly id: string;
  /** Of title, why-line and text: the reader's, or Swedish where it is missing. */
  readonly language: "sv" | "en";
  readonly title: string;
  /** One line on what it is good for, at most 160 characters. */
  readonly why: string;
  readonly link: string | null;
  /** UTC since when the link has not answered; null when it does, or has not been asked. */
  readonly linkFailingSince: string | null;
  /** Whom it is for; empty is everybody. */
  readonly roles: readonly MaterialRoleName[];
  /** Who answers for it; null is HR together. */
  readonly owner: { readonly name: string | null } | null;
  /** ISO day by which somebody is to look whether it still holds. */
  readonly reviewOn: string;
  readonly isReviewDue: boolean;
  readonly isRetired: boolean;
  /** How many it helped and did not help; null until five have said so. */
  readonly helpful: { readonly yes: number; readonly no: number } | null;
  /** Whether the reader may change and retire it. */
  readonly mayChange: boolean;
}

/** GET /api/network/materials/ID. The answer's ETag goes into If-Match of the next edit. */
export interface MaterialDetails extends MaterialItem {
  /** At most 1,200 characters, with line breaks; null when all of it is behind the link. */
  readonly text: string | null;
  /** What the reader has said to whether it helped; null for nothing yet. */
  readonly myAnswer: boolean | null;
}

/** POST /api/network/materials, and PUT /api/network/materials/ID with the words of one language. */
export interface MaterialChange {
  readonly language: "sv" | "en";
  readonly title: string;
  readonly why: string;
  readonly text: string | null;
  /** An address at one of the allowed hosts. One of text and link is needed. */
  readonly link: string | null;
  readonly roles: readonly MaterialRoleName[];
  /** ISO day, at most two years away. */
  readonly reviewOn: string;
  /** Only in PUT: takes it out of lists and search, or back. */
  readonly isRetired?: boolean;
}

/** Answers POST and PUT. "held-back": nothing has been saved. */
export type MaterialSaved =
  | { readonly outcome: "saved"; readonly material: MaterialDetails }
  | { readonly outcome: "held-back"; readonly problems: readonly MaterialProblemItem[] };

/** Why material is held back. */
export type MaterialProblemItem =
  | { readonly kind: "empty"; readonly field: MaterialFieldName }
  | { readonly kind: "too-long"; readonly field: MaterialFieldName; readonly length: number; readonly longest: number }
  | {
      readonly kind: "personal-data";
      readonly field: MaterialFieldName;
      readonly what: "personnummer" | "phone" | "email";
      readonly found: string;
    }
  | { readonly kind: "link-not-allowed"; readonly field: MaterialFieldName; readonly host: string }
  | { readonly kind: "no-content" }
  /** `latest`: the last ISO day that can be chosen. */
  | { readonly kind: "review-day"; readonly latest: string };

type MaterialFieldName = "title" | "why" | "text" | "link" | "picture";

/** PUT /api/network/materials/pinned/ROLE: at most five ids, in order. */
export interface MaterialsPinned {
  readonly role: MaterialRoleName;
  readonly ids: readonly string[];
}

/** POST /api/network/materials/ID/helpful: counted once per person, the latest answer. */
export interface MaterialRated {
  readonly id: string;
  readonly helped: boolean;
}
