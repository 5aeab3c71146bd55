import type { Activity } from "botbuilder";
import type { Actor } from "../../domain/access/actor";
import type { Language, TextKey } from "../../text/text";
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

type IdIn<Key> = Key extends `talk.commands.${infer Id}.words` ? Id : never;

/** Every command has its title, what it does, and its words ("a|b|c") under "talk.commands" in the texts. */
export type CommandId = IdIn<TextKey>;

/** One thing that people can ask the bot for in writing. Whom it is for stands in teams/rights. */
export interface ChatCommand {
  readonly id: CommandId;
  /** It tells those whom it is not for, in its own words, what they can do instead. */
  readonly answersOthers?: boolean;
  /** Where it can be used; elsewhere the bot says so. */
  readonly places: readonly Turn["place"][];
  /**
   * For what nobody wants to happen by mistake: with other than polite words around it ("alone") or before it ("first"),
   * the bot asks what was meant.
   */
  readonly care?: "alone" | "first";
  readonly answer: (turn: Turn) => Promise<Answer>;
}
