import { InvalidArgumentError, type Command } from "commander";
import { FIELDS } from "../../domain/register/import/fields";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import { parseUnitAlias } from "../../domain/register/unit-alias";
import type { UnitAlias } from "../../domain/register/unit-lookup";
import { importSentences } from "../../text/import-sentences";
import type { Text } from "../../text/text";
import { reportOf, undoReport } from "../../usecases/register/import-report";
import type { ImportFiles } from "../../usecases/register/import-files";
import type { PlanImport } from "../../usecases/register/plan-import";
import type { ImportProgress } from "../../usecases/register/prepare-import";
import type { UndoImport } from "../../usecases/register/undo-import";
import type { Printing } from "../printing";
import type { Progress } from "../progress";
import { readableReport } from "./import-printout";
import { fieldName, parseMapping } from "./mapping-option";
import { readSourceFiles } from "./source-files";

export interface ImportCommandDeps extends Printing {
  readonly planImport: PlanImport;
  readonly importFiles: ImportFiles;
  readonly undoImport: UndoImport;
  readonly progress: Progress;
  /** Prints one line beside the result: mistakes in how the command was called. */
  readonly printAside: (line: string) => void;
  /** 0 is what the program ends with unless told otherwise. */
  readonly setExitCode: (code: 1 | 2) => void;
}

/** "2024-10-04 14:30", in both languages. */
const SWEDISH_TIME = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Stockholm",
});
const NO_UNITS: readonly UnitAlias[] = [];

interface Options {
  readonly dryRun?: boolean;
  readonly term?: string;
  readonly map: ColumnMapping;
  readonly unit: readonly UnitAlias[];
  readonly undo?: boolean;
  readonly json?: boolean;
}

/**
 * `import FILE… [--dry-run] [--term HT2024] [--map "Rubrik=fält"] [--unit "Namn=kod"] [--undo] [--json]`. Exit code 1
 * when a file or a row needs somebody, 2 when the command was called wrongly. With `--unit` alone only the names are
 * remembered. A refusal is thrown on to whoever runs the program.
 */
export function registerImportCommand(program: Command, deps: ImportCommandDeps): void {
  const { text } = deps;
  program
    .command("import")
    .description(text("import.command.about"))
    .argument("[filer...]", text("import.command.files"))
    .option("--dry-run", text("import.command.dry-run"))
    .option("--term <termin>", text("import.command.term"))
    .option("--map <rubrik=fält>", text("import.command.map"), (value, before) => addMapping(text, value, before), {})
    .option(
      "--unit <namn=kod>",
      text("import.command.unit"),
      (value, before) => addAlias(text, value, before),
      NO_UNITS,
    )
    .option("--undo", text("import.command.undo"))
    .option("--json", text("import.command.json"))
    .action(async (files: readonly string[], options: Options) => {
      const isNothing = files.length + options.unit.length === 0;
      const wrongUsage = options.undo ? (options.dryRun || !isNothing) && "undo-alone" : isNothing && "no-files";
      if (wrongUsage) {
        deps.printAside(text(`import.command.${wrongUsage}`));
        deps.setExitCode(2);
      } else if (options.undo) {
        await undo(deps, options);
      } else {
        await runImport(deps, files, options);
      }
    });
}

function addMapping(text: Text, value: string, before: ColumnMapping): ColumnMapping {
  const mapping = parseMapping(value, text);
  if (!mapping) {
    const fields = FIELDS.map((field) => fieldName(field, text)).join(", ");
    throw new InvalidArgumentError(text("import.command.bad-map", { text: value, fields }));
  }
  return { ...before, ...mapping };
}

function addAlias(text: Text, value: string, before: readonly UnitAlias[]): readonly UnitAlias[] {
  const alias = parseUnitAlias(value);
  if (!alias) throw new InvalidArgumentError(text("import.command.bad-unit", { text: value }));
  return [...before, alias];
}

async function undo({ undoImport, text, print }: ImportCommandDeps, { json }: Options): Promise<void> {
  const report = undoReport(await undoImport());
  if (json) return print(JSON.stringify(report));
  const when = SWEDISH_TIME.format(Date.parse(report.undone.startedAt));
  print(text("import.done.undone", { when, restored: report.restored }));
  if (report.leftAsTheyAre > 0) print(text("import.done.left", { count: report.leftAsTheyAre }));
}

async function runImport(deps: ImportCommandDeps, paths: readonly string[], options: Options): Promise<void> {
  const { text, progress, print, printAside, setExitCode } = deps;
  const files = await readSourceFiles(paths);
  if (files.kind === "cannot-open") {
    printAside(text("import.command.cannot-open", { file: files.path }));
    return setExitCode(2);
  }
  const onProgress = ({ phase, done, total }: ImportProgress) => {
    progress.show(phase, text(`import.progress.${phase}`, { done, next: done + 1, total }));
  };
  const request = {
    files: files.files,
    term: options.term ?? null,
    mapping: options.map,
    units: options.unit,
    onProgress,
  };
  const result = options.dryRun
    ? await deps.planImport(request)
    : await deps.importFiles({ ...request, fingerprint: null });
  progress.end();
  const report = reportOf(result, importSentences(text));
  if (options.json) print(JSON.stringify(report));
  else if (paths.length > 0) readableReport(report, text).forEach(print);
  if (options.unit.length > 0 && !options.dryRun && !options.json) {
    print(text("import.done.units", { count: options.unit.length }));
  }
  if (report.needsAttention) setExitCode(1);
}
