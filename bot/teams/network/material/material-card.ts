import type { MaterialDetails, MaterialItem } from "../../../contract/network/material";
import { isAllowedLink } from "../../../domain/network/text-check";
import { textIn, type Language, type Text } from "../../../text/text";
import { cardTemplate, type CardData } from "../../card-template";
import { peopleText } from "../../people-text";
import type { RenderedMessage } from "../render-message";
import { dateOf } from "./date-of";
import template from "./material-card.json";

export interface MaterialCardSetting {
  readonly linkHosts: readonly string[];
}

const fill = cardTemplate(template);
/** The longest that material may have, when every character takes two places. */
export const LONGEST_TITLE = 240;
export const LONGEST_WHY = 320;
const LONGEST_TEXT = 2400;
const LONGEST_ABOUT = 400;
/** What somebody has written one word to a line does not become a card of a thousand parts. */
const MOST_PARAGRAPHS = 40;

/**
 * One material with its text, who answers for it, and whether it helped (S40). `moment` is "read" for whoever opens it,
 * "rated" for whoever has just answered, and "posted" where it stands in a message for everybody: without buttons.
 */
export function materialCard(
  material: MaterialDetails,
  moment: "read" | "rated" | "posted",
  { linkHosts }: MaterialCardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const { id, link, language: lang } = material;
  const title = peopleText(material.title, LONGEST_TITLE);
  const opens = link !== null && isAllowedLink(link, linkHosts);
  const warning = material.linkFailingSince
    ? t("network.material.link-fails", { since: dateOf(material.linkFailingSince) })
    : "";
  const card = fill(
    {
      lang,
      label: t("network.material.label"),
      title,
      why: peopleText(material.why, LONGEST_WHY),
      paragraphs: paragraphsOf(material.text ?? ""),
      hasWarning: warning !== "",
      warning,
      about: peopleText(aboutLine(material, t), LONGEST_ABOUT),
      hasThanks: moment === "rated",
      thanks: t("network.material.thanks"),
      asks: moment === "read",
      question: t("network.material.did-it-help"),
      hasLink: opens,
      link: link ?? "",
      openLink: opens ? t("network.material.open-link", { host: new URL(link).host }) : "",
      answers: moment === "read" ? answersTo(id, t) : [],
    },
    linkHosts,
  );
  return { card, summary: title };
}

function answersTo(id: string, t: Text): readonly CardData[] {
  return [
    { id, title: t("network.material.yes"), helped: "yes" },
    { id, title: t("network.material.no"), helped: "no" },
  ];
}

/** Who answers for it, until when it holds, and how many it has helped. */
function aboutLine({ owner, reviewOn, isReviewDue, helpful }: MaterialItem, t: Text): string {
  const name = owner ? (owner.name ?? t("network.material.unnamed")) : "HR";
  const lines = [
    t("network.material.owner", { name }),
    t(isReviewDue ? "network.material.review-passed" : "network.material.review-by", { day: dateOf(reviewOn) }),
    ...(helpful ? [t("network.material.helped", { yes: helpful.yes, all: helpful.yes + helpful.no })] : []),
  ];
  return lines.join(" ");
}

/** A card shows no line breaks inside a text, so each line is a text of its own; an empty line becomes space. */
function paragraphsOf(text: string): readonly CardData[] {
  const lines = peopleText(text, LONGEST_TEXT)
    .split("\n")
    .map((line) => line.trim());
  const paragraphs = lines.flatMap((line, at) =>
    line === "" ? [] : [{ text: line, spacing: at === 0 || lines[at - 1] === "" ? "Medium" : "Small" }],
  );
  const rest = paragraphs.slice(MOST_PARAGRAPHS - 1);
  if (rest.length <= 1) return paragraphs;
  const last = { text: rest.map((paragraph) => paragraph.text).join(" "), spacing: "Small" };
  return [...paragraphs.slice(0, MOST_PARAGRAPHS - 1), last];
}
