import { ActivityTypes, type Activity, type TurnContext } from "botbuilder";
import type { Card } from "./card-template";

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/**
 * A message that is a card and nothing else: text beside a card makes Teams split the message and keep its id.
 * `summary` is what the notice about the message says.
 */
export function cardMessage(card: Card, summary: string): Partial<Activity> {
  return { type: ActivityTypes.Message, summary, attachments: [{ contentType: CARD_TYPE, content: card }] };
}

/** Answers an invoke that no route of ours has answered with a short text, in the shape its kind understands. */
export async function answerInvoke(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: invokeBody(context.activity.name ?? "", text) },
  });
}

function invokeBody(name: string, text: string): object {
  if (name === "adaptiveCard/action") {
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text };
  }
  return name.startsWith("task/") ? { task: { type: "message", value: text } } : {};
}
