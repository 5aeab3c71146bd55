import type { Respondent } from "../../usecases/evaluation/answering";

/**
 * Something below /e that a student or a supervisor opens. The address that people are given is /e/#<id>.<secret>: what
 * stands after # is never sent, so neither a proxy's log, nor the platform's, nor a scanner of mails gets to see it. The
 * page at /e/ then posts it (open-script.ts), and the form comes as the answer, under an address without a secret.
 *
 * Reading a fragment takes a script, and the form itself has none. Whoever has no script therefore has two ways of their
 * own: the page at /e/ has a field for the address that they were given, which is posted by a button; and
 * /e/<id>.<secret> is still opened. The second is what programs and old addresses use, and what a QR's picture and poster
 * need, since neither Teams nor <img> can send a fragment: a QR is shown to a whole room anyway, shows no answers and
 * takes no more of them than there are students.
 */
export type FormAddress =
  | { readonly kind: "form"; readonly key: FormKey }
  /** Where an address that holds its key after # is opened, and where the key is posted. */
  | { readonly kind: "door" }
  /** The picture of a QR code, and the page that shows it on a whole screen. */
  | { readonly kind: "qr-image" | "qr-page"; readonly key: FormKey }
  | { readonly kind: "style" }
  | { readonly kind: "script" };

/** The key in an address: which link or QR, and the secret that proves it. */
export interface FormKey {
  readonly kind: "link" | "qr";
  readonly id: string;
  readonly secret: string;
}

const KEY = /^([\w-]{16,64})\.([\w-]{16,64})$/;

/** What stands in for a mistyped key, so that it is looked up like any other and takes as long. */
const NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

/** Reads the path of a request. An address that makes no sense becomes a form that nobody has. */
export function readFormAddress(path: string): FormAddress {
  const [, , first = "", second, ...rest] = path.split("/");
  if (rest.length > 0) return { kind: "form", key: readKey("link", "") };
  if (second === undefined) {
    if (first === "") return { kind: "door" };
    if (first === "style.css") return { kind: "style" };
    return first === "open.js" ? { kind: "script" } : { kind: "form", key: readKey("link", first) };
  }
  if (first === "q") return { kind: "form", key: readKey("qr", second) };
  if (first === "visa") return { kind: "qr-page", key: readKey("qr", second) };
  if (first === "qr") return { kind: "qr-image", key: readKey("qr", second.replace(/\.png$/, "")) };
  return { kind: "form", key: readKey("link", "") };
}

/** The key in what was posted to the door: what stood after #, or a whole address that somebody has pasted. */
export function readPostedKey(text: unknown): FormKey {
  const given = typeof text === "string" ? text.trim() : "";
  const [place, key] = given
    .slice(given.lastIndexOf("#") + 1)
    .split("/")
    .slice(-2) as [string, string?];
  return key === undefined ? readKey("link", place) : readKey(place === "q" ? "qr" : "link", key);
}

function readKey(kind: "link" | "qr", text: string): FormKey {
  const match = KEY.exec(text);
  return { kind, id: match?.[1] ?? NOBODY, secret: match?.[2] ?? NOBODY };
}

/** Where the door is; forms whose key was posted are posted to it too. */
export const DOOR_PATH = "/e/";

/** What stands for a key after "/e/" and after "/e/#": "<id>.<secret>", with "q/" before a QR's. */
export function keyText(key: FormKey): string {
  return `${key.kind === "qr" ? "q/" : ""}${key.id}.${key.secret}`;
}

/** Where a key's form is, e.g. "/e/q/<id>.<secret>". */
export function formPath(key: FormKey): string {
  return `${DOOR_PATH}${keyText(key)}`;
}

export function qrImagePath(key: FormKey): string {
  return `/e/qr/${key.id}.${key.secret}.png`;
}

/** Whoever holds a key. The token tells one filled-in form from another behind the same QR. */
export function respondentOf(key: FormKey, submissionToken: string): Respondent {
  if (key.kind === "link") return { kind: "link", linkId: key.id, secret: key.secret };
  return { kind: "qr", qrId: key.id, secret: key.secret, submissionToken };
}
