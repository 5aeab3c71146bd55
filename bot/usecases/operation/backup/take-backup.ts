import type { Clock } from "../../../clock";
import {
  BACKUP_FORMAT,
  backupName,
  type BackedUpTable,
  type BackupManifest,
} from "../../../domain/operation/backup-manifest";
import { Refusal } from "../../../domain/refusal";
import { countedLines } from "./counted-lines";
import type { BackupPlace, RestoreStore, TableRows, TellTable } from "./ports";

interface Deps {
  readonly rows: TableRows;
  readonly restores: Pick<RestoreStore, "last">;
  readonly clock: Clock;
  /** Names of the tables of each kind of backup, without the installation's prefix. */
  readonly tables: Readonly<Record<BackupManifest["kind"], readonly string[]>>;
}

/**
 * Writes every table down, one after the other, while the service goes on: there is no moment at which all of them are
 * read, which is why a restore takes whatever was due for uncertain. Table Storage itself offers no backup. Refuses with
 * "restore-under-way" while the tables are half a restore. A backup that breaks off has no manifest and counts for nothing.
 */
export function makeTakeBackup({ rows, restores, clock, tables }: Deps) {
  return async (
    place: BackupPlace,
    kind: BackupManifest["kind"],
    tell: TellTable = () => undefined,
  ): Promise<{ readonly name: string; readonly manifest: BackupManifest }> => {
    if ((await restores.last())?.state === "under-way") throw new Refusal("restore-under-way");
    const takenAt = clock.now();
    const name = backupName(takenAt, kind);
    const counted: BackedUpTable[] = [];
    for (const table of tables[kind]) {
      const counting = countedLines(table, rows.lines(table));
      await place.writeTable(name, table, counting.lines);
      counted.push(counting.counted());
      tell(counted.at(-1)!);
    }
    const manifest: BackupManifest = { format: BACKUP_FORMAT, kind, takenAt, tables: counted };
    await place.writeManifest(name, manifest);
    return { name, manifest };
  };
}

export type TakeBackup = ReturnType<typeof makeTakeBackup>;
