import type { Role } from "../../access/actor";

export type MaterialLanguage = "sv" | "en";

/** Something in the material bank (S40), as one language has it. */
export interface MaterialText {
  readonly title: string;
  /** One line on what it is good for. */
  readonly why: string;
  /** Its own text, in lines; null when all of it is behind the link. */
  readonly text: string | null;
}

export interface Material {
  readonly id: string;
  /** At least one. */
  readonly texts: Readonly<Partial<Record<MaterialLanguage, MaterialText>>>;
  readonly link: string | null;
  /** Whom it is for; nobody named is everybody. */
  readonly roles: readonly Role[];
  /** Who answers for it; null is HR together. */
  readonly owner: { readonly id: string; readonly name: string | null } | null;
  /** ISO day by which somebody is to have looked whether it still holds. */
  readonly reviewOn: string;
  /** Null for what people have added. */
  readonly seed: {
    /** Of the first content that it was made from. */
    readonly version: number;
    /** False as soon as somebody has changed it: from then on it is theirs, and no new version replaces it. */
    readonly isUntouched: boolean;
  } | null;
  /** Retired material is in no list and no search, but can be taken back. */
  readonly state: "shown" | "retired";
  /** UTC of the latest change. */
  readonly changedAt: string;
}

/** The text for a reader of a language: theirs when there is one, otherwise Swedish, otherwise what there is. */
export function textFor(
  { texts }: Pick<Material, "texts">,
  language: MaterialLanguage,
): MaterialText & { readonly language: MaterialLanguage } {
  const found = ([language, "sv", "en"] as const).find((each) => texts[each]);
  if (!found) throw new Error("A material has no text in any language.");
  return { ...texts[found]!, language: found };
}

/** Whether the day has passed by which somebody was to have looked at it. `today` is an ISO day. */
export function isReviewDue({ reviewOn, state }: Pick<Material, "reviewOn" | "state">, today: string): boolean {
  return state === "shown" && reviewOn < today;
}

/** Whether a role's list shows it; null is any role. */
export function isForRole({ roles }: Pick<Material, "roles">, role: Role | null): boolean {
  return role === null || roles.length === 0 || roles.includes(role);
}
