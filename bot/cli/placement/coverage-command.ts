import type { Command } from "commander";
import type { CoverageLine, CoverageReport } from "../../contract/coverage";
import type { Text } from "../../text/text";
import type { ShowCoverage } from "../../usecases/placement/show-coverage";
import type { Printing } from "../printing";
import { layOut } from "../table";

export interface CoverageCommandDeps extends Printing {
  readonly showCoverage: ShowCoverage;
}

/** `coverage [--term HT2024] [--units] [--json]`. A refusal is thrown on to whoever runs the program. */
export function registerCoverageCommand(program: Command, { showCoverage, text, print }: CoverageCommandDeps): void {
  program
    .command("coverage")
    .description(text("coverage.command.about"))
    .option("--term <termin>", text("coverage.command.term"))
    .option("--units", text("coverage.command.units"))
    .option("--json", text("coverage.command.json"))
    .action(async (options: { readonly term?: string; readonly units?: boolean; readonly json?: boolean }) => {
      const report = await showCoverage({ term: options.term ?? null });
      const lines = options.json ? [JSON.stringify(report)] : readable(report, options.units ? "unit" : "area", text);
      lines.forEach(print);
    });
}

function readable(report: CoverageReport, by: "area" | "unit", text: Text): readonly string[] {
  const shown = by === "unit" ? report.units : report.areas;
  const { total, managers, leftOut, atGoal, method } = report;
  const heading = [
    text(`coverage.column.${by}`),
    text("coverage.column.staff"),
    text("coverage.column.supervisors"),
    text("coverage.column.share"),
    text("coverage.column.missing"),
    text("coverage.column.leads"),
    text("coverage.column.without-evidence"),
    text("coverage.column.capacity"),
  ];
  const rowOf = (line: CoverageLine, name: string): readonly string[] => [
    name,
    line.isBaseMissing ? text("coverage.base-missing") : whole(line.permanentCareStaff, text),
    whole(line.supervisors, text),
    line.share === null ? text("coverage.no-share") : text("coverage.share", { share: line.share }),
    whole(line.missing, text),
    whole(line.leads, text),
    whole(line.withoutEvidence, text),
    `${whole(line.capacityPerTerm, text)} / ${whole(line.capacityPerYear, text)}`,
  ];
  const suspicious = shown.filter((line) => line.exceedsStaff).map((line) => line.name);
  return [
    text("coverage.heading", { day: report.asOf }),
    "",
    ...layOut([heading, ...shown.map((line) => rowOf(line, line.name)), rowOf(total, text("coverage.total"))]),
    "",
    text("coverage.managers", { total: managers.total, withLead: managers.withLead }),
    text("coverage.at-goal", { goal: total.goal, term: atGoal.capacityPerTerm, year: atGoal.capacityPerYear }),
    text("coverage.left-out", {
      withoutEvidence: leftOut.withoutEvidence,
      onlyStep1: leftOut.onlyStep1,
      notPermanent: leftOut.notPermanent,
      incompleteSteps: leftOut.incompleteSteps,
      notReceiving: leftOut.notReceiving,
      unknownUnit: leftOut.unknownUnit,
    }),
    text("coverage.protected", { count: leftOut.protected }),
    ...(suspicious.length > 0 ? [text("coverage.exceeds-staff", { names: suspicious.join(", ") })] : []),
    text("coverage.method", {
      goal: method.goalPerCent,
      positions: method.positions.join(", "),
      from: method.staffMeasuredFrom ?? "unknown",
      to: method.staffMeasuredTo ?? "unknown",
      key: method.studentsPerSupervisorAndYear,
    }),
  ];
}

function whole(count: number, text: Text): string {
  return text("coverage.count", { count });
}
