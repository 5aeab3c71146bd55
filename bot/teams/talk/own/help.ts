import { rolesOf, type Actor } from "../../../domain/access/actor";
import { textIn, type Language } from "../../../text/text";
import { isFor } from "../../rights";
import { choicesCard } from "../choices-card";
import type { Answer, ChatCommand, Turn } from "../command";

export interface HelpDeps {
  readonly contactMailbox: string;
}

export type Help = (turn: Pick<Turn, "actor" | "place" | "language">, because: "asked" | "not-understood") => Answer;

/** What most people want comes first: it gets the buttons. The others follow in the order in which they were given. */
const FIRST: readonly string[] = [
  "ask",
  "material",
  "post",
  "meetings",
  "lead",
  "mine",
  "search",
  "colleagues",
  "pause",
];
/** What comes after these is found by writing it. */
const MOST_LINES = 9;
/** Courtesies, and what is told where it matters: under every card, and in the answer to its opposite. */
const NOT_ANNOUNCED: readonly string[] = ["help", "thanks", "stop", "begin", "follow", "back", "hide", "show"];

/** What this person can do here: a card with buttons in their chat, one line among others. */
export function makeHelp(commands: () => readonly ChatCommand[], { contactMailbox: mailbox }: HelpDeps): Help {
  return ({ actor, place, language }, because) => {
    const t = textIn(language);
    const offered = commands()
      .filter(({ id, places }) => !NOT_ANNOUNCED.includes(id) && places.includes(place) && isFor(id, actor))
      .toSorted((a, b) => rank(a) - rank(b));
    if (place !== "chat") {
      const words = offered.map(({ id }) => `**${t(`talk.commands.${id}.title`)}**`);
      const list = new Intl.ListFormat(language, { type: "disjunction" }).format(words);
      const key = because === "asked" ? "talk.help.channel" : "talk.help.channel-not-understood";
      return { kind: "text", text: t(key, { commands: list }) };
    }
    const title = because === "asked" ? t("talk.help.title") : t("talk.help.not-understood");
    const intro = because === "asked" ? t("talk.help.intro") : t("talk.help.not-understood-intro");
    const lines = offered.slice(0, MOST_LINES).map(({ id }) => ({
      title: t(`talk.commands.${id}.title`),
      does: t(`talk.commands.${id}.does`),
    }));
    const buttons = offered.map(({ id }) => ({ command: id, title: capitalised(t(`talk.commands.${id}.title`)) }));
    const notes = [whoYouAre(actor, language, mailbox), t("talk.help.stop", { mailbox })];
    return { kind: "card", card: choicesCard({ title, intro, lines, buttons, notes }, language), summary: title };
  };
}

function rank({ id }: ChatCommand): number {
  const at = FIRST.indexOf(id);
  return at === -1 ? FIRST.length : at;
}

function whoYouAre(actor: Actor, language: Language, mailbox: string): string {
  const [role, more] = rolesOf(actor);
  const t = textIn(language);
  return role === undefined ? t("talk.help.nobody", { mailbox }) : t("talk.help.role", { role, more: more ?? "none" });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
