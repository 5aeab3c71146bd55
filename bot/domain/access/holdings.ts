import type { RetentionClassId } from "./retention/classes";

/**
 * What the service keeps, one for each table of the storage (D1): the data map that the privacy pages, the register
 * extract and the retention are made from. What a table holds and why is said in the texts under `holdings.tables`,
 * what becomes of it under `holdings.classes`.
 */
export interface Holding {
  /** The table's name without the installation's prefix. */
  readonly table: string;
  readonly topic: "register" | "placement" | "evaluation" | "network" | "access" | "operation";
  /** Whom its rows tell something about. Staff are supervisors, managers and whoever uses the tab. */
  readonly about: "student" | "staff" | "both" | "nobody";
  /** What is removed of it and when. Several when parts of it are removed at different times. */
  readonly classes: readonly [RetentionClassId, ...RetentionClassId[]];
}

export const HOLDINGS = [
  { table: "Organisation", topic: "register", about: "staff", classes: ["in-use"] },
  { table: "Staffing", topic: "register", about: "nobody", classes: ["statistics"] },
  { table: "Competences", topic: "register", about: "staff", classes: ["supervisor"] },
  { table: "SupervisorStatuses", topic: "register", about: "staff", classes: ["supervisor"] },
  { table: "Counts", topic: "register", about: "nobody", classes: ["statistics"] },
  { table: "UnitAliases", topic: "register", about: "nobody", classes: ["in-use"] },
  { table: "Mappings", topic: "register", about: "nobody", classes: ["in-use"] },
  { table: "Imports", topic: "register", about: "both", classes: ["import-changes"] },
  { table: "ImportLock", topic: "register", about: "nobody", classes: ["in-use"] },
  { table: "Placements", topic: "placement", about: "both", classes: ["student-contact", "placement"] },
  { table: "Figures", topic: "placement", about: "staff", classes: ["computed-figures"] },
  { table: "Rounds", topic: "evaluation", about: "nobody", classes: ["statistics"] },
  { table: "Invitations", topic: "evaluation", about: "both", classes: ["student-contact"] },
  { table: "Links", topic: "evaluation", about: "student", classes: ["round-work"] },
  { table: "Answers", topic: "evaluation", about: "both", classes: ["round-work"] },
  { table: "Closings", topic: "evaluation", about: "nobody", classes: ["statistics"] },
  { table: "Published", topic: "evaluation", about: "nobody", classes: ["statistics"] },
  { table: "UnitPools", topic: "evaluation", about: "nobody", classes: ["in-use"] },
  { table: "FreeTexts", topic: "evaluation", about: "both", classes: ["free-text"] },
  { table: "Contacts", topic: "network", about: "staff", classes: ["contact"] },
  { table: "Followers", topic: "network", about: "staff", classes: ["contact"] },
  { table: "NetworkProfiles", topic: "network", about: "staff", classes: ["supervisor"] },
  { table: "NetworkSponsors", topic: "network", about: "staff", classes: ["in-use", "ended-sponsorship"] },
  { table: "NetworkNewcomers", topic: "network", about: "staff", classes: ["newcomer", "supervisor"] },
  { table: "Posts", topic: "network", about: "staff", classes: ["network-text", "withdrawn-post", "draft"] },
  { table: "Questions", topic: "network", about: "staff", classes: ["network-text"] },
  { table: "QuestionAskers", topic: "network", about: "staff", classes: ["asker"] },
  { table: "Meetings", topic: "network", about: "staff", classes: ["meeting-names", "network-text"] },
  { table: "Materials", topic: "network", about: "staff", classes: ["in-use", "vote"] },
  { table: "Deliveries", topic: "network", about: "staff", classes: ["delivery"] },
  { table: "ProactiveDays", topic: "network", about: "staff", classes: ["proactive-day"] },
  { table: "HrSightings", topic: "access", about: "staff", classes: ["sign-in"] },
  { table: "RetentionProposals", topic: "access", about: "staff", classes: ["minutes"] },
  { table: "Audit", topic: "access", about: "staff", classes: ["audit"] },
  { table: "Restrictions", topic: "access", about: "both", classes: ["in-use"] },
  { table: "Corrections", topic: "access", about: "both", classes: ["in-use"] },
  { table: "Erasures", topic: "access", about: "both", classes: ["in-use", "erasure-mark"] },
  { table: "Exports", topic: "access", about: "staff", classes: ["in-use"] },
  { table: "Misses", topic: "access", about: "nobody", classes: ["in-use"] },
  { table: "Restores", topic: "operation", about: "nobody", classes: ["in-use"] },
] as const satisfies readonly Holding[];

/** Every table by name; the texts `holdings.tables.<name>` say in one sentence what it holds and why. */
export type TableName = (typeof HOLDINGS)[number]["table"];
