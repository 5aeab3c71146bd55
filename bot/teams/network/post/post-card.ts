import type { Post, PostContent } from "../../../domain/network/post/post";
import { textIn, type Language, type Text } from "../../../text/text";
import type { PostMessage } from "../../../usecases/network/post/post-messages";
import { cardTemplate } from "../../card-template";
import { noticeCard } from "../../evaluation/notice-card";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import template from "./post-card.json";

const fill = cardTemplate(template);
/** A text of the longest length, when every character takes two places. */
const LONGEST = 4000;

/** A post as it stands in the channel and in people's chats: who wrote it, from where, and for whom (S38, S39). */
export function postCard(
  { post: { author, content } }: PostMessage,
  { linkHosts }: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const kind = t("network.post.kind", { kind: content.kind });
  const title = peopleText(content.title);
  const card = fill(
    {
      lang: language,
      kind,
      title,
      author: peopleText(
        t("network.post.from", { name: author.name ?? t("network.post.unnamed"), from: fromText(author, t) }),
      ),
      audience: t("network.post.for", { audience: audienceText(content, t) }),
      hasPicture: content.picture !== null,
      pictureUrl: content.picture?.url ?? "",
      pictureText: peopleText(content.picture?.alt ?? ""),
      paragraphs: paragraphsOf(content.text),
      hasLink: content.link !== null,
      link: content.link ?? "",
      openLink: content.link === null ? "" : t("network.post.open-link", { host: new URL(content.link).host }),
    },
    linkHosts,
  );
  return { card, summary: t("network.post.summary", { kind, title }) };
}

/** The line that stays when a post has been taken back: nothing of what it said. */
export function withdrawnPostCard(language: Language): RenderedMessage {
  const title = textIn(language)("network.post.withdrawn");
  return { card: noticeCard(title, "", language), summary: title };
}

/** Whom a post is for, in words. */
export function audienceText({ area }: Pick<PostContent, "area">, t: Text): string {
  return area === null ? t("network.post.everybody") : peopleText(area);
}

function fromText({ from }: Post["author"], t: Text): string {
  return from === null ? t("network.post.from-hr") : from;
}

/** A card shows no line breaks inside a text, so each line is a text of its own. */
function paragraphsOf(text: string): readonly { readonly text: string }[] {
  const lines = peopleText(text, LONGEST).split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => ({ text: line }));
}
