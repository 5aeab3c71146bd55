/** A table as it is put on the clipboard: one part for Word and mail, one for everything else. */
export interface TableCopy {
  readonly html: string;
  /** Tabs between cells. */
  readonly text: string;
}

/** What a spreadsheet would take for a formula. A number with a sign is none. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const IS_A_NUMBER = /^[+-]?\d[\d.,]*\s?%?$/;

/** The tables that are seen inside an element, one below the other, each under its caption. Marks are left out. */
export function copyOfTables(inside: Element): TableCopy {
  const tables = [...inside.querySelectorAll("table")].filter((table) => table.checkVisibility()).map(readTable);
  return {
    html: tables.map(toHtml).join("<br>"),
    text: tables.map(({ caption, rows }) => [caption, ...rows.map((row) => row.join("\t"))].join("\n")).join("\n\n"),
  };
}

interface ReadTable {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

function readTable(table: HTMLTableElement): ReadTable {
  return {
    caption: textOf(table.caption),
    rows: [...table.rows].map((row) => [...row.cells].map((cell) => textOf(cell))),
  };
}

/** What a reader is told, as a spreadsheet understands it: "1 867" is 1867, and a minus is a minus. */
function textOf(element: Element | null): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden="true"]').forEach((mark) => mark.remove());
  // Blocks stand on lines of their own; in one cell they need a space between.
  copy.querySelectorAll("div, li, p, br").forEach((block) => block.before(" "));
  const text = (copy.textContent ?? "")
    .replace(/(\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, "$1")
    .replaceAll("\u2212", "-")
    .replace(/\s+/g, " ")
    .trim();
  return LOOKS_LIKE_A_FORMULA.test(text) && !IS_A_NUMBER.test(text) ? `'${text}` : text;
}

function toHtml({ caption, rows }: ReadTable): string {
  const lines = rows.map((row, index) => {
    const tag = index === 0 ? "th" : "td";
    return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  });
  return `<table border="1"><caption>${escaped(caption)}</caption>${lines.join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
