import { wordsOf } from "../clean";
import { isYes } from "../yes-no";

const SHOWN = /^(betyg|intyg|diplom|certifikat|finns|uppvisa|inlämna|attestera|godkän|visa[dt]|kursintyg)/;
const NOT_SHOWN =
  /^(kommer|osäker|nej|ej|inte|saknas|saknar|ingen|inget|väntar|väntas|kanske|ska|skall|letar|borta|senare|pågå|tror|oklart|okänt)/;

/**
 * Tells whether a certificate or grade has been shown (S3). Everything that is not clearly a yes counts as no, since
 * the plan's figures only hold people with proof: "kommer", "osäker", "?" and blank are no.
 */
export function parseEvidence(text: string): boolean {
  const words = wordsOf(text);
  if (text.includes("?") || words.some((word) => NOT_SHOWN.test(word))) return false;
  return isYes(text) || words.some((word) => isYes(word) || SHOWN.test(word));
}
