import { POST_KINDS, type PostContent } from "../../../domain/network/post/post";
import type { PostProblem } from "../../../domain/network/post/check-post";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import { VERBS } from "../../verbs";
import { audienceText } from "./post-card";
import { withButtons, type PostButton, type PostPlaceShown, type PostReference } from "./post-buttons";
import { problemTexts } from "./problem-texts";
import template from "./post-form-card.json";

const fill = cardTemplate(template);
/** A card holds 20 KB at most, and a text that is too long has to be cut by its author anyway. */
const LONGEST_SHOWN = 3000;
const LONGEST_LINE = 400;
const LONGEST_PROBLEM = 400;
const EVERYBODY = "everybody";
const LONGEST_NAME = 200;

export interface PostForm {
  readonly content: PostContent;
  readonly reference: PostReference;
  /** "draft": something that was begun earlier. "published": other words for what people have read. */
  readonly state: "new" | "draft" | "published";
  readonly problems: readonly PostProblem[];
  /** Whom the author may write for. */
  readonly audiences: { readonly areas: readonly string[]; readonly everybody: boolean };
}

/** The card that a post is written in, filled in with what there is, and with what is to be put right on top. */
export function postFormCard(
  form: PostForm,
  {
    linkHosts,
    language,
    where,
  }: { readonly linkHosts: readonly string[]; readonly language: Language; readonly where: PostPlaceShown },
): Card {
  const t = textIn(language);
  const { content, state, audiences } = form;
  const isPublished = state === "published";
  const kind = (name: string) => t("network.post.kind", { kind: name });
  const problems = problemTexts(form.problems, linkHosts, t);
  const cut = content.text.length > LONGEST_SHOWN ? [t("network.post.form.cut")] : [];
  const card = fill({
    lang: language,
    title: t(isPublished ? "network.post.form.change" : "network.post.form.title"),
    intro: t("network.post.form.intro"),
    isDraft: state === "draft" && problems.length === 0,
    draft: t("network.post.form.draft"),
    problemsTitle: t("network.post.form.problems"),
    problems: [...problems, ...cut].map((text) => ({ text: peopleText(text, LONGEST_PROBLEM) })),
    isFixed: isPublished,
    fixed: t("network.post.form.fixed", { kind: kind(content.kind), audience: audienceText(content, t) }),
    kindLabel: t("network.post.form.kind"),
    kinds: POST_KINDS.map((value) => ({ value, title: kind(value) })),
    kind: content.kind,
    headingLabel: t("network.post.form.heading"),
    heading: peopleText(content.title, LONGEST_LINE),
    textLabel: t("network.post.form.text"),
    text: peopleText(content.text, LONGEST_SHOWN),
    linkLabel: t("network.post.form.link"),
    link: peopleText(content.link ?? ""),
    pictureLabel: t("network.post.form.picture"),
    pictureUrl: peopleText(content.picture?.url ?? ""),
    altLabel: t("network.post.form.alt"),
    pictureText: peopleText(content.picture?.alt ?? "", LONGEST_LINE),
    audienceLabel: t("network.post.form.audience"),
    audiences: [
      ...(audiences.everybody ? [{ value: EVERYBODY, title: t("network.post.everybody") }] : []),
      ...audiences.areas.map((area) => ({ value: valueOf(area), title: peopleText(area, LONGEST_NAME) })),
    ],
    audience: valueOf(content.area),
    required: t("network.post.form.required"),
  });
  const send: PostButton = isPublished
    ? { title: t("network.post.form.save"), verb: VERBS.savePost, style: "positive", sendsInputs: true }
    : { title: t("network.post.form.preview"), verb: VERBS.previewPost, style: "positive", sendsInputs: true };
  const discard: PostButton = { title: t("network.post.form.discard"), verb: VERBS.discardPost };
  return withButtons(card, state === "draft" ? [send, discard] : [send], form.reference, where);
}

/** What the form's choice of audience was: null is everybody. */
export function areaIn(choice: string): string | null {
  if (choice === EVERYBODY) return null;
  try {
    return decodeURIComponent(choice.replace(/^area:/, ""));
  } catch {
    return choice;
  }
}

/** An area's name could look like an expression or a list of choices. */
function valueOf(area: string | null): string {
  return area === null ? EVERYBODY : `area:${encodeURIComponent(area.replace(/\p{Surrogate}/gu, ""))}`;
}
