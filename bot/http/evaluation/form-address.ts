import type { Respondent } from "../../usecases/evaluation/answering";

/** Something below /e that a student or a supervisor opens. */
export type FormAddress =
  | { readonly kind: "form"; readonly key: FormKey }
  /** The picture of a QR code, and the page that shows it on a whole screen. */
  | { readonly kind: "qr-image" | "qr-page"; readonly key: FormKey }
  | { readonly kind: "style" };

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
  if (second === undefined)
    return first === "style.css" ? { kind: "style" } : { kind: "form", key: readKey("link", first) };
  if (first === "q") return { kind: "form", key: readKey("qr", second) };
  if (first === "visa") return { kind: "qr-page", key: readKey("qr", second) };
  if (first === "qr") return { kind: "qr-image", key: readKey("qr", second.replace(/\.png$/, "")) };
  return { kind: "form", key: readKey("link", "") };
}

function readKey(kind: "link" | "qr", text: string): FormKey {
  const match = KEY.exec(text);
  return { kind, id: match?.[1] ?? NOBODY, secret: match?.[2] ?? NOBODY };
}

/** Where a key's form is, e.g. "/e/q/<id>.<secret>". */
export function formPath(key: FormKey): string {
  return `/e/${key.kind === "qr" ? "q/" : ""}${key.id}.${key.secret}`;
}

export function qrImagePath(key: FormKey): string {
  return `/e/qr/${key.id}.${key.secret}.png`;
}

/** Whoever holds a key. The token tells one filled-in form from another behind the same QR. */
export function respondentOf(key: FormKey, submissionToken: string): Respondent {
  if (key.kind === "link") return { kind: "link", linkId: key.id, secret: key.secret };
  return { kind: "qr", qrId: key.id, secret: key.secret, submissionToken };
}
