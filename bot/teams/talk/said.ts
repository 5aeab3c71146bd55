import type { Activity } from "botbuilder";
import { z } from "zod/v4";
import { isPersonalChat } from "../sender";
import type { Turn } from "./command";

const mention = z.looseObject({
  type: z.literal("mention"),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string() }),
});

/** What was written to the bot, without the bot's own name; others who are named keep theirs. Empty without text. */
export function saidIn({ text = "", entities = [], recipient }: Activity): string {
  let said = typeof text === "string" ? text : "";
  for (const entity of entities) {
    const found = mention.safeParse(entity).data;
    if (found?.mentioned.id === recipient.id) said = said.replaceAll(found.text, " ");
  }
  return said
    .replace(/<at[^<>]*>([^<>]*)<\/at>/gi, "$1")
    .replaceAll("&nbsp;", " ")
    .trim();
}

export function placeOf(activity: Activity): Turn["place"] {
  if (isPersonalChat(activity)) return "chat";
  const { conversationType } = activity.conversation as Partial<Activity["conversation"]>;
  const isInTeam = Boolean((activity.channelData as { readonly team?: unknown } | undefined)?.team);
  return conversationType === "channel" || isInTeam ? "channel" : "group";
}

/** A file, a picture or a gif; Teams also sends what was written a second time, as HTML. */
export function hasAttachment({ attachments = [] }: Activity): boolean {
  return attachments.some(({ contentType }) => contentType !== "text/html");
}
