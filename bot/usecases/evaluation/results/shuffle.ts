import { randomInt } from "node:crypto";
import type { Shuffle } from "./ports";

/** Fisher and Yates with unguessable chance: every order is equally likely. */
export const shuffle: Shuffle = (items) => {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
};
