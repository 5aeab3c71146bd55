import type { Activity } from "botbuilder";
import type { Actor } from "../../domain/access/actor";
import type { Language } from "../../text/text";
import type { Card } from "../card-template";
import type { Sender } from "../sender";

/** Something that somebody has written to the bot. */
export interface Turn {
  readonly sender: Sender;
  readonly actor: Actor;
  readonly place: "chat" | "channel" | "group";
  /** What was written, without the bot's own name. */
  readonly said: string;
  /** What follows the command: "introduktion" of "material introduktion". Empty when nothing does. */
  readonly rest: string;
  readonly language: Language;
  readonly activity: Activity;
}

export type Answer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "card"; readonly card: Card; readonly summary: string };

/** One thing that people can ask the bot for in writing. What they may call it is under "talk.commands" in the texts. */
export interface ChatCommand {
  readonly id: string;
  /** Whether "hjälp" tells this person of it, and the bot does it for them. */
  readonly isFor: (actor: Actor) => boolean;
  /** Where it can be used; elsewhere the bot says so. */
  readonly places: readonly Turn["place"][];
  readonly answer: (turn: Turn) => Promise<Answer>;
}
