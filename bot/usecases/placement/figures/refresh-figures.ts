import type { Clock } from "../../../clock";
import {
  figuresSourceInSteps,
  type DocumentMaker,
  type FigureDocument,
  type FiguresInput,
  type FiguresSource,
} from "../../../domain/placement/figures/documents";
import type { Term } from "../../../domain/placement/term";
import { figuresDay } from "../figures-day";
import { loadFiguresInput, type LoadInputDeps } from "./load-input";
import type { Edition, FiguresStore } from "./ports";
import { letOthersWork } from "../../let-others-work";

export interface RefreshFiguresDeps extends LoadInputDeps {
  readonly figures: FiguresStore;
  readonly makers: readonly DocumentMaker[];
  readonly clock: Clock;
}

interface Refreshed {
  /** "outdated": the register changed meanwhile, so these figures hold already no longer. */
  readonly outcome: "published" | "outdated" | "taken";
  readonly documents: readonly FigureDocument[];
}

/** Computes all documents of a term anew from the register, which has the given version, and keeps them. */
export type RefreshFigures = (term: Term, version: string) => Promise<Refreshed>;

/** A unit's document takes less than a millisecond. */
const DOCUMENTS_BETWEEN_PAUSES = 20;

/**
 * Recomputes a term's figures as a whole: nothing is ever added to what was there. Several who ask for the same term and
 * version at once in this process share one computation.
 */
export function makeRefreshFigures(deps: RefreshFiguresDeps): RefreshFigures {
  const underWay = new Map<string, Promise<Refreshed>>();

  return (term, version) => {
    const day = figuresDay(deps.calendars.of(term), deps.clock);
    const key = JSON.stringify([term, version, day]);
    const shared = underWay.get(key);
    if (shared) return shared;
    const mine = refresh({ term, version, day }).finally(() => underWay.delete(key));
    underWay.set(key, mine);
    return mine;
  };

  async function refresh(edition: Omit<Edition, "id">): Promise<Refreshed> {
    const source = await sourceOf(await loadFiguresInput(deps, edition.term, edition.day));
    const documents: FigureDocument[] = [];
    for (const maker of deps.makers) {
      await letOthersWork();
      for (const document of maker(source)) {
        documents.push(document);
        if (documents.length % DOCUMENTS_BETWEEN_PAUSES === 0) await letOthersWork();
      }
    }
    await letOthersWork();
    return { outcome: await deps.figures.publish(edition, documents, deps.clock.now()), documents };
  }
}

async function sourceOf(input: FiguresInput): Promise<FiguresSource> {
  const steps = figuresSourceInSteps(input);
  for (;;) {
    await letOthersWork();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
