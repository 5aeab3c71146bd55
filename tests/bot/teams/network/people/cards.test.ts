import type { NetworkPerson } from "../../../../../bot/domain/network/people/people-documents";
import { checkCard, nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { withDeliveryFooter } from "../../../../../bot/teams/network/delivery/delivered-card";
import { colleaguesCard, leadsCard } from "../../../../../bot/teams/network/people/people-card";
import { welcomeCard, welcomeOfferCard } from "../../../../../bot/teams/network/people/welcome-cards";
import { greetingCard } from "../../../../../bot/teams/network/team/greeting-card";
import type { Language } from "../../../../../bot/text/text";
import type { PersonContact } from "../../../../../bot/usecases/network/people/contacts-of";

const HOSTILE = [
  "${1+1} ${lang}",
  "[klicka](https://evil.example) **fet**",
  "\u202eesrever \u200f",
  "<at>Alla</at>",
  "\"\\ {} '; </script>",
  "x".repeat(10_000),
  "😀å".repeat(5_000),
];
const SETTING = {
  publicUrl: "https://handledarnatet.kommun.example",
  contactMailbox: "vof.akademi@kommun.example",
  linkHosts: ["handledarnatet.kommun.example"],
};
const LANGUAGES: readonly Language[] = ["sv", "en"];

function someone(text: string): PersonContact {
  const person: NetworkPerson = {
    ...{ id: text, marks: [], name: text, emails: [], isLead: true, isActive: true },
    unit: { code: "V1", name: text, area: text },
  };
  return { person, contact: null, address: text };
}

function cardsWith(text: string, language: Language): Readonly<Record<string, Card>> {
  const five = Array.from({ length: 5 }, () => someone(text));
  const leads = [{ units: [text], area: text, kind: "leads", people: [...five, ...five] } as const];
  const turnsTo = { kind: "sponsor", people: [...five].map(() => ({ name: text, address: text })) } as const;
  const offer = { kind: "welcome-offer", newcomer: "key", area: text, colleagues: 3, turnsTo } as const;
  const about = { kind: "welcome", id: "key" } as const;
  return {
    leads: leadsCard(leads, SETTING.contactMailbox, language).card,
    nobody: leadsCard([{ units: [text], area: text, kind: "hr", people: [] }], SETTING.contactMailbox, language).card,
    colleagues: colleaguesCard({ areas: [text], people: five, found: 11, page: 1, pages: 3 }, language).card,
    offer: withDeliveryFooter(welcomeOfferCard(offer, SETTING, language), { about, follows: true }, language).card,
    presented: welcomeCard({ kind: "welcome", firstName: text, area: text }, language).card,
    greeting: greetingCard(SETTING, language).card,
  };
}

const CASES = HOSTILE.flatMap((text) => LANGUAGES.map((language) => [text.slice(0, 30), language, text] as const));

test.each(CASES)(
  "with %j in %s every card is whole, small, and shows people's words as they are",
  (_name, language, text) => {
    for (const card of Object.values(cardsWith(text, language))) {
      expect(() => checkCard(card, ["teams.microsoft.com"])).not.toThrow();
      for (const { type, text: shown } of nodesOf(card)) {
        if (type === "TextBlock") expect(shown).not.toMatch(/evil|Alla|esrever|xxxx|😀/);
      }
      expect(String(card["fallbackText"]) + String(card["speak"])).not.toMatch(/evil|xxxx|😀/);
      expect(JSON.stringify(card)).not.toMatch(/[\u202e\u200f]/);
    }
  },
);

test.each(LANGUAGES)("every card in %s has at most six buttons, each with words of its own", (language) => {
  for (const [name, card] of Object.entries(cardsWith("Anna Ek", language))) {
    const titles = nodesOf(card)
      .filter(({ type }) => type === "Action.Execute" || type === "Action.OpenUrl")
      .map(({ title }) => title);
    expect([name, titles.length]).toEqual([name, Math.min(titles.length, 6)]);
    expect(titles.every((title) => typeof title === "string" && title !== "")).toBe(true);
  }
});
