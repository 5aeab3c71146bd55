import { parser as saxParser } from "sax";
import { Unreadable } from "../limits";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one XML file does at its elements. Names come without namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const CHUNK = 64 * 1024;

/**
 * Walks through an XML file from beginning to end; a handler ends the walk by throwing. DOCTYPE, where entities are
 * defined, does not belong in a workbook. Throws Unreadable ("damaged") for what is not well-formed.
 */
export function walkXml(content: Uint8Array, handlers: XmlHandlers): void {
  const parser = saxParser(true, { position: false });
  parser.ondoctype = damaged;
  parser.onerror = damaged;
  parser.onopentag = ({ name, attributes }) => {
    handlers.open?.(localName(name), attributes as XmlAttributes);
  };
  parser.onclosetag = (name) => handlers.close?.(localName(name));
  parser.ontext = (text) => handlers.text?.(text);
  parser.oncdata = (text) => handlers.text?.(text);
  const decoder = new TextDecoder(isUtf16(content) ? "utf-16le" : "utf-8");
  for (let at = 0; at < content.length; at += CHUNK) {
    parser.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.close();
}

function damaged(): never {
  throw new Unreadable("damaged");
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function isUtf16(content: Uint8Array): boolean {
  return content[0] === 0xff && content[1] === 0xfe;
}

/** How workbooks write a logical attribute. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
