import type { Command } from "commander";
import type { TellTable } from "../../usecases/operation/backup/ports";
import type { Rehearsed } from "../../usecases/operation/backup/rehearse-restore";
import type { Restored } from "../../usecases/operation/backup/restore-backup";
import type { Printing } from "../printing";
import type { Progress } from "../progress";

interface From {
  /** Null: the one in BACKUP_TO. */
  readonly to: string | null;
  /** Null: the newest. */
  readonly name: string | null;
}

export interface RestoreCommandDeps extends Printing {
  readonly progress: Progress;
  /** Both give null when there is no place to restore from. */
  readonly restoreBackup: (from: From, replaces: boolean, tell: TellTable) => Promise<Restored | null>;
  readonly rehearseRestore: (from: From, tell: TellTable) => Promise<Rehearsed | null>;
  readonly confirmRestore: (by: string) => Promise<"confirmed" | "nothing-to-confirm">;
  readonly setExitCode: (code: 1 | 2) => void;
}

interface Options {
  readonly name?: string;
  readonly replace?: boolean;
  readonly rehearse?: boolean;
  readonly confirm?: boolean;
  readonly json?: boolean;
}

/** `restore [DIR] [--name N] [--replace] [--rehearse] [--confirm] [--json]`. A refusal is thrown on. */
export function registerRestoreCommand(program: Command, deps: RestoreCommandDeps): void {
  const { text } = deps;
  program
    .command("restore")
    .description(text("restore.command.about"))
    .argument("[mapp]", text("backup.command.folder"))
    .option("--name <namn>", text("restore.command.name"))
    .option("--replace", text("restore.command.replace"))
    .option("--rehearse", text("restore.command.rehearse"))
    .option("--confirm", text("restore.command.confirm"))
    .option("--json", text("restore.command.json"))
    .action((to: string | undefined, options: Options) =>
      options.confirm ? confirm(deps, options) : restore(deps, { to: to ?? null, name: options.name ?? null }, options),
    );
}

async function confirm({ confirmRestore, text, print, setExitCode }: RestoreCommandDeps, { json }: Options) {
  const outcome = await confirmRestore("cli");
  if (outcome === "nothing-to-confirm") setExitCode(1);
  print(json ? JSON.stringify({ outcome }) : text(`restore.${outcome}`));
}

async function restore(deps: RestoreCommandDeps, from: From, { rehearse, replace, json }: Options): Promise<void> {
  const { text, print, progress } = deps;
  const tell: TellTable = ({ name, rows }) => progress.show(name, text("backup.table", { table: name, rows }));
  const done = rehearse
    ? await deps.rehearseRestore(from, tell)
    : await deps.restoreBackup(from, replace === true, tell);
  progress.end();
  if (!done) {
    deps.setExitCode(2);
    return print(json ? JSON.stringify({ refused: "no-place" }) : text("backup.no-place"));
  }
  if (json) return print(JSON.stringify(done));
  const backups = done.backups.join(", ");
  if ("tables" in done) return print(text("restore.rehearsed", { backups, tables: done.tables, rows: done.rows }));
  print(text("restore.done", { backups, rows: done.rows }));
  print(text("restore.next"));
}
