import type { TextDecided, TextDecision } from "../../../contract/free-texts";
import { maskingProblem } from "../../../domain/evaluation/texts/masking";
import { Refusal } from "../../../domain/refusal";
import type { FreeTextStore, KeptText } from "./ports";

export interface DecideTextInput {
  readonly id: string;
  /** The version that was read; null when not told, which is refused. */
  readonly version: string | null;
  readonly decision: TextDecision;
}

/**
 * Releases, masks and releases, or deletes a text that waits. Refuses with "changed-by-someone-else" when it is not as
 * it was read, decided or gone, and with "masking-refused" when the edited text is more than the original with
 * something covered.
 */
export function makeDecideText({ texts }: { readonly texts: FreeTextStore }) {
  return async ({ id, version, decision }: DecideTextInput): Promise<TextDecided> => {
    const recent = await texts.recent();
    const read = recent.find((text) => text.id === id);
    if (!read || read.version !== version || read.state !== "waiting") throw new Refusal("changed-by-someone-else");
    if (!(await decide(read, decision))) throw new Refusal("changed-by-someone-else");
    return { waiting: recent.filter(({ state }) => state === "waiting").length - 1 };
  };

  async function decide(read: KeptText, decision: TextDecision): Promise<boolean> {
    switch (decision.decision) {
      case "release":
        return texts.release(read, read.text);
      case "delete":
        return texts.remove(read);
      case "mask": {
        const problem = maskingProblem(read.text, decision.text);
        if (problem) throw new Refusal("masking-refused", { problem });
        return texts.release(read, decision.text);
      }
    }
  }
}

export type DecideText = ReturnType<typeof makeDecideText>;
