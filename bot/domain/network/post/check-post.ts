import { findPersonalData, maskPersonalData } from "../../evaluation/personal-data";
import { checkText, cleanText, type TextField, type TextProblem, type TextSettings } from "../text-check";
import { LONGEST_DRAFT, type PostContent } from "./post";

/**
 * What keeps a post from being published. "picture-text": the picture has no words for whoever does not see it. "masked":
 * personal data have been masked in the draft, and what is left has to be looked at.
 */
export type PostProblem =
  TextProblem | { readonly kind: "picture-text" } | { readonly kind: "masked"; readonly field: TextField };

/** In characters: a picture is told in a sentence or two. */
const LONGEST_PICTURE_TEXT = 300;
/** What is kept of a title, an address or a picture's words. */
const LONGEST_LINE = 2000;

/** Everything that has to change before a post can be published (S28's hints, the link list, lengths); empty when nothing. */
export function postProblems(content: PostContent, settings: TextSettings): readonly PostProblem[] {
  const { title, text, link, picture } = content;
  const problems: readonly PostProblem[] = [
    ...checkText({ title, text, link: link ?? "", picture: picture?.url ?? "" }, settings),
    ...maskedIn("title", title),
    ...maskedIn("text", text),
  ];
  if (!picture) return problems;
  if (cleanText(picture.alt) === "") return [...problems, { kind: "picture-text" }];
  return [...problems, ...pictureTextProblems(picture.alt, settings)];
}

function maskedIn(field: TextField, text: string): readonly PostProblem[] {
  return findPersonalData(text).some(({ kind }) => kind === "masked") ? [{ kind: "masked", field }] : [];
}

function pictureTextProblems(alt: string, settings: TextSettings): readonly PostProblem[] {
  const problems = checkText({ text: alt }, { ...settings, longestText: LONGEST_PICTURE_TEXT });
  return problems.map((problem) => ({ ...problem, field: "picture" }));
}

/** Content as it is kept: clean, without what is empty, and never longer than a draft may be. */
export function cleanContent({ kind, title, text, link, picture, area }: PostContent): PostContent {
  const clean = (written: string) => firstOf(cleanText(written), LONGEST_LINE);
  const url = clean(picture?.url ?? "");
  return {
    kind,
    area,
    title: clean(title).replaceAll("\n", " "),
    text: firstOf(cleanText(text), LONGEST_DRAFT),
    link: clean(link ?? "") || null,
    picture: url === "" ? null : { url, alt: clean(picture?.alt ?? "") },
  };
}

/**
 * A draft is kept whatever is wrong with it, but personal data are not: what looks like them is masked in what is kept.
 * Whoever wrote it still has the words in front of them.
 */
export function keptDraft(content: PostContent, problems: readonly PostProblem[]): PostContent {
  if (!problems.some(({ kind }) => kind === "personal-data" || kind === "too-long")) return content;
  const { title, text, link, picture } = content;
  return {
    ...content,
    title: maskPersonalData(title),
    text: maskPersonalData(text),
    link: link && maskPersonalData(link),
    picture: picture && { url: maskPersonalData(picture.url), alt: maskPersonalData(picture.alt) },
  };
}

function firstOf(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/\p{Surrogate}/gu, "");
}
