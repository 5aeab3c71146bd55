import type { Application } from "@microsoft/teams-ai";
import { ActivityTypes, type TurnContext } from "botbuilder";
import { filledIn } from "../../domain/evaluation/answers";
import type {
  EvaluationForm,
  OpenEvaluation,
  QrOutcome,
  RawAnswers,
  RecordAnswer,
  RecordOutcome,
  Respondent,
  ShowQr,
} from "../../usecases/evaluation/answering";
import { textIn, type Language } from "../../text/text";
import type { Card } from "../card-template";
import { answerInvoke } from "../reply";
import { senderOf } from "../sender";
import { VERBS, type EvaluationCardData } from "../verbs";
import { readCardData } from "./card-data";
import { evaluationCard, type EvaluationCardOptions } from "./evaluation-card";
import { noticeCard, unavailableCard } from "./notice-card";
import { qrCard } from "./qr-card";
import { receiptCard } from "./receipt-card";

export interface AnswerDeps {
  readonly openEvaluation: OpenEvaluation;
  readonly recordAnswer: RecordAnswer;
  readonly showQr: ShowQr;
  readonly contactMailbox: string;
  readonly publicUrl: string;
  /** Replaces the pressed card, for the person's other devices too. */
  readonly replaceCard: (context: TurnContext, card: Card) => void;
}

/** What a button leads to, and whether the card in the chat becomes that, too. */
interface Reaction {
  readonly card: Card;
  readonly stays: boolean;
}
type React = (respondent: Respondent, data: EvaluationCardData, raw: RawAnswers) => Promise<Reaction>;

const LANGUAGE: Language = "sv";

/**
 * The buttons of evaluation cards. The one who answers is the activity's sender. A forwarded, outdated, doubled or
 * edited card gets a friendly card back; only a saved answer changes the card in the chat.
 */
export function registerAnswering(app: Application, deps: AnswerDeps): void {
  const reactions = [
    [VERBS.submitEvaluation, submit(deps)],
    [VERBS.changeEvaluation, change(deps)],
    [VERBS.showQr, show(deps)],
  ] as const satisfies readonly (readonly [string, React])[];

  for (const [verb, react] of reactions) {
    app.addRoute(
      (context) => Promise.resolve(pressed(context)?.verb === verb),
      async (context) => {
        const reaction = await reactTo(context, pressed(context)?.data, react);
        if (context.activity.type === ActivityTypes.Invoke) await answerInvoke(context, reaction.card);
        if (reaction.stays || context.activity.type === ActivityTypes.Message) deps.replaceCard(context, reaction.card);
      },
      true,
    );
  }
}
