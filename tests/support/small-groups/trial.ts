import { attack, type Attack } from "./attack";
import { peopleOf, sourceOf } from "./in-process";
import { publishAll, type ClosingRules, type Municipality } from "./municipality";
import { everythingTold } from "./published-facts";

/**
 * One municipality, closed term by term, and attacked with everything that its people together are told; `k` is the
 * group size that holds when they ask.
 */
export async function trial(terms: Municipality, rules: ClosingRules = {}, k = 5): Promise<Attack> {
  const closed = publishAll(terms, rules);
  return attack(terms, await everythingTold(sourceOf(terms, closed, k), peopleOf(terms)), closed, k);
}
