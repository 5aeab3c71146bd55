import { rolesOf, type Actor } from "../../../domain/access/actor";
import { textIn, type Language } from "../../../text/text";
import { choicesCard } from "../choices-card";
import type { Answer, ChatCommand, Turn } from "../command";

export interface HelpDeps {
  readonly contactMailbox: string;
}

export type Help = (turn: Pick<Turn, "actor" | "place" | "language">, because: "asked" | "not-understood") => Answer;

/** Courtesies are answered but not announced; "börja" matters to whoever has written "stopp", and that answer says so. */
const NOT_ANNOUNCED: readonly ChatCommand["id"][] = ["help", "thanks", "begin", "follow", "back"];

/** What this person can do here: a card with buttons in their chat, one line among others. */
export function makeHelp(commands: () => readonly ChatCommand[], { contactMailbox: mailbox }: HelpDeps): Help {
  return ({ actor, place, language }, because) => {
    const t = textIn(language);
    const offered = commands().filter(
      ({ id, isFor, places }) => !NOT_ANNOUNCED.includes(id) && places.includes(place) && isFor(actor),
    );
    if (place !== "chat") {
      const words = offered.map(({ id }) => `**${t(`talk.commands.${id}.title`)}**`);
      const list = new Intl.ListFormat(language, { type: "disjunction" }).format(words);
      const key = because === "asked" ? "talk.help.channel" : "talk.help.channel-not-understood";
      return { kind: "text", text: t(key, { commands: list }) };
    }
    const title = because === "asked" ? t("talk.help.title") : t("talk.help.not-understood");
    const intro = because === "asked" ? t("talk.help.intro") : t("talk.help.not-understood-intro");
    const lines = offered.map(({ id }) => ({
      title: t(`talk.commands.${id}.title`),
      does: t(`talk.commands.${id}.does`),
    }));
    const buttons = offered.map(({ id }) => ({ command: id, title: capitalised(t(`talk.commands.${id}.title`)) }));
    const notes = [whoYouAre(actor, language, mailbox), t("talk.help.stop", { mailbox })];
    return { kind: "card", card: choicesCard({ title, intro, lines, buttons, notes }, language), summary: title };
  };
}

function whoYouAre(actor: Actor, language: Language, mailbox: string): string {
  const [role, more] = rolesOf(actor);
  const t = textIn(language);
  return role === undefined ? t("talk.help.nobody", { mailbox }) : t("talk.help.role", { role, more: more ?? "none" });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
