import type { MaterialDetails, MaterialItem } from "../../../contract/network/material";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import { isReviewDue, textFor, type Material, type MaterialLanguage } from "../../../domain/network/material/material";
import type { ProfileStore } from "../people/ports";
import { objectIdOf } from "../question/count-replies";
import type { HelpfulCount, StoredMaterial } from "./ports";
import type { Shelf } from "./shelf";

/** Who reads, and when. */
export interface Reader {
  readonly actor: Actor;
  readonly language: MaterialLanguage;
  /** ISO day in Stockholm. */
  readonly today: string;
  /** `Actor.id` of everybody who is hidden in the network: they own what they own, without a name (D35). */
  readonly hidden: ReadonlySet<string>;
}

/** Whose names are not shown. */
export async function hiddenOwners(profiles: Pick<ProfileStore, "hiddenContacts">): Promise<ReadonlySet<string>> {
  return new Set([...(await profiles.hiddenContacts())].map(objectIdOf));
}

/** So few answers would tell who has given them (D10). */
const FEWEST_ANSWERS = 5;

/** Material as somebody may see it in a list. */
export function materialItem({ material }: StoredMaterial, shelf: Shelf, reader: Reader): MaterialItem {
  const { id, link, roles, owner, reviewOn, state } = material;
  const { language, title, why } = textFor(material, reader.language);
  const checked = shelf.links.get(id);
  return {
    ...{ id, language, title, why, link, roles, reviewOn },
    linkFailingSince: link !== null && checked?.link === link ? checked.failingSince : null,
    owner: owner && { name: reader.hidden.has(owner.id) ? null : owner.name },
    isReviewDue: isReviewDue(material, reader.today),
    isRetired: state === "retired",
    helpful: published(shelf.helpful.get(id)),
    mayChange: mayChange(reader.actor, material),
  };
}

export function materialDetails(
  stored: StoredMaterial,
  shelf: Shelf,
  reader: Reader & { readonly myAnswer: boolean | null },
): MaterialDetails {
  const { text } = textFor(stored.material, reader.language);
  return { ...materialItem(stored, shelf, reader), text, myAnswer: reader.myAnswer };
}

/** HR changes everything, a step 3 their own (S40). What nobody owns is HR's. */
export function mayChange(actor: Actor, { owner }: Pick<Material, "owner">): boolean {
  return can(actor, "add-material", "anywhere") && can(actor, "change-material", { authorId: owner?.id ?? "" });
}

function published(count: HelpfulCount | undefined): HelpfulCount | null {
  return count && count.yes + count.no >= FEWEST_ANSWERS ? count : null;
}
