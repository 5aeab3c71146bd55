/** Letters that people without a Swedish keyboard write, and what they stand for when the dots do not matter. */
const WITHOUT_MARKS: readonly (readonly [RegExp, string])[] = [
  [/aa|ae|[åäæ]/g, "a"],
  [/oe|[öø]/g, "o"],
];

/**
 * A folded word as it looks to somebody who leaves out dots and rings or writes them with two letters: "återkoppling",
 * "aterkoppling" and "aaterkoppling" are one. Words that only differ there (för and for) then look the same, so this
 * form counts less than the word itself.
 */
export function looseForm(word: string): string {
  return WITHOUT_MARKS.reduce((text, [marks, letter]) => text.replace(marks, letter), word);
}
