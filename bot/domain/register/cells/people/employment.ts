import type { Employment } from "../../records";
import { wordsOf } from "../clean";

const PERMANENT = /^(?:tv|tillsv|tillsvidare|fast|fastanställd)/;
const OTHER =
  /^(?:ava|vik|vikarie|vikariat|timvik|timav|timan|tim|timmar|säva|prov|visstid|allmän|särskild|semestervik|intermittent|tidsbegr|projekt|bemanning|konsult|pan$)/;

/**
 * Tells whether somebody is permanently employed (TV), which the plan's base and coverage ask for. Null when the cell
 * does not say, or says both.
 */
export function parseEmployment(text: string): Employment | null {
  const words = wordsOf(text.slice(0, 200));
  const isPermanent = words.some(
    (word, index) => PERMANENT.test(word) || (word === "tills" && words[index + 1] === "vidare"),
  );
  const isOther = words.some((word) => OTHER.test(word) || word === "ej" || word === "inte");
  if (isPermanent && isOther) return /(?:^|\P{L})(?:ej|inte)(?:\P{L})/u.test(text.toLowerCase()) ? "other" : null;
  if (isPermanent) return "permanent";
  return isOther && !words.every((word) => word === "ej" || word === "inte") ? "other" : null;
}
