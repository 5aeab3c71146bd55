import { stockholmDay, type Clock } from "../../../clock";
import type { MaterialPage } from "../../../contract/network/material";
import { rolesOf, type Actor, type Role } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { isForRole, isReviewDue, textFor, type MaterialLanguage } from "../../../domain/network/material/material";
import { pinnedFor } from "../../../domain/network/material/pinned";
import type { ProfileStore } from "../people/ports";
import { hiddenOwners, materialItem, mayChange } from "./material-view";
import type { StoredMaterial } from "./ports";
import type { SearchMaterials } from "./search-materials";
import type { ReadShelf, Shelf } from "./shelf";

interface ShowMaterialsInput {
  readonly actor: Actor;
  readonly language: MaterialLanguage;
  /** Empty lists everything. */
  readonly search: string;
  /** Whose list; null is the reader's own. */
  readonly role: Role | null;
  /** "retired" and "review" are what the reader may change and nobody else is shown, or is past its review day. */
  readonly state: "shown" | "retired" | "review";
  /** From 1. */
  readonly page: number;
}

/** A page of the material bank (S40). Refuses with "not-allowed". */
export type ShowMaterials = (input: ShowMaterialsInput) => Promise<MaterialPage>;

const PAGE_SIZE = 20;
/** Further down nobody looks. */
const MOST_FOUND = 100;

export function makeShowMaterials(deps: {
  readonly readShelf: ReadShelf;
  readonly searchMaterials: SearchMaterials;
  readonly profiles: Pick<ProfileStore, "hiddenContacts">;
  readonly clock: Clock;
}): ShowMaterials {
  return async (input) => {
    const { actor, language, search, role, page } = input;
    requireAllowed(actor, "see-network", "anywhere");
    const today = stockholmDay(deps.clock.now());
    const reader = { actor, language, today, hidden: await hiddenOwners(deps.profiles) };
    const isSearch = search.trim() !== "";
    const order = isSearch ? (await deps.searchMaterials(search, MOST_FOUND)).map(({ id }) => id) : null;
    const shelf = await deps.readShelf();
    const listed = shelf.materials.filter((stored) => belongs(stored, input, today));
    // What lies on top for a role need not be written for it alone.
    const shown = shelf.materials.filter(({ material }) => material.state === "shown");
    const pinned = isSearch || input.state !== "shown" ? [] : pinnedOf(shelf, shown, role, actor);
    const others = (order ? inOrder(order, listed) : byTitle(listed, language)).filter((one) => !pinned.includes(one));
    const start = (page - 1) * PAGE_SIZE;
    return {
      pinned: pinned.map((stored) => materialItem(stored, shelf, reader)),
      materials: others.slice(start, start + PAGE_SIZE).map((stored) => materialItem(stored, shelf, reader)),
      total: others.length,
      page,
      pageSize: PAGE_SIZE,
      mayAdd: can(actor, "add-material", "anywhere"),
      mayPin: can(actor, "run-network", "anywhere"),
    };
  };
}

function belongs({ material }: StoredMaterial, { actor, state, role }: ShowMaterialsInput, today: string): boolean {
  if (!isForRole(material, role)) return false;
  if (state === "shown") return material.state === "shown";
  if (!mayChange(actor, material)) return false;
  return state === "retired" ? material.state === "retired" : isReviewDue(material, today);
}

function pinnedOf(
  { pinned }: Shelf,
  shown: readonly StoredMaterial[],
  role: Role | null,
  actor: Actor,
): readonly StoredMaterial[] {
  return inOrder(pinnedFor(pinned, role ? [role] : rolesOf(actor)), shown);
}

function inOrder(ids: readonly string[], listed: readonly StoredMaterial[]): readonly StoredMaterial[] {
  const byId = new Map(listed.map((stored) => [stored.material.id, stored]));
  return ids.map((id) => byId.get(id)).filter((found) => found !== undefined);
}

function byTitle(listed: readonly StoredMaterial[], language: MaterialLanguage): readonly StoredMaterial[] {
  const titled = listed.map((stored) => ({ stored, title: textFor(stored.material, language).title }));
  return titled
    .sort((a, b) => a.title.localeCompare(b.title, language) || (a.stored.material.id < b.stored.material.id ? -1 : 1))
    .map(({ stored }) => stored);
}
