import { cleanCell } from "../clean";

const ADDRESS = /^[a-z0-9!#$%&'*+=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+=?^_`{|}~-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,24}$/;
const LONGEST_ADDRESS = 254;

/** The well-formed e-mail addresses of a cell, in lower case, each once. What is not an address is left out. */
export function parseEmails(text: string): readonly string[] {
  const parts = cleanCell(text)
    .toLowerCase()
    .split(/[;,\s<>()[\]"/|]/)
    .map((part) => part.replace(/^mailto:/, "").replace(/\.$/, ""));
  return [...new Set(parts.filter((part) => part.length <= LONGEST_ADDRESS && ADDRESS.test(part)))];
}
