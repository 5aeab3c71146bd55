import { POST_KINDS, type PostContent } from "../../../../../bot/domain/network/post/post";
import { nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { postCard, withdrawnPostCard } from "../../../../../bot/teams/network/post/post-card";
import { postFormCard } from "../../../../../bot/teams/network/post/post-form-card";
import {
  discardedScreen,
  previewScreen,
  resultScreen,
  whoCanScreen,
} from "../../../../../bot/teams/network/post/post-screens";
import { makeMessageRenderer } from "../../../../../bot/teams/network/render-message";
import { aPost } from "../../../../support/network/posts";

const SETTING = {
  publicUrl: "https://bot.kommun.example",
  contactMailbox: "vof@kommun.example",
  linkHosts: ["kommun.example"],
};
const render = makeMessageRenderer(SETTING);
const NASTY = [
  "Ett vanligt tips",
  "${1+1} ${title} ${json('{}')}",
  "[Klicka här](https://ond.example) **fet** <img src=x> <at>alla</at>",
  "\u202eRTL \u0000 🦊 \ud83e\u2066",
  "å".repeat(10_000),
  "rad 1\n\n\nrad 2\r\n- punkt",
  "a\n".repeat(1000),
  "",
];
const LOOKS = (["sv", "en"] as const).flatMap((language) =>
  (["chat", "dialog"] as const).map((where) => ({ language, where })),
);

function contentOf(text: string): PostContent {
  const picture = { url: "https://kommun.example/a.png", alt: text };
  return {
    kind: "tip",
    title: text,
    text,
    link: "https://kommun.example/x",
    picture,
    area: text.slice(0, 200) || null,
  };
}

function allCards(text: string): Card[] {
  const author = { id: "x", name: text, from: text };
  const content = contentOf(text);
  const states = ["posted", "unknown", "refused", "failed", "waiting", "posting"] as const;
  const places = states.map((state) => ({
    ...{ teamId: state, teamName: text, tenantId: "t", channelId: "c", serviceUrl: "https://x", thread: null, state },
  }));
  const stored = { post: aPost({ author, content, places }), version: 3 };
  const reference = { postId: "id", version: 3 };
  const audiences = { areas: [text.slice(0, 200), "Vårdboende Norr"], everybody: true };
  const problems = [
    { kind: "personal-data", field: "text", what: "email", found: text },
    { kind: "link-not-allowed", field: "link", host: text },
    { kind: "picture-text" },
  ] as const;
  const results = ["published", "publishing", "not-published", "no-channel", "changed", "withdrawn"] as const;
  return LOOKS.flatMap(({ language, where }) => [
    postCard({ kind: "post", post: stored.post }, SETTING, language).card,
    withdrawnPostCard(language).card,
    ...(["new", "draft", "published"] as const).map((state) =>
      postFormCard(
        { content, reference, state, problems, audiences },
        { linkHosts: ["kommun.example"], language, where },
      ),
    ),
    previewScreen(stored, [text, null], render, { language, where }).card,
    ...results.map((result) => resultScreen(stored, result, { language, where }).card),
    whoCanScreen("vof@kommun.example", language).card,
    discardedScreen(language).card,
  ]);
}

test.each(NASTY.map((text) => [text.slice(0, 30), text] as const))(
  "with %j in every text each card can be sent, and people's words stand outside Markdown",
  (_, text) => {
    for (const card of allCards(text)) {
      const json = JSON.stringify(card);
      expect(json).not.toContain("${");
      expect(Buffer.byteLength(json)).toBeLessThan(20 * 1024);
      for (const node of nodesOf(card)) {
        if (node["type"] === "TextBlock") expect(String(node["text"])).not.toMatch(/ond\.example|<at>|RTL/);
      }
    }
  },
);

test("every input has a label, every button a title, and no card more than six actions", () => {
  for (const card of allCards("Ett tips")) {
    expect((card["actions"] as unknown[] | undefined)?.length ?? 0).toBeLessThanOrEqual(6);
    for (const node of nodesOf(card)) {
      const type = String(node["type"]);
      if (type.startsWith("Input.")) expect(node["label"]).toBeTruthy();
      if (type.startsWith("Action.")) expect(node["title"]).toBeTruthy();
      if (type === "Image") expect(node["altText"]).toBeTruthy();
    }
    expect([card["lang"], card["speak"], card["fallbackText"]].every(Boolean)).toBe(true);
  }
});

test("a post says what kind it is, who wrote it, from where and for whom, each line as its own", () => {
  const post = aPost({ content: { ...aPost().content, text: "En rad\n\nEn till" } });
  for (const kind of POST_KINDS) {
    const content = { ...post.content, kind };
    const { summary, card } = postCard({ kind: "post", post: { ...post, content } }, SETTING, "sv");
    expect(summary).toMatch(/^(Tips|Material|Fråga|Träff|Information): Fem minuter efter passet$/);
    const texts = nodesOf(card).flatMap(({ text }) => (typeof text === "string" ? [text] : []));
    expect(texts.slice(1)).toEqual([
      "Fem minuter efter passet",
      "Stina Öberg · Vårdboende Norr",
      "Till: Vårdboende Norr",
      "En rad",
      "En till",
    ]);
  }
});
