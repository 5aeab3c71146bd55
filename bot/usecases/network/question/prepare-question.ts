import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { ReadDirectory } from "../../access/ports";
import type { NewSecret } from "../../evaluation/secrets";
import type { QuestionDraft } from "./ask-question";

export interface PreparedQuestion {
  readonly draft: QuestionDraft;
  /** Every area that may be chosen, in alphabetical order. */
  readonly areas: readonly string[];
}

interface Deps {
  readonly readDirectory: ReadDirectory;
  readonly newSecret: NewSecret;
}

/** An empty form for somebody: their own area is chosen already, and their name is shown unless they say otherwise. */
export function makePrepareQuestion({ readDirectory, newSecret }: Deps) {
  return async (actor: Actor, text: string): Promise<PreparedQuestion> => {
    requireAllowed(actor, "ask-network", "anywhere");
    const areas = await areasOf(readDirectory);
    const own = [...actor.worksIn, ...actor.leadIn, ...actor.managesIn].find((area) => areas.includes(area));
    return { draft: { draftId: newSecret(), title: "", text, area: own ?? areas[0] ?? "", isNamed: true }, areas };
  };
}

export type PrepareQuestion = ReturnType<typeof makePrepareQuestion>;

/** Every area of the register, for a form that somebody has begun on. */
export function makeListAreas({ readDirectory }: Pick<Deps, "readDirectory">) {
  return () => areasOf(readDirectory);
}

export type ListAreas = ReturnType<typeof makeListAreas>;

async function areasOf(readDirectory: ReadDirectory): Promise<readonly string[]> {
  const { units } = await readDirectory();
  return [...new Set(units.map(({ area }) => area))].sort((a, b) => a.localeCompare(b, "sv"));
}
