import type { FileNotice } from "../usecases/register/ports";
import { Unreadable } from "./limits";

export interface DecodedText {
  readonly text: string;
  readonly notice: FileNotice["code"] | null;
}

/** å ä ö Å Ä Ö é as bytes of old Macs and of Windows. */
const MAC_LETTERS = new Set([0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e]);
const WINDOWS_LETTERS = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]);

/**
 * Turns a text file's bytes into text: by its byte order mark, else as UTF-16 when every other byte is zero, else as
 * UTF-8 when it is valid, else as the old encoding of Windows or Mac whose Swedish letters it has. Throws Unreadable
 * ("not-a-table") for what is no text at all.
 */
export function decodeText(content: Uint8Array): DecodedText {
  const unicode = unicodeEncoding(content);
  if (unicode) return { text: readableText(decodeAs(unicode, content)), notice: null };
  const strict = decodeStrictly(content);
  if (strict !== null) return { text: readableText(strict), notice: null };
  return isMacRoman(content)
    ? { text: readableText(decodeAs("macintosh", content)), notice: "read-as-mac-roman" }
    : { text: readableText(decodeAs("windows-1252", content)), notice: "read-as-windows-1252" };
}

function unicodeEncoding(content: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (content[0] === 0xff && content[1] === 0xfe) return "utf-16le";
  if (content[0] === 0xfe && content[1] === 0xff) return "utf-16be";
  const sample = content.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (odd > sample.length * 0.3 && even < odd / 10) return "utf-16le";
  return even > sample.length * 0.3 && odd < even / 10 ? "utf-16be" : null;
}

function decodeStrictly(content: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function decodeAs(encoding: string, content: Uint8Array): string {
  return new TextDecoder(encoding).decode(content);
}

function isMacRoman(content: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let index = 0; index < content.length; index += 1) {
    const byte = content[index]!;
    if (byte < 0x80 || !(isLetter(content[index - 1]) || isLetter(content[index + 1]))) continue;
    if (MAC_LETTERS.has(byte)) mac += 1;
    else if (WINDOWS_LETTERS.has(byte)) windows += 1;
  }
  return mac > windows;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** A stray null byte is dropped later; more than one control character in fifty is a picture or a program. */
function readableText(text: string): string {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > 2 + sample.length / 50) throw new Unreadable("not-a-table");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
