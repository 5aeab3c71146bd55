import type { AdaptiveCard, Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import type { z } from "zod/v4";
import type { Actor } from "../domain/access/actor";
import { Refusal } from "../domain/refusal";
import { languageOf, textIn, type Language } from "../text/text";
import { admit } from "../usecases/access/audit/admit";
import type { AuditTrail } from "../usecases/access/audit/audit-trail";
import type { IdentifySender } from "../usecases/access/hr-sightings";
import type { Card } from "./card-template";
import { pressedObject, rightOf } from "./rights";
import { isPersonalChat, senderOf, type Sender } from "./sender";
import type { VERBS } from "./verbs";

type Verb = (typeof VERBS)[keyof typeof VERBS];

/** Somebody has pressed a card's button. Who it is, Teams says; what the card says of it is never looked at. */
export interface Press<Data> {
  readonly sender: Sender;
  readonly actor: Actor;
  /** The button's data together with what was filled in. */
  readonly data: Data;
  readonly language: Language;
  readonly activity: Activity;
}

export type PressReply =
  /** A short text to whoever pressed; the card stays as it is. */
  | { readonly kind: "text"; readonly text: string }
  /**
   * A card in place of the pressed one, for whoever pressed. With `stays` it takes its place in the chat for good; in a
   * channel it never does, since others would see it too.
   */
  | { readonly kind: "card"; readonly card: Card; readonly summary: string; readonly stays: boolean };

export interface PressDeps {
  readonly identifySender: IdentifySender;
  readonly audit: AuditTrail;
  /** Replaces the card whose button was pressed, so that the person's other devices see it too. */
  readonly replacePressed: (activity: Activity, card: Card, summary: string) => void;
}

/**
 * Answers a button. What a card sends is checked by `shape`, since a card can be edited; a refusal becomes its sentence.
 * The person waits for the answer: whatever takes time belongs behind it.
 */
export function registerPress<Data>(
  app: Application,
  deps: PressDeps,
  verb: Verb,
  shape: z.ZodType<Data>,
  react: (press: Press<Data>) => Promise<PressReply>,
): void {
  app.adaptiveCards.actionExecute<Record<string, unknown>>(verb, async (context, _state, raw) => {
    const reply = await answer(context, raw);
    if (reply.kind === "text") return reply.text;
    if (reply.stays) deps.replacePressed(context.activity, reply.card, reply.summary);
    return { ...reply.card, type: "AdaptiveCard" } satisfies AdaptiveCard;
  });
  // An old client presses the button as a message; its only answer is that the card changes, or a message.
  app.adaptiveCards.actionSubmit<Record<string, unknown>>(isSubmitInChat(verb), async (context, _state, raw) => {
    const reply = await answer(context, raw);
    if (reply.kind === "card") deps.replacePressed(context.activity, reply.card, reply.summary);
    else await context.sendActivity(reply.text);
  });

  async function answer({ activity }: TurnContext, raw: unknown): Promise<PressReply> {
    const language = languageOf(activity.locale);
    const sender = senderOf(activity);
    const data = shape.safeParse(raw);
    if (!sender || !data.success) return { kind: "text", text: textIn(language)("teams.card-not-valid") };
    const { tenantId, aadObjectId: objectId } = sender;
    const actor = await deps.identifySender({ tenantId, objectId, name: activity.from.name || null });
    try {
      const caller = { actor, right: rightOf(verb), way: verb, which: pressedObject(data.data) };
      const carryOut = admit(deps.audit, caller);
      return await carryOut(() => react({ sender, actor, data: data.data, language, activity }));
    } catch (error) {
      if (error instanceof Refusal)
        return { kind: "text", text: textIn(language)(`refusal.${error.reason}`, error.detail) };
      throw error;
    }
  }
}

function isSubmitInChat(verb: string): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => {
    const value: unknown = activity.value;
    const isSubmit = activity.type === "message" && !activity.text && typeof value === "object" && value !== null;
    return Promise.resolve(isSubmit && isPersonalChat(activity) && (value as { verb?: unknown }).verb === verb);
  };
}
