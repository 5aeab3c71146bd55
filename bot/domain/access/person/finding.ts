import type { PlainValue } from "./person-record";

/** What kind of thing is known about a person; the texts `person.kind.<kind>` name them. */
export const FINDING_KINDS = [
  "training",
  "manager",
  "placement",
  "status",
  "import-journal",
  "invitation",
  "contact",
  "unfollowed",
  "delivery",
  "hidden",
  "sponsor",
  "newcomer",
  "sign-up",
  "meeting",
  "post",
  "question",
  "reply",
  "material",
  "sighting",
  "export-link",
  "restriction",
  "correction",
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that is known about somebody, in plain fields: nobody else's name or address is in it (D25). */
export interface Finding {
  readonly kind: FindingKind;
  /** The table that it lies in. */
  readonly table: string;
  readonly fields: Readonly<Record<string, PlainValue>>;
}

/** Why something is not in an extract or stays after an erasure; the texts `person.kept.<reason>` say it. */
export type KeptReason =
  | "never-shown"
  | "answers-unlinked"
  | "free-text-unlinked"
  | "published-frozen"
  | "figures-recomputed"
  | "audit-kept"
  | "written-kept"
  | "teams-history"
  | "source-systems"
  | "backups"
  | "several-accounts";

/** Tables about people in which nobody can be found, each with the reason (D16, D17, D23). */
export const UNFINDABLE: Readonly<Record<string, KeptReason>> = {
  Answers: "answers-unlinked",
  FreeTexts: "free-text-unlinked",
  Figures: "figures-recomputed",
  Audit: "audit-kept",
  RetentionProposals: "audit-kept",
};

/** What holds of every extract and every erasure, whoever it is about. */
export const ALWAYS_TOLD: readonly KeptReason[] = [
  "answers-unlinked",
  "free-text-unlinked",
  "published-frozen",
  "figures-recomputed",
  "audit-kept",
  "teams-history",
  "source-systems",
  "backups",
];
