import type { PostContent, PostPlace } from "../../../domain/network/post/post";
import { mayBeTriedAgain } from "../../../domain/network/post/publishing";
import { textIn, type Language, type Text } from "../../../text/text";
import type { StoredPost } from "../../../usecases/network/post/ports";
import { channelMessage } from "../../../usecases/network/post/post-messages";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import { VERBS } from "../../verbs";
import type { RenderMessage } from "../render-message";
import { withButtons, type PostButton, type PostPlaceShown } from "./post-buttons";
import template from "./post-frame.json";

const fill = cardTemplate(template);
const LONGEST_LINE = 600;

/** A card in the course of writing a post. */
export interface Screen {
  readonly card: Card;
  readonly summary: string;
}

export interface Shown {
  readonly language: Language;
  readonly where: PostPlaceShown;
}

/** The post as its readers will see it, with where it goes, and the button that publishes it. */
export function previewScreen(
  stored: StoredPost,
  teams: readonly (string | null)[],
  render: RenderMessage,
  { language, where }: Shown,
): Screen {
  const t = textIn(language);
  const { content } = stored.post;
  const names = teams.map((team) => teamName(team, t)).join(", ");
  const title = t("network.post.preview.title");
  const note = t("network.post.preview.where", { count: teams.length, teams: names, area: content.area ?? "none" });
  const frame = frameCard(title, [note], language);
  const { card } = render(channelMessage(stored.post), language);
  const shown = { type: "Container", style: "emphasis", separator: true, items: card["body"] };
  const whole = { ...card, body: [...partsOf(frame["body"]), shown] };
  const buttons: readonly PostButton[] = [
    { title: t("network.post.preview.publish"), verb: VERBS.publishPost, style: "positive" },
    { title: t("network.post.preview.edit"), verb: VERBS.editPost },
    { title: t("network.post.preview.discard"), verb: VERBS.discardPost },
  ];
  return { card: withButtons(whole, buttons, referenceOf(stored), where), summary: title };
}

type Result = "published" | "publishing" | "not-published" | "no-channel" | "changed" | "withdrawn";

/** What a press has come to, place by place, and what can be done next. */
export function resultScreen(stored: StoredPost, result: Result, { language, where }: Shown): Screen {
  const t = textIn(language);
  const { places } = stored.post;
  const title = t(`network.post.result.${result === "no-channel" ? "not-published" : result}`);
  const card = frameCard(title, linesOf(result, places, t), language);
  return { card: withButtons(card, buttonsOf(result, places, t), referenceOf(stored), where), summary: title };
}

export function discardedScreen(language: Language): Screen {
  const t = textIn(language);
  const title = t("network.post.result.discarded");
  return { card: frameCard(title, [t("network.post.result.discarded-text")], language), summary: title };
}

/** For whoever may not write posts: who can, and how to ask them (S39). */
export function whoCanScreen(contactMailbox: string, language: Language): Screen {
  const t = textIn(language);
  const title = t("network.post.who-can.title");
  const text = t("network.post.who-can.text", { mailbox: contactMailbox });
  return { card: frameCard(title, [text], language), summary: title };
}

export function referenceOf({ post, version }: StoredPost) {
  return { postId: post.id, version };
}

/** A new post for whoever may write for these. */
export function emptyContent(audiences: {
  readonly areas: readonly string[];
  readonly everybody: boolean;
}): PostContent {
  const area = audiences.everybody ? null : (audiences.areas[0] ?? null);
  return { kind: "tip", title: "", text: "", link: null, picture: null, area };
}

function linesOf(result: Result, places: readonly PostPlace[], t: Text): readonly string[] {
  const told = places.map(({ state, teamName: team }) =>
    t("network.post.result.place", { outcome: state, team: teamName(team, t) }),
  );
  switch (result) {
    case "published":
      return told;
    case "publishing":
      return [t("network.post.result.publishing-text"), ...told];
    case "not-published":
      return [...told, t("network.post.result.not-published-text")];
    case "no-channel":
      return [t("network.post.result.no-channel")];
    case "changed":
      return [t("network.post.result.changed-text")];
    case "withdrawn": {
      const unsure = places.filter(({ state }) => state === "unknown");
      return [
        t("network.post.result.withdrawn-text"),
        ...unsure.map(({ teamName: team }) => t("network.post.result.withdrawn-unknown", { team: teamName(team, t) })),
      ];
    }
  }
}

function buttonsOf(result: Result, places: readonly PostPlace[], t: Text): readonly PostButton[] {
  const edit: PostButton = { title: t("network.post.result.edit"), verb: VERBS.editPost };
  const again: PostButton = { title: t("network.post.result.again"), verb: VERBS.publishPost };
  switch (result) {
    case "withdrawn":
    case "publishing":
      return [];
    case "not-published":
    case "no-channel":
      return [{ ...again, title: t("network.post.preview.publish") }, edit];
    case "published":
    case "changed": {
      const withdraw: PostButton = {
        title: t("network.post.result.withdraw"),
        verb: VERBS.withdrawPost,
        style: "destructive",
      };
      return places.some(mayBeTriedAgain) ? [again, edit, withdraw] : [edit, withdraw];
    }
  }
}

function frameCard(title: string, lines: readonly string[], language: Language): Card {
  return fill({ lang: language, title, lines: lines.map((text) => ({ text: peopleText(text, LONGEST_LINE) })) });
}

function teamName(team: string | null, t: Text): string {
  return team ?? t("network.post.result.unnamed-team");
}

function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
