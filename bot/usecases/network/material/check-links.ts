import type { Clock } from "../../../clock";
import { afterCheck, isCheckDue } from "../../../domain/network/material/link-check";
import type { CheckLink, MaterialStore } from "./ports";
import type { ReadShelf } from "./shelf";

/** In one turn, so that a stop does not have to wait long. */
const LINKS_PER_TURN = 5;

/**
 * Asks some of the materials' links whether they answer, one at a time, each once a day (S40). Returns how many were
 * asked; with nothing due it costs one small read.
 */
export function makeCheckLinks(deps: {
  readonly readShelf: ReadShelf;
  readonly materials: Pick<MaterialStore, "keepLinkState">;
  readonly checkLink: CheckLink;
  readonly clock: Clock;
}): () => Promise<number> {
  return async () => {
    const shelf = await deps.readShelf();
    const due = shelf.materials
      .flatMap(({ material: { id, link, state } }) => (link !== null && state === "shown" ? [{ id, link }] : []))
      .filter(({ id, link }) => isCheckDue(shelf.links.get(id) ?? null, link, deps.clock.now()))
      .slice(0, LINKS_PER_TURN);
    for (const { id, link } of due) {
      const problem = await deps.checkLink(link);
      const before = shelf.links.get(id) ?? null;
      await deps.materials.keepLinkState(id, afterCheck(before, { link, problem, at: deps.clock.now() }));
    }
    return due.length;
  };
}
