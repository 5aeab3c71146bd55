import { askCard } from "../../../../../bot/teams/network/question/ask-card";
import { foundCard } from "../../../../../bot/teams/network/question/found-card";
import { heldReplyCard, questionCard, waitingCard } from "../../../../../bot/teams/network/question/question-card";
import {
  raisedCard,
  receiptCard,
  removedCard,
  repliedCard,
  replyCard,
  unsureCard,
} from "../../../../../bot/teams/network/question/told-card";
import { nodesOf, type Card } from "../../../../../bot/teams/card-template";
import type { Language } from "../../../../../bot/text/text";
import { aQuestion } from "../../../../support/network/questions";

const SETTING = {
  publicUrl: "https://handledarnatet.kommun.example",
  contactMailbox: "vof@kommun.example",
  linkHosts: [],
};
const HOSTILE = [
  "${1+1}",
  "${$root.lang}",
  "[klicka](https://evil.example)",
  "**fet** _lutad_ `kod`",
  "<at>Alla</at>",
  "\u202Eomvänd\u202C\u0000\u0007",
  '"]}},{"type":"Action.OpenUrl","url":"https://evil.example"}',
  "å".repeat(10_000),
  "😀".repeat(5_000),
  "",
];

function cardsWith(text: string, language: Language): Readonly<Record<string, Card>> {
  const shown = { id: "q", title: text, text, area: text, askedBy: text };
  const helpers = [
    { name: text, teamsUserId: "29:a" },
    { name: text, teamsUserId: null },
  ];
  const problems = [
    { kind: "personal-data", field: "text", what: "email", found: text },
    { kind: "link-not-allowed", field: "text", host: text },
    { kind: "too-long", field: "title", length: 10_000, longest: 120 },
    { kind: "empty", field: "text" },
  ] as const;
  const found = {
    materials: [1, 2, 3].map(() => ({ title: text, why: text, text, link: "https://kommun.example/x" })),
    questions: [1, 2, 3].map(() => ({ id: "q", title: null, text, reply: text, replies: 1 })),
  };
  const draft = { draftId: "d", title: text, text, area: text, isNamed: false };
  const question = aQuestion({ title: text, text, area: text, askedBy: text });
  const hosts = ["kommun.example"];
  const message = { kind: "question", question: shown, helpers } as const;
  return {
    asking: askCard({ draft, areas: [text, "Norr"], problems, found: null }, language, hosts),
    found: askCard({ draft, areas: [text], problems: [], found }, language, hosts),
    searched: foundCard(found, language, hosts),
    question: questionCard({ ...message, isClosed: false }, SETTING, language).card,
    uncovered: questionCard({ ...message, helpers: [], isClosed: false }, SETTING, language).card,
    closed: questionCard({ ...message, isClosed: true }, SETTING, language).card,
    waiting: waitingCard(shown, language).card,
    held: heldReplyCard(shown, { text, problems }, language),
    reply: replyCard({ kind: "question-reply", by: text, text }, language).card,
    raised: raisedCard({ kind: "question-raised", helpers }, SETTING, language).card,
    uncoveredRaised: raisedCard({ kind: "question-raised", helpers: [] }, SETTING, language).card,
    replied: repliedCard({ kind: "question-replied", question: shown, by: text, text }, language).card,
    receipt: receiptCard(question, language).card,
    unsureReceipt: receiptCard({ ...question, posting: { kind: "uncertain" } }, language).card,
    unsure: unsureCard({ kind: "question-unsure", question: shown }, language).card,
    removed: removedCard("question", language).card,
    closedReceipt: receiptCard({ ...question, closedAt: "2024-10-03T08:00:00.000Z" }, language).card,
  };
}

const CASES = (["sv", "en"] as const).flatMap((language) => HOSTILE.map((text) => [language, text] as const));

test.each(CASES)("in %s, people's text %# stands as it is written, and never as Markdown", (language, text) => {
  for (const [name, card] of Object.entries(cardsWith(text, language))) {
    const nodes = nodesOf(card);
    const markdown = nodes.filter(({ type }) => type === "TextBlock").map((node) => String(node["text"]));
    const marks = /klicka\]|\*\*fet|evil\.example|\u202E|<at>Alla|\$\{/;
    expect([name, markdown.filter((shown) => marks.test(shown))]).toEqual([name, []]);
    expect([name, JSON.stringify(card).includes('evil.example"}')]).toEqual([name, false]);
    expect([name, card["lang"]]).toEqual([name, language]);
    for (const field of nodes.filter((node) => String(node["type"]).startsWith("Input."))) {
      expect([name, field["id"], String(field["label"]).length > 0]).toEqual([name, field["id"], true]);
    }
    expect(String(card["fallbackText"]).length + String(card["speak"]).length).toBeGreaterThan(4);
  }
});

test("a mention's text and its entity hold the very same words, without anything that Teams reads as marks", () => {
  for (const text of HOSTILE.filter((each) => /\p{L}/u.test(each))) {
    for (const card of [cardsWith(text, "sv")["question"]!, cardsWith(text, "sv")["raised"]!]) {
      const [entity] = (card["msteams"] as { entities: { text: string; mentioned: { name: string } }[] }).entities;
      const block = nodesOf(card).find(
        (node) => node["type"] === "TextBlock" && String(node["text"]).includes("<at>"),
      )!;
      expect(String(block["text"]).startsWith(`${entity!.text}, `)).toBe(true);
      expect(entity!.text).toBe(`<at>${entity!.mentioned.name}</at>`);
      expect(entity!.mentioned.name).not.toMatch(/[<>[\]*_`${}]/);
    }
  }
});

test("a card has at most six buttons, and a closed question takes no reply", () => {
  const cards = cardsWith("Hur länge?", "sv");
  for (const card of Object.values(cards)) {
    expect(nodesOf(card["actions"]).filter(({ verb }) => verb !== undefined).length).toBeLessThanOrEqual(6);
  }
  expect(JSON.stringify(cards["closed"])).not.toContain("network.question.reply");
  expect(JSON.stringify(cards["question"])).toContain("network.question.reply");
});
