import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";
import type { Connector } from "../connector/connector";
import type { Person } from "../connector/people";
import type { Journey } from "./journey";

/** A card as somebody has it in the chat. */
export interface CardInChat {
  readonly role: EvaluationRole;
  readonly messageId: string;
  readonly person: Person;
  readonly invitationId: string;
  readonly studentsToShowQr: number;
  readonly unitName: string;
  readonly period: string;
  readonly isReminder: boolean;
}

interface CardContent {
  readonly body: readonly { readonly text?: string; readonly inlines?: readonly { readonly text: string }[] }[];
  readonly actions?: readonly { readonly verb?: string; readonly data?: Readonly<Record<string, unknown>> }[];
}

function contentOf(message: ReturnType<Connector["shownTo"]>[number]): CardContent | null {
  const [attachment] = (message.activity["attachments"] as { readonly content: CardContent }[] | undefined) ?? [];
  return attachment?.content ?? null;
}

/** The evaluation cards that a person has been sent, as they were sent; a card that has become something else since is still told. */
export function cardsOf({ connector, cardsSeen }: Journey, person: Person): readonly CardInChat[] {
  for (const card of shownNow(connector, person)) cardsSeen.set(card.messageId, cardsSeen.get(card.messageId) ?? card);
  return [...cardsSeen.values()].filter((card) => card.person === person);
}

function shownNow(connector: Connector, person: Person): readonly CardInChat[] {
  return connector.shownTo(person).flatMap((message) => {
    const content = contentOf(message);
    const data = content?.actions?.find(({ verb }) => verb === "evaluation.submit")?.data;
    if (!content || !data) return [];
    const [unitName = "", period = ""] = (content.body[1]?.inlines?.[0]?.text ?? "").split(" · ");
    const title = content.body[0]?.text ?? "";
    return {
      role: title.endsWith("Hur var din praktik?") ? "student" : "supervisor",
      messageId: message.id,
      person,
      invitationId: String(data["invitationId"]),
      studentsToShowQr: Number(data["studentsToShowQr"]),
      unitName,
      period: /period (\d)/.exec(period)?.[1] ?? "term",
      isReminder: title.startsWith("Påminnelse"),
    };
  });
}

/** What the card in the chat says now. */
export function textInChat({ connector }: Journey, card: CardInChat): string {
  const message = connector.shownTo(card.person).find(({ id }) => id === card.messageId);
  return message ? JSON.stringify(contentOf(message)) : "";
}

/** Presses a button of a card as Teams does, and gives back all that the card in the answer says. */
export async function press(
  journey: Journey,
  card: CardInChat,
  verb: "evaluation.submit" | "evaluation.change" | "evaluation.qr",
  inputs: Readonly<Record<string, unknown>> = {},
  by: Person = card.person,
): Promise<string> {
  const { invitationId, studentsToShowQr } = card;
  const data = { invitationId, attempt: 1, studentsToShowQr, ...inputs };
  const reply = await journey.teams.press(by, { verb, data, replyToId: card.messageId });
  expect(reply).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive" },
  });
  const said = JSON.stringify(reply.body);
  journey.heard.push(said);
  return said;
}
