import { textIn, type Language } from "../../../text/text";
import type { MaterialReviewMessage } from "../../../usecases/network/material/material-messages";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import type { RenderedMessage } from "../render-message";
import { dateOf } from "./date-of";
import { LONGEST_TITLE } from "./material-card";
import template from "./review-card.json";

const fill = cardTemplate(template);

/** Asks whoever answers for material whether it still holds (S40). */
export function reviewCard({ id, title, reviewOn }: MaterialReviewMessage, language: Language): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.material.review.heading");
  const card = fill({
    lang: language,
    heading,
    id,
    title: peopleText(title, LONGEST_TITLE),
    what: t("network.material.review.what", { day: dateOf(reviewOn) }),
    confirm: t("network.material.review.confirm"),
    show: t("network.material.review.show"),
  });
  return { card, summary: heading };
}
