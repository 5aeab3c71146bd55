import type { Command } from "commander";
import type { BackupManifest } from "../../domain/operation/backup-manifest";
import type { TellTable } from "../../usecases/operation/backup/ports";
import type { Printing } from "../printing";
import type { Progress } from "../progress";

export interface BackupCommandDeps extends Printing {
  readonly progress: Progress;
  /** Where no place is named, the one in BACKUP_TO. Null when there is neither. */
  readonly takeBackup: (
    to: string | null,
    tell: TellTable,
  ) => Promise<{ readonly name: string; readonly manifest: BackupManifest } | null>;
  readonly setExitCode: (code: 1 | 2) => void;
}

/** `backup [DIR] [--json]`: one backup now, beside those of the nights. A refusal is thrown on. */
export function registerBackupCommand(program: Command, deps: BackupCommandDeps): void {
  const { text, print, progress } = deps;
  program
    .command("backup")
    .description(text("backup.command.about"))
    .argument("[mapp]", text("backup.command.folder"))
    .option("--json", text("backup.command.json"))
    .action(async (to: string | undefined, options: { readonly json?: boolean }) => {
      const tell: TellTable = ({ name, rows }) => progress.show(name, text("backup.table", { table: name, rows }));
      const taken = await deps.takeBackup(to ?? null, tell);
      progress.end();
      if (!taken) {
        deps.setExitCode(2);
        return print(options.json ? JSON.stringify({ refused: "no-place" }) : text("backup.no-place"));
      }
      const { name, manifest } = taken;
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      if (options.json) print(JSON.stringify({ name, ...manifest }));
      else print(text("backup.taken", { name, tables: manifest.tables.length, rows }));
    });
}
