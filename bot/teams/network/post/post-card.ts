import type { Post, PostContent } from "../../../domain/network/post/post";
import { textIn, type Language, type Text } from "../../../text/text";
import type { PostMessage } from "../../../usecases/network/post/post-messages";
import { cardTemplate } from "../../card-template";
import { noticeCard } from "../../evaluation/notice-card";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import template from "./post-card.json";

const fill = cardTemplate(template);
/** A text of the longest length, when every character takes two places; likewise a title, a name, and a picture's words. */
const LONGEST = 4000;
const LONGEST_TITLE = 240;
const LONGEST_NAME = 200;
const LONGEST_PICTURE_TEXT = 600;
/** A card's size is limited, and each line of its own takes its share. */
const MOST_LINES = 40;

/** A post as it stands in the channel and in people's chats: who wrote it, from where, and for whom (S38, S39). */
export function postCard(
  { post: { author, content } }: PostMessage,
  { linkHosts }: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const kind = t("network.post.kind", { kind: content.kind });
  const title = peopleText(content.title, LONGEST_TITLE);
  const card = fill(
    {
      lang: language,
      kind,
      title,
      author: t("network.post.from", {
        name: peopleText(author.name ?? t("network.post.unnamed"), LONGEST_NAME),
        from: fromText(author, t),
      }),
      audience: t("network.post.for", { audience: audienceText(content, t) }),
      hasPicture: content.picture !== null,
      pictureUrl: content.picture?.url ?? "",
      pictureText: peopleText(content.picture?.alt ?? "", LONGEST_PICTURE_TEXT),
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
  return area === null ? t("network.post.everybody") : peopleText(area, LONGEST_NAME);
}

function fromText({ from }: Post["author"], t: Text): string {
  return from === null ? t("network.post.from-hr") : peopleText(from, LONGEST_NAME);
}

/** A card shows no line breaks inside a text, so each line is a text of its own; of a very long list the rest is one. */
function paragraphsOf(text: string): readonly { readonly text: string }[] {
  const lines = peopleText(text, LONGEST)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const rest = lines.slice(MOST_LINES).join(" ");
  return [...lines.slice(0, MOST_LINES), ...(rest === "" ? [] : [rest])].map((line) => ({ text: line }));
}
