/**
 * A cell as people meant it: composed letters, plain spaces (no-break and thin spaces come from Excel and Qlik),
 * nothing invisible, no space at the ends and never two in a row.
 */
export function cleanCell(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff\ufffe]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Splits what stands in parentheses from the rest. People put remarks there that are not kept (absence, plans to
 * leave), so an unclosed parenthesis swallows everything after it.
 */
export function splitParentheses(text: string): { outside: string; inside: string } {
  let depth = 0;
  let outside = "";
  let inside = "";
  for (const character of text) {
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += character;
    else inside += character;
    if (character === "(" || character === ")") {
      outside += " ";
      inside += " ";
    }
  }
  return { outside: cleanCell(outside), inside: cleanCell(inside) };
}

/** True for a cell that only says that there is nothing: blank or dashes. */
export function isBlank(text: string): boolean {
  return /^[-–—−.]*$/.test(cleanCell(text));
}

/** The words of a cell in lower case, without punctuation: "Leg. ssk (natt)" gives leg, ssk, natt. */
export function wordsOf(text: string): readonly string[] {
  return (
    cleanCell(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  );
}
