import type { UnitSupervisor } from "../../../contract/unit-page";
import type { ExportContext } from "./about";

/** "1, 2, 3 (pågår)": the steps that somebody has or is taking. */
export function stepsInWords(steps: UnitSupervisor["steps"], { text }: ExportContext): string {
  return ([1, 2, 3] as const)
    .flatMap((step) => (steps[step] === "none" ? [] : [text(`export.unit.step.${steps[step]}`, { step })]))
    .join(", ");
}
