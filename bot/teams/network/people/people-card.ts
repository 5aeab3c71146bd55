import { textIn, type Language } from "../../../text/text";
import type { PersonContact } from "../../../usecases/network/people/contacts-of";
import type { MyColleagues } from "../../../usecases/network/people/my-colleagues";
import type { MyLeads } from "../../../usecases/network/people/my-leads";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import type { RenderedMessage } from "../render-message";
import { CHAT_HOST, chatLink } from "./chat-link";
import template from "./people-card.json";

const fill = cardTemplate(template);

const LONGEST_NAME = 80;
/** A manager's units in one line. */
const LONGEST_PLACE = 120;
/** More would make the card longer than anybody reads, and larger than it may be. */
const MOST_LEADS = 6;

/** Whom somebody turns to. Where that is HR or themselves, a note tells it. */
export function leadsCard(leads: readonly MyLeads[], contactMailbox: string, language: Language): RenderedMessage {
  const t = textIn(language);
  const title = t("network.people.leads.title");
  const people = leads.flatMap(({ units, area, kind, people: found }) => {
    const place = { area: peopleText(area), units: peopleText(units.join(", "), LONGEST_PLACE) };
    return found.map((one) => lineOf(one, t("network.people.leads.about", { kind, ...place }), language));
  });
  const rest = leads.length === 0 ? ["no-area" as const] : leads.map(({ kind }) => kind);
  const notes = [...new Set(rest)].flatMap((kind) =>
    kind === "leads" || kind === "sponsor" || kind === "area"
      ? []
      : [t(`network.people.leads.${kind}`, { mailbox: contactMailbox })],
  );
  const card = fill(
    {
      ...{ lang: language, title, people: people.slice(0, MOST_LEADS), more: [] },
      intro: people.length > 0 ? t("network.people.leads.intro") : t("network.people.leads.none"),
      notes: notes.map((text) => ({ text })),
    },
    [CHAT_HOST],
  );
  return { card, summary: title };
}

/** A page of somebody's colleagues. The last page leads back to the first. */
export function colleaguesCard({ people, found, page, pages }: MyColleagues, language: Language): RenderedMessage {
  const t = textIn(language);
  const title = t("network.people.colleagues.title");
  const next = page < pages ? page + 1 : 1;
  const more = t("network.people.colleagues.more", { left: found - page * people.length, isLast: String(next === 1) });
  const card = fill(
    {
      ...{ lang: language, title },
      intro: t("network.people.colleagues.intro", { found, page, pages }),
      people: people.map((one) => lineOf(one, aboutOf(one, language), language)),
      notes: [{ text: t("network.people.colleagues.note") }],
      more: pages > 1 ? [{ title: more, page: next }] : [],
    },
    [CHAT_HOST],
  );
  return { card, summary: title };
}

function aboutOf({ person: { unit, isLead } }: PersonContact, language: Language): string {
  return textIn(language)("network.people.colleagues.about", {
    unit: peopleText(unit?.name ?? "", LONGEST_NAME),
    isLead: String(isLead),
  });
}

function lineOf({ person, address }: PersonContact, about: string, language: Language) {
  const name = peopleText(person.name, LONGEST_NAME);
  const link = chatLink(address);
  const chat = textIn(language)("network.people.chat", { name });
  return { name, about, chat, hasChat: link !== null, link: link ?? "" };
}
