import type { ReleasedTexts } from "../../../contract/free-texts";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import { areasWithTexts, mayShowTexts } from "../../../domain/evaluation/texts/released";
import { parseTerm } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { ClosingStore } from "../results/ports";
import type { FreeTextStore } from "./ports";

export interface ShowReleasedTextsDeps {
  readonly texts: FreeTextStore;
  readonly closings: Pick<ClosingStore, "publications">;
}

export interface ShowReleasedTextsInput {
  readonly term: string;
  readonly role: EvaluationRole;
  /** Null for all. */
  readonly area: string | null;
}

/**
 * Shows what HR has released of a term, never picked by what else somebody answered. An area's list holds the texts
 * that are known to be from there; where fewer than ten answered that is not told, and the text is in the whole
 * administration's list only. Refuses with "unknown-term" and "results-not-published".
 */
export function makeShowReleasedTexts({ texts, closings }: ShowReleasedTextsDeps) {
  return async ({ term: written, role, area }: ShowReleasedTextsInput): Promise<ReleasedTexts> => {
    const term = parseTerm(written);
    if (term === null) throw new Refusal("unknown-term", { term: written });
    const { publications } = await closings.publications((closed) => closed.filter((each) => each === term));
    const publication = publications[0];
    if (!publication) throw new Refusal("results-not-published", { term });
    const kept = await texts.ofTerm(term);
    const tooFew = !mayShowTexts(publication, role);
    const areas = areasWithTexts(publication, role);
    const released = kept
      .filter((text) => text.role === role && text.state === "released" && !tooFew)
      .map((text) => ({ text: text.text, area: text.area !== null && areas.includes(text.area) ? text.area : null }))
      .filter((text) => area === null || text.area === area);
    const waiting = kept.filter(({ state }) => state === "waiting").length;
    return { term, role, area, tooFew, texts: released, waiting };
  };
}

export type ShowReleasedTexts = ReturnType<typeof makeShowReleasedTexts>;
