import type { TurnInRotation, UnitPage, UnitSupervisor } from "../../../bot/contract/unit-page";
import type { Numbers } from "../../text/numbers";
import type { Text } from "../../text/text";

/** Students in people; half ones where they are shared: "2", "1,5". */
export function studentsIn(numbers: Numbers, students: number): string {
  return numbers.decimal(students, Number.isInteger(students) ? 0 : 1);
}

/** "1+2", "3", "1 (2 pågår)", with what is missing to count. */
export function stepWords({ steps, hasEvidence }: UnitSupervisor, t: Text): string {
  const finished = ([1, 2, 3] as const).filter((step) => steps[step] === "done" || steps[step] === "without-evidence");
  const begun = ([1, 2, 3] as const).filter((step) => steps[step] === "ongoing");
  const done = finished.includes(3) && finished.length === 3 ? "3" : finished.join("+");
  const notes = [
    ...(finished.length > 0 && !hasEvidence ? [t("unit.step.without-evidence")] : []),
    ...(begun.length > 0 ? [`${begun.join("+")} ${t("unit.step.ongoing")}`] : []),
  ];
  const words = done === "" ? (begun.length > 0 ? "" : t("unit.step.none")) : done;
  if (notes.length === 0) return words;
  return words === "" ? notes.join(", ") : `${words} (${notes.join(", ")})`;
}

/** Why somebody is next: the part of the sentence after the name. */
export function whyNext(
  { because, studentWeeks, latestEnd }: TurnInRotation,
  asOf: string,
  t: Text,
  numbers: Numbers,
): string {
  return t(`unit.next.${because ?? "only-one"}`, {
    weeks: Math.round(studentWeeks),
    day: latestEnd === null ? "" : numbers.day(latestEnd),
    end: endWords(latestEnd, asOf),
  });
}

/** Whether a placement's last day is still to come on the day that the page is of (both ISO days). */
export function endWords(latestEnd: string | null, asOf: string): "coming" | "past" {
  return latestEnd !== null && latestEnd > asOf ? "coming" : "past";
}

/** Term, area, manager and numbers: what a unit is, for the line under its name. */
export function unitLine({ unit, coverage, leads, details }: UnitPage, t: Text, numbers: Numbers): readonly string[] {
  const count = { count: coverage.supervisors };
  return [
    unit.areaId,
    ...(details ? [details.managerName ? t("unit.manager", { name: details.managerName }) : t("unit.vacant")] : []),
    ...(coverage.isBaseMissing ? [] : [t("unit.staff", { staff: coverage.permanentCareStaff })]),
    coverage.share === null
      ? t("unit.supervisors-no-base", count)
      : t("unit.supervisors", { ...count, share: numbers.percent(coverage.share) }),
    t("unit.leads", { count: leads }),
  ];
}
