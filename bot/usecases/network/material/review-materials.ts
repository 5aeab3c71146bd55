import { stockholmDay, type Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { yearsAfter } from "../../../domain/network/material/check-material";
import { isReviewDue, textFor } from "../../../domain/network/material/material";
import { reminderDue } from "../../../domain/network/material/review";
import { Refusal } from "../../../domain/refusal";
import type { MessageSource, OrderDeliveries } from "../delivery/ports";
import type { ContactDirectory } from "../ports";
import { mayChange } from "./material-view";
import type { MaterialStore } from "./ports";
import type { ReadShelf } from "./shelf";

/**
 * Orders a card to whoever answers for material whose review day has passed: once, and then once a month until somebody
 * has looked (S40). What HR answers for together is in their list of what to look at instead. Cheap when nothing is new.
 */
export function makeRemindOwners(deps: {
  readonly readShelf: ReadShelf;
  readonly contacts: Pick<ContactDirectory, "everyone">;
  readonly orderDeliveries: OrderDeliveries;
  readonly clock: Clock;
}): () => Promise<void> {
  // Ordering twice sends nothing twice; this only saves asking.
  const ordered = new Set<string>();
  return async () => {
    const today = stockholmDay(deps.clock.now());
    const { materials } = await deps.readShelf();
    const due = materials.flatMap(({ material }) => {
      const number = reminderDue(material, today);
      const about = `${material.id}.${material.reviewOn}.${number}`;
      return number === null || !material.owner || ordered.has(about) ? [] : [{ about, ownerId: material.owner.id }];
    });
    if (due.length === 0) return;
    const everyone = await deps.contacts.everyone();
    for (const { about, ownerId } of due) {
      const contactKeys = everyone.filter(({ aadObjectId }) => aadObjectId === ownerId).map(({ key }) => key);
      // Whoever has not come to Teams yet is looked for again.
      if (contactKeys.length === 0) continue;
      await deps.orderDeliveries({ about: { kind: "material", id: about }, contactKeys });
      ordered.add(about);
    }
  };
}

/** The reminder's card, as long as there is something to look at. */
export function makeReviewSource(deps: {
  readonly materials: Pick<MaterialStore, "get">;
  readonly clock: Clock;
}): MessageSource {
  return {
    async messageFor({ id: about }) {
      const [, id, reviewOn] = /^(.+)\.(\d{4}-\d{2}-\d{2})\.\d+$/.exec(about) ?? [];
      const stored = id === undefined ? null : await deps.materials.get(id);
      if (!stored || stored.material.reviewOn !== reviewOn) return null;
      if (!isReviewDue(stored.material, stockholmDay(deps.clock.now()))) return null;
      const { title } = textFor(stored.material, "sv");
      return { kind: "material-review", id: stored.material.id, title, reviewOn };
    },
  };
}

/**
 * Somebody has looked, and it still holds: the next review is a year from today. Refuses with "not-allowed",
 * "material-not-found" and "changed-by-someone-else".
 */
export type ConfirmReview = (input: {
  readonly actor: Actor;
  readonly id: string;
}) => Promise<{ readonly reviewOn: string }>;

export function makeConfirmReview(deps: {
  readonly materials: Pick<MaterialStore, "get" | "replace">;
  readonly clock: Clock;
}): ConfirmReview {
  return async ({ actor, id }) => {
    requireAllowed(actor, "change-material", "anywhere");
    const read = await deps.materials.get(id);
    if (read?.material.state !== "shown") throw new Refusal("material-not-found");
    if (!mayChange(actor, read.material)) throw new Refusal("not-allowed");
    const reviewOn = yearsAfter(stockholmDay(deps.clock.now()), 1);
    if (!(await deps.materials.replace(read, { ...read.material, reviewOn })))
      throw new Refusal("changed-by-someone-else");
    return { reviewOn };
  };
}
