import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { shortHash } from "../../evaluation/secrets";
import type { QuestionStore } from "./ports";

interface Deps {
  readonly questions: Pick<QuestionStore, "noteFound">;
  readonly clock: Clock;
}

/** "Det här hjälpte": counts somebody who found the answer and did not have to ask; never who it was (S38). */
export function makeNoteFound({ questions, clock }: Deps) {
  return (actor: Actor, draftId: string): Promise<void> => {
    requireAllowed(actor, "ask-network", "anywhere");
    return questions.noteFound(shortHash([draftId]), clock.now());
  };
}

export type NoteFound = ReturnType<typeof makeNoteFound>;
