import type { PeriodBox as Box } from "../../../bot/contract/unit-page";
import { ForReader } from "../../marks/for-reader";
import { PeriodBox } from "../../marks/period-box";
import { useNumbers, useText } from "../../text/use-text";
import { studentsIn } from "./words";

/** One supervisor's students in one period: a box for the eye, words for a reader. */
export function PeriodCell({ box }: { readonly box: Box }) {
  const t = useText();
  const numbers = useNumbers();
  if (box.students === 0) {
    return (
      <>
        <span aria-hidden="true">·</span>
        <ForReader>{t("unit.box.none")}</ForReader>
      </>
    );
  }
  const words = [
    t(box.state === "planned" ? "unit.box.planned" : "unit.box.begun", { students: box.students }),
    ...(box.isPair ? [t("unit.box.pair")] : []),
    ...(box.share < box.students ? [t("unit.box-share", { share: studentsIn(numbers, box.share) })] : []),
  ];
  return (
    <>
      <PeriodBox label={numbers.integer(box.students)} isPlanned={box.state === "planned"} isPair={box.isPair} />
      <ForReader>{words.join(", ")}</ForReader>
    </>
  );
}
