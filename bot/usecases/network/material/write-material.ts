import { stockholmDay, type Clock } from "../../../clock";
import type { MaterialChange } from "../../../contract/network/material";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { materialProblems, type MaterialProblem } from "../../../domain/network/material/check-material";
import type { Material } from "../../../domain/network/material/material";
import { cleanText, type TextSettings } from "../../../domain/network/text-check";
import { Refusal } from "../../../domain/refusal";
import { mayChange } from "./material-view";
import type { MaterialStore } from "./ports";

export interface WriteMaterialDeps {
  readonly materials: MaterialStore;
  readonly texts: TextSettings;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** "held-back": nothing was saved, because of the problems. */
export type WrittenMaterial =
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "held-back"; readonly problems: readonly MaterialProblem[] };

/** Adds material of one's own (step 3), or of HR (S40). Refuses with "not-allowed". */
export type AddMaterial = (input: {
  readonly actor: Actor;
  readonly change: MaterialChange;
}) => Promise<WrittenMaterial>;

/**
 * Changes the words of one language, and whom it is for; takes it out of the lists, or back. Refuses with "not-allowed",
 * "material-not-found" and "changed-by-someone-else".
 */
export type ChangeMaterial = (input: {
  readonly actor: Actor;
  readonly id: string;
  /** The version that the change was made from. */
  readonly version: string;
  readonly change: MaterialChange;
}) => Promise<WrittenMaterial>;

export function makeAddMaterial({ materials, texts, clock, newId }: WriteMaterialDeps): AddMaterial {
  return async ({ actor, change }) => {
    requireAllowed(actor, "add-material", "anywhere");
    const problems = materialProblems(change, texts, stockholmDay(clock.now()));
    if (problems.length > 0) return { kind: "held-back", problems };
    const owner = { id: actor.id, name: actor.name };
    const material = { id: newId(), owner, seed: null, ...partsOf(change, {}, clock.now()) };
    if (!(await materials.add(material))) throw new Error("A new material's id was taken.");
    return { kind: "saved", id: material.id };
  };
}

export function makeChangeMaterial({ materials, texts, clock }: Omit<WriteMaterialDeps, "newId">): ChangeMaterial {
  return async ({ actor, id, version, change }) => {
    requireAllowed(actor, "change-material", "anywhere");
    const read = await materials.get(id);
    if (!read) throw new Refusal("material-not-found");
    const { material } = read;
    if (!mayChange(actor, material)) throw new Refusal("not-allowed");
    if (version !== `${read.version}`) throw new Refusal("changed-by-someone-else");
    const isToBeRetired = change.isRetired === true;
    const problems = isToBeRetired ? [] : materialProblems(change, texts, stockholmDay(clock.now()));
    if (problems.length > 0) return { kind: "held-back", problems };
    // What is retired is only taken away: its words stay as they were, whatever the form held.
    const changed: Material = isToBeRetired
      ? { ...material, state: "retired", changedAt: clock.now() }
      : { ...material, ...partsOf(change, material.texts, clock.now()) };
    const seed = changed.seed && { ...changed.seed, isUntouched: false };
    if (!(await materials.replace(read, { ...changed, seed }))) throw new Refusal("changed-by-someone-else");
    return { kind: "saved", id };
  };
}

function partsOf(change: MaterialChange, texts: Material["texts"], now: string) {
  const { language, title, why, text, link, roles, reviewOn } = change;
  const line = (written: string) => cleanText(written).replaceAll("\n", " ");
  const words = { title: line(title), why: line(why), text: cleanText(text ?? "") || null };
  return {
    texts: { ...texts, [language]: words },
    link: (link ?? "").trim() || null,
    roles: [...new Set(roles)],
    reviewOn,
    state: "shown" as const,
    changedAt: now,
  };
}
