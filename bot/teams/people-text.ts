/** Control and direction characters could make a name show as something else than what it is. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const LONGEST = 1000;

/**
 * Makes a text that people have written (a unit's name, an earlier answer) safe to put in a card: no control or
 * direction characters, nothing that a card template would evaluate, at most 1,000 characters. It still has to stand in
 * a TextRun or an input, which show Markdown as it is written.
 */
export function peopleText(text: string, longest = LONGEST): string {
  return keepLines(text)
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, "")
    .replaceAll("${", "$ {");
}

function keepLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(INVISIBLE, ""))
    .join("\n");
}
