import type { Command } from "commander";
import type { LoadLine, LoadReport } from "../../contract/load";
import type { Text } from "../../text/text";
import type { ShowLoad } from "../../usecases/placement/show-load";
import type { Printing } from "../printing";
import { layOut } from "../table";

export interface LoadCommandDeps extends Printing {
  readonly showLoad: ShowLoad;
}

/** `load --term HT2024 [--units] [--json]`. A refusal is thrown on to whoever runs the program. */
export function registerLoadCommand(program: Command, { showLoad, text, print }: LoadCommandDeps): void {
  program
    .command("load")
    .description(text("load.command.about"))
    .requiredOption("--term <termin>", text("load.command.term"))
    .option("--units", text("load.command.units"))
    .option("--json", text("load.command.json"))
    .action(async (options: { readonly term: string; readonly units?: boolean; readonly json?: boolean }) => {
      const report = await showLoad({ term: options.term });
      const lines = options.json ? [JSON.stringify(report)] : readable(report, options.units ? "unit" : "area", text);
      lines.forEach(print);
    });
}

function readable(report: LoadReport, by: "area" | "unit", text: Text): readonly string[] {
  const shown = by === "unit" ? report.units : report.areas;
  const { total, unknownUnit } = report;
  const heading = [
    text(`load.column.${by}`),
    text("load.column.apl"),
    text("load.column.apprenticeship"),
    text("load.column.lia"),
    text("load.column.prao"),
    text("load.column.weeks"),
    text("load.column.supervisors"),
    text("load.column.per-supervisor"),
    text("load.column.free"),
    text("load.column.places"),
  ];
  const rowOf = (line: LoadLine, name: string): readonly string[] => [
    name,
    text("load.number", { number: line.students.apl }),
    text("load.number", { number: line.students.apprenticeship }),
    text("load.number", { number: line.students.lia }),
    text("load.number", { number: line.students.prao }),
    text("load.number", { number: line.studentWeeks }),
    text("load.number", { number: line.supervisors }),
    line.studentsPerSupervisor === null
      ? text("load.nothing")
      : text("load.decimal", { number: line.studentsPerSupervisor }),
    text("load.number", { number: line.free }),
    [line.places.wanted, line.places.offered, line.places.booked]
      .map((places) => (places === null ? text("load.unknown") : text("load.number", { number: places })))
      .join("/"),
  ];
  const uncovered = report.units.filter((unit) => unit.hasStudentsWithoutSupervisors).map((unit) => unit.name);
  const { apl, placements } = total;
  return [
    text("load.heading", { term: report.term, day: report.asOf }),
    "",
    ...layOut([
      heading,
      ...shown.map((line) => rowOf(line, line.name)),
      ...(unknownUnit.placements.rows + unknownUnit.students.prao > 0
        ? [rowOf(unknownUnit, text("load.unknown-unit"))]
        : []),
      rowOf(total, text("load.total")),
    ]),
    "",
    text("load.placements", { ...placements }),
    text("load.supervision", {
      withoutSupervisor: apl.withoutSupervisor,
      untrained: apl.untrained,
      onlyStep1: apl.onlyStep1,
      withoutEvidence: apl.trainedWithoutEvidence,
      apl: total.students.apl,
      fulfilled: apl.fulfilled ?? 0,
    }),
    ...(uncovered.length > 0 ? [text("load.uncovered", { names: uncovered.join(", ") })] : []),
    text("load.method"),
  ];
}
