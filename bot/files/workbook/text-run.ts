import { LONGEST_CELL } from "../limits";

/** Collects the text of a string with formatting: all its `t` elements, without the reading aids of `rPh`. */
export interface TextRun {
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  result(): string;
}

export function newTextRun(): TextRun {
  let collected = "";
  let isInText = false;
  let isInReadingAid = false;
  return {
    open(name) {
      if (name === "rPh") isInReadingAid = true;
      else if (name === "t") isInText = !isInReadingAid;
    },
    text(text) {
      // Kept a little longer than allowed, so that the cut is noticed and told where all cells are finished.
      if (isInText && collected.length <= LONGEST_CELL) collected += text.slice(0, LONGEST_CELL + 1);
    },
    close(name) {
      if (name === "rPh") isInReadingAid = false;
      else if (name === "t") isInText = false;
    },
    result: () => unescaped(collected),
  };
}

/** Characters that XML cannot hold are written _x000D_ in workbooks. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
