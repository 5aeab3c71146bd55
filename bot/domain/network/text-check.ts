import { findPersonalData } from "../evaluation/personal-data";

/** What somebody wants to show others in the network. A part that does not exist is left out. */
export interface WrittenText {
  readonly title?: string;
  readonly text: string;
  /** An address to read more at; empty is none. */
  readonly link?: string;
  /** The address of a picture; empty is none. */
  readonly picture?: string;
}

export interface TextSettings {
  /** Hosts that links may lead to, as in an address: "kommun.example", "127.0.0.1:3978". */
  readonly linkHosts: readonly string[];
  /** Addresses that are nobody's own, such as the function mailbox: they may be written out. */
  readonly sharedAddresses?: readonly string[];
  /** In characters; 120 unless told. */
  readonly longestTitle?: number;
  /** In characters; 2,000 unless told. */
  readonly longestText?: number;
}

export type TextField = keyof WrittenText;

/** Why a text is not shown to others as it is. */
export type TextProblem =
  | { readonly kind: "empty"; readonly field: TextField }
  | { readonly kind: "too-long"; readonly field: TextField; readonly length: number; readonly longest: number }
  /** `found` is what looks like personal data, so that whoever wrote it finds it; never for a log. */
  | {
      readonly kind: "personal-data";
      readonly field: TextField;
      readonly what: "personnummer" | "phone" | "email";
      readonly found: string;
    }
  /** `host` is where it leads, or the beginning of what was written when it leads nowhere. */
  | { readonly kind: "link-not-allowed"; readonly field: TextField; readonly host: string };

const LONGEST_TITLE = 120;
const LONGEST_TEXT = 2000;
const LONGEST_LINK = 1000;
const LOOPBACK = ["127.0.0.1", "localhost"];

/** Control and direction characters, and such that take no place: they hide what a text says. */
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Joins emoji, and could split a number. */
const JOINERS = /[\u200c\u200d]/gu;
const ADDRESS_IN_TEXT = /https?:\/\/[^\s<>"”)\]]+/giu;

/**
 * What has to change before others may read this, in the order of the fields; empty when nothing has to. Personal data
 * are hints as in S28: rather once too often than once too seldom, since a text in a channel cannot be taken back from
 * whoever has read it.
 */
export function checkText(written: WrittenText, settings: TextSettings): readonly TextProblem[] {
  const { longestTitle = LONGEST_TITLE, longestText = LONGEST_TEXT } = settings;
  return [
    ...(written.title === undefined ? [] : proseProblems("title", written.title, longestTitle, settings)),
    ...proseProblems("text", written.text, longestText, settings),
    ...addressProblems("link", written.link ?? "", settings),
    ...addressProblems("picture", written.picture ?? "", settings),
  ];
}

/** A text as it is kept: composed characters, one kind of line break, no hidden characters, no space around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ")
    .replace(HIDDEN, "")
    .normalize("NFC")
    .trim();
}

/** Whether a card or page of ours may lead to an address: https to one of the hosts, or http to this very machine. */
export function isAllowedLink(link: string, linkHosts: readonly string[]): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, host, hostname, username, password } = new URL(link);
  if (username !== "" || password !== "" || !linkHosts.includes(host)) return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
}

function proseProblems(
  field: TextField,
  given: string,
  longest: number,
  settings: TextSettings,
): readonly TextProblem[] {
  const text = cleanText(given);
  if (text === "") return [{ kind: "empty", field }];
  const { length } = [...text];
  // What is far too long is not looked through: it has to be cut first anyway.
  if (length > longest) return [{ kind: "too-long", field, length, longest }];
  return [...personalData(field, text, settings), ...foreignAddresses(field, text, settings)];
}

function addressProblems(field: TextField, given: string, settings: TextSettings): readonly TextProblem[] {
  const link = given.trim();
  if (link === "") return [];
  if (link.length > LONGEST_LINK) return [{ kind: "too-long", field, length: link.length, longest: LONGEST_LINK }];
  if (!isAllowedLink(link, settings.linkHosts)) return [{ kind: "link-not-allowed", field, host: hostOf(link) }];
  // A document's number in an address is no phone number.
  return personalData(field, decoded(link), settings).filter(
    (problem) => problem.kind === "personal-data" && problem.what !== "phone",
  );
}

function personalData(field: TextField, text: string, settings: TextSettings): readonly TextProblem[] {
  const plain = text.normalize("NFKC").replace(JOINERS, "");
  const shared = (settings.sharedAddresses ?? []).map((address) => address.toLowerCase());
  return findPersonalData(plain).flatMap(({ kind, from, to }): readonly TextProblem[] => {
    const found = plain.slice(from, to);
    if (kind === "masked" || (kind === "email" && shared.includes(found.toLowerCase().replace(/\.$/, "")))) return [];
    return [{ kind: "personal-data", field, what: kind, found }];
  });
}

function foreignAddresses(field: TextField, text: string, { linkHosts }: TextSettings): readonly TextProblem[] {
  return [...text.matchAll(ADDRESS_IN_TEXT)]
    .map(([address]) => address.replace(/(?<![.,;:!?])[.,;:!?]+$/, ""))
    .filter((address) => !isAllowedLink(address, linkHosts))
    .map((address) => ({ kind: "link-not-allowed", field, host: hostOf(address) }) as const);
}

function hostOf(link: string): string {
  const host = URL.canParse(link) ? new URL(link).host : "";
  return host === "" ? link.slice(0, 60) : host;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
