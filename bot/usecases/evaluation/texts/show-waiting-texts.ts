import type { WaitingTexts } from "../../../contract/free-texts";
import { findPersonalData } from "../../../domain/evaluation/personal-data";
import type { FreeTextStore } from "./ports";

const PAGE_SIZE = 20;

/**
 * Shows HR the texts that nobody has decided about. A page beyond the last is the last: the list gets shorter while it
 * is worked through.
 */
export function makeShowWaitingTexts({ texts }: { readonly texts: FreeTextStore }) {
  return async (input: { readonly page: number }): Promise<WaitingTexts> => {
    const waiting = (await texts.recent()).filter(({ state }) => state === "waiting");
    const pages = Math.max(1, Math.ceil(waiting.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, input.page), pages);
    const shown = waiting.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return {
      texts: shown.map(({ id, version, text }) => ({ id, version, text, suspects: findPersonalData(text) })),
      ...{ total: waiting.length, page, pages },
    };
  };
}

export type ShowWaitingTexts = ReturnType<typeof makeShowWaitingTexts>;
