import type { Application } from "@microsoft/teams-ai";
import type { AskingDeps } from "./asking";
import { registerAsking } from "./asking";
import { registerReplying, registerThreadChanges, type ReplyingDeps } from "./replying";
import type { QuestionCommandsDeps } from "./question-commands";
import type { PressDeps } from "../../press";

/** What people do with questions in Teams. */
export interface QuestionDesk
  extends
    Omit<AskingDeps, keyof PressDeps | "linkHosts">,
    Omit<ReplyingDeps, keyof PressDeps>,
    Omit<QuestionCommandsDeps, "linkHosts" | "contactMailbox"> {}

interface Deps extends PressDeps {
  readonly questionDesk: QuestionDesk;
  readonly linkHosts: readonly string[];
}

/** Every button and event of questions. */
export function registerQuestions(app: Application, { questionDesk, ...deps }: Deps): void {
  registerAsking(app, { ...questionDesk, ...deps });
  registerReplying(app, { ...questionDesk, ...deps });
  registerThreadChanges(app, { ...questionDesk, ...deps });
}
