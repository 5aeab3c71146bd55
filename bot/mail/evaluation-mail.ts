import { dayInWords } from "../text/day";
import { periodInWords } from "../text/evaluation-period";
import { textIn, type Language } from "../text/text";
import type { EvaluationRequest } from "../usecases/evaluation/ports";

/** A mail's words: one mail speaks Swedish first and then English, since nobody knows the reader's language. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LANGUAGES: readonly Language[] = ["sv", "en"];

/**
 * The mail with a student's personal link: who asks, about what, why, that it is voluntary, until when, how long it
 * takes, and how to get no more. Plain text says the same as HTML; there is no picture and nothing that tells when the
 * mail is read.
 */
export function evaluationMail(
  request: EvaluationRequest,
  link: string,
  settings: { readonly contactMailbox: string },
): MailText {
  const parts = LANGUAGES.map((language) => paragraphs(language, request, settings.contactMailbox));
  return {
    subject: textIn("sv")(request.isReminder ? "mail.reminder-subject" : "mail.subject"),
    text: parts.map((part, index) => plain(part, inLanguage(link, LANGUAGES[index]!))).join("\n\n* * *\n\n"),
    html: page(parts.map((part, index) => section(LANGUAGES[index]!, part, link)).join("<hr>")),
  };
}

interface Paragraphs {
  readonly before: readonly string[];
  readonly button: string;
  readonly after: readonly string[];
}

function paragraphs(language: Language, request: EvaluationRequest, mailbox: string): Paragraphs {
  const t = textIn(language);
  const period = periodInWords(language, request.term, request.period);
  const lastDay = dayInWords(language, request.lastDay);
  return {
    before: [
      t("mail.greeting"),
      t(request.isReminder ? "mail.reminder" : "mail.why", { unit: request.unitName, period }),
      t("mail.voluntary"),
    ],
    button: t("mail.answer"),
    after: [t("mail.until", { lastDay }), t("mail.personal"), t("mail.stop", { mailbox }), t("mail.sender")],
  };
}

function plain({ before, button, after }: Paragraphs, link: string): string {
  return [...before, `${button}: ${link}`, ...after].join("\n\n");
}

function section(language: Language, { before, button, after }: Paragraphs, link: string): string {
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  const address = escape(inLanguage(link, language));
  return [
    `<div lang="${language}">`,
    ...before.map(paragraph),
    `<p><a href="${address}" style="${BUTTON}">${escape(button)}</a></p>`,
    `<p style="font-size:14px;word-break:break-all">${address}</p>`,
    ...after.map(paragraph),
    "</div>",
  ].join("\n");
}

/** Whoever reads on in English shall meet the form in English. */
function inLanguage(link: string, language: Language): string {
  if (language === "sv") return link;
  const [page, key] = link.split("#");
  return `${page}?lang=${language}${key === undefined ? "" : `#${key}`}`;
}

/** White on dark blue: 9.6 to 1. */
const BUTTON =
  "display:inline-block;padding:12px 20px;background:#0b4f8a;color:#ffffff;border-radius:4px;text-decoration:none";

function page(body: string): string {
  const style = "font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;max-width:600px";
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"></head><body style="${style}">\n${body}\n</body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
