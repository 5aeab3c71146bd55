import type { FiguresHead } from "../../../bot/contract/figures";
import type { Numbers } from "../../text/numbers";
import type { Text } from "../../text/text";

/** Term, what the figures come from, and when it was: for the line under a page's heading. */
export function sourceLine({ term, asOf, source }: FiguresHead, t: Text, numbers: Numbers): readonly string[] {
  return [
    numbers.term(term),
    t("figures.as-of", { day: numbers.day(asOf) }),
    ...(source.latestImportAt ? [t("figures.imported", { time: numbers.moment(source.latestImportAt) })] : []),
  ];
}
