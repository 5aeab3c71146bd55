import type { MeetingDetails, MeetingItem } from "../../../../../bot/contract/network/meeting";
import { checkCard, nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { attendanceCard } from "../../../../../bot/teams/network/meeting/attendance-card";
import { EMPTY_FORM, formFrom } from "../../../../../bot/teams/network/meeting/form-data";
import { meetingCard } from "../../../../../bot/teams/network/meeting/meeting-card";
import { meetingFormCard } from "../../../../../bot/teams/network/meeting/meeting-form-card";
import { meetingListCard } from "../../../../../bot/teams/network/meeting/meeting-list-card";
import { meetingManagersCard, meetingNewsCard } from "../../../../../bot/teams/network/meeting/meeting-news-card";
import { withDeliveryFooter } from "../../../../../bot/teams/network/delivery/delivered-card";
import { shownMeeting } from "../../../../../bot/usecases/network/meeting/meeting-view";
import type { Language } from "../../../../../bot/text/text";
import { A_DRAFT, aMeeting } from "../../../../support/meetings";

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
const HOSTS = [...SETTING.linkHosts, "teams.microsoft.com"];
const clock = { now: () => "2026-03-02T08:00:00.000Z" };

function details(text: string): MeetingDetails {
  // As long as the rules let them be.
  const [short, long] = [[...text].slice(0, 100).join(""), [...text].slice(0, 1000).join("")];
  const meeting = aMeeting({ title: short, what: long, place: short, ownerName: text, area: short });
  const item: MeetingItem = { ...shownMeeting({ meeting, signUps: [] }, clock), own: null, mayChange: true };
  return {
    ...item,
    draft: A_DRAFT,
    people: Array.from({ length: 60 }, (_, place) => ({
      ...{ place, name: short, area: short, state: "coming" as const, came: true },
    })),
    ownPeople: { coming: 2, waiting: 1 },
    attendance: { perArea: [{ area: short, came: 2 }], others: 1, total: 3 },
    namesRemoved: false,
  };
}

function cardsWith(text: string, language: Language): Readonly<Record<string, Card>> {
  const all = details(text);
  const { draft: _draft, people: _people, ...meeting } = all;
  const kept = formFrom(
    { ...A_DRAFT, title: text, what: text, place: text, link: text, area: text },
    { meetingId: all.id, version: "" },
  );
  const shortened = formFrom({ ...A_DRAFT, title: all.title, what: all.what }, { meetingId: all.id, version: "v" });
  const own = { state: "waiting", numberInLine: 2 } as const;
  const shared = meetingCard({ meeting, own: null }, SETTING, language);
  const about = { kind: "meeting", id: all.id } as const;
  const list = { meetings: Array(9).fill(all) as MeetingDetails[], found: 9, page: 1, pages: 1 };
  const mayCallFor = { areas: [text.slice(0, 200)], everybody: true };
  const problem = { field: "what", kind: "personal-data", found: text, longest: null } as const;
  return {
    shared: shared.card,
    delivered: withDeliveryFooter(meetingCard({ meeting, own }, SETTING, language), { about, follows: true }, language)
      .card,
    managed: meetingCard({ meeting, own, details: all }, SETTING, language).card,
    begun: meetingCard({ meeting, own, details: all, hasBegun: true }, SETTING, language).card,
    cancelled: meetingCard({ meeting: { ...meeting, state: "cancelled" }, own }, SETTING, language).card,
    preview: meetingCard({ meeting, own: null, draft: shortened }, SETTING, language).card,
    form: meetingFormCard({ form: kept, problems: [problem], mayCallFor }, language).card,
    emptyForm: meetingFormCard({ form: { ...EMPTY_FORM, meetingId: all.id }, problems: [], mayCallFor }, language).card,
    reminder: meetingNewsCard({ kind: "meeting-news", news: "reminder", meeting }, SETTING, language).card,
    cancelledNews: meetingNewsCard({ kind: "meeting-news", news: "cancelled", meeting }, SETTING, language).card,
    managers: meetingManagersCard(
      { kind: "meeting-managers", meeting, wanting: 3, supervisors: 5, names: [text, text] },
      SETTING,
      language,
    ).card,
    list: meetingListCard({ ...list, mayCallFor }, SETTING, language).card,
    emptyList: meetingListCard({ ...list, meetings: [], found: 0, mayCallFor }, SETTING, language).card,
    attendance: attendanceCard(all, language).card,
  };
}

describe.each(HOSTILE.map((text) => [text.slice(0, 30), text] as const))("with %j as what people write", (_, text) => {
  test.each(["sv", "en"] as const)("every card holds together in %s", (language) => {
    for (const [name, card] of Object.entries(cardsWith(text, language))) {
      checkCard(card, HOSTS);
      // Nothing of theirs is evaluated, and nothing of theirs stands where Markdown would be read.
      const shown = nodesOf(card).filter(({ type }) => type === "TextBlock");
      expect([name, JSON.stringify(shown).includes("evil.example")]).toEqual([name, false]);
      expect([name, JSON.stringify(card).includes('"2 ')]).toEqual([name, false]);
      expect([name, /[\u202e\u200f]/.test(JSON.stringify(card))]).toEqual([name, false]);
    }
  });
});

test("every input has a label, every card a language, what is read aloud, and what old clients show", () => {
  for (const [name, card] of Object.entries(cardsWith("Träff", "sv"))) {
    const unlabelled = nodesOf(card).filter(({ type, label }) => String(type).startsWith("Input.") && !label);
    expect([name, unlabelled]).toEqual([name, []]);
    expect([name, card["lang"], Boolean(card["speak"]), Boolean(card["fallbackText"])]).toEqual([
      name,
      "sv",
      true,
      true,
    ]);
    expect([name, (card["actions"] as readonly unknown[]).length <= 6]).toEqual([name, true]);
  }
});

test("a shared card shows nobody's answer and no name but the inviter's, and an own card the own answer", () => {
  const { shared, delivered, managed } = cardsWith("Kim Ek", "sv");
  expect(JSON.stringify(shared)).not.toContain("väntelistan. Jag skriver");
  expect(JSON.stringify(delivered)).toContain("Du är nummer 2 på väntelistan. Jag skriver till dig om du får plats.");
  expect(JSON.stringify(managed)).toContain("och 30 till");
});

test("a link that is not on the list any more is no button, and the card still comes", () => {
  const meeting = { ...details("Träff"), link: "https://annan.example/m", place: "" };
  const open = (link: string) => {
    const { card } = meetingCard({ meeting: { ...meeting, link }, own: null }, SETTING, "sv");
    return nodesOf(card).filter(({ url }) => url === link).length;
  };
  expect(open("https://annan.example/m")).toBe(0);
  expect(open("https://teams.microsoft.com/l/meetup-join/abc")).toBe(1);
});
