import type { AdaptiveCard, Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import { filledIn } from "../../domain/evaluation/answers";
import { makeNoteAnswer } from "../../usecases/evaluation/answer/note-answer";
import type { OpenEvaluation, RawAnswers, RecordAnswer, Respondent, ShowQr } from "../../usecases/evaluation/answering";
import type { AuditTrail } from "../../usecases/access/audit/audit-trail";
import { textIn } from "../../text/text";
import type { Card } from "../card-template";
import { isPersonalChat, senderOf } from "../sender";
import { VERBS, type EvaluationCardData } from "../verbs";
import { readCardData } from "./card-data";
import { unavailableCard } from "./notice-card";
import { receiptCard } from "./receipt-card";
import { LANGUAGE, type CardMaker } from "./card-maker";

export interface AnswerDeps {
  readonly openEvaluation: OpenEvaluation;
  readonly recordAnswer: RecordAnswer;
  readonly showQr: ShowQr;
  readonly audit: AuditTrail;
  readonly cards: CardMaker;
  /** Replaces the card whose button was pressed, so that the person's other devices see it too. */
  readonly replacePressed: (activity: Activity, card: Card, summary: string) => void;
}

/** What a button leads to, and whether the card in the chat becomes that, too. */
interface Reaction {
  readonly card: Card;
  readonly stays: boolean;
}

/**
 * The buttons of evaluation cards. The one who answers is the activity's sender, whatever the card says. A forwarded,
 * outdated, doubled or edited card gets a friendly card back and changes nothing. That somebody has answered is noted,
 * never who and what (D16).
 */
export function registerAnswering(app: Application, deps: AnswerDeps): void {
  const buttons = { [VERBS.submitEvaluation]: submit, [VERBS.changeEvaluation]: change, [VERBS.showQr]: show };
  const summary = textIn(LANGUAGE)("teams.card-replaced");
  const noteAnswer = makeNoteAnswer(deps.audit, VERBS.submitEvaluation);

  for (const [verb, press] of Object.entries(buttons)) {
    app.adaptiveCards.actionExecute<RawAnswers>(verb, async (context, _state, data) => {
      const { card, stays } = await react(context, data, press);
      if (stays) deps.replacePressed(context.activity, card, summary);
      return { ...card, type: "AdaptiveCard" } satisfies AdaptiveCard;
    });
    // An old client presses the button as a message; its only answer is that the card changes.
    app.adaptiveCards.actionSubmit<RawAnswers>(isSubmitInChat(verb), async (context, _state, data) => {
      const { card } = await react(context, data, press);
      deps.replacePressed(context.activity, card, summary);
    });
  }

  async function react(context: TurnContext, raw: RawAnswers, press: typeof submit): Promise<Reaction> {
    const sender = senderOf(context.activity);
    const data = readCardData(raw);
    if (!sender) return fleeting(unavailableCard({ kind: "not-yours" }, LANGUAGE));
    if (!data) return fleeting(unavailableCard({ kind: "not-valid" }, LANGUAGE));
    return press({ kind: "teams", invitationId: data.invitationId, ...sender }, data, raw);
  }

  async function submit(respondent: Respondent, data: EvaluationCardData, raw: RawAnswers): Promise<Reaction> {
    const outcome = await deps.recordAnswer(respondent, raw, noteAnswer);
    switch (outcome.kind) {
      case "saved":
        return lasting(receiptCard({ form: outcome.form, isChange: outcome.isChange, data }, LANGUAGE));
      case "invalid": {
        const values = filledIn(outcome.form.questionnaire, raw);
        return fleeting(deps.cards.form(outcome.form, data, { values, problems: outcome.problems }));
      }
      case "closed":
        return lasting(unavailableCard(outcome, LANGUAGE));
      case "full":
      case "not-valid":
      case "not-yours":
        return fleeting(unavailableCard(outcome, LANGUAGE));
    }
  }

  async function change(respondent: Respondent, data: EvaluationCardData): Promise<Reaction> {
    const outcome = await deps.openEvaluation(respondent);
    switch (outcome.kind) {
      case "open": {
        const answers = Object.entries(outcome.form.answers ?? {});
        const values = Object.fromEntries(answers.map(([id, answer]) => [id, [answer].flat()]));
        return fleeting(deps.cards.form(outcome.form, data, { values, problems: [] }));
      }
      case "closed":
        return lasting(unavailableCard(outcome, LANGUAGE));
      case "full":
      case "not-valid":
      case "not-yours":
        return fleeting(unavailableCard(outcome, LANGUAGE));
    }
  }

  async function show(respondent: Respondent, data: EvaluationCardData): Promise<Reaction> {
    const outcome = await deps.showQr(respondent);
    switch (outcome.kind) {
      case "qr":
        return fleeting(deps.cards.qr(outcome, data));
      case "no-students":
      case "closed":
      case "not-valid":
      case "not-yours":
        return fleeting(unavailableCard(outcome, LANGUAGE));
    }
  }
}

function lasting(card: Card): Reaction {
  return { card, stays: true };
}

/** Shown to the one who pressed; the card in the chat stays as it was. */
function fleeting(card: Card): Reaction {
  return { card, stays: false };
}

function isSubmitInChat(verb: string): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => {
    const value: unknown = activity.value;
    const isSubmit = activity.type === "message" && !activity.text && typeof value === "object" && value !== null;
    return Promise.resolve(isSubmit && isPersonalChat(activity) && (value as { verb?: unknown }).verb === verb);
  };
}
