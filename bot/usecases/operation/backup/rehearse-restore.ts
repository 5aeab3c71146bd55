import { Refusal } from "../../../domain/refusal";
import { countLines } from "./counted-lines";
import type { BackupPlace, TableRows, TellTable } from "./ports";
import { readBackups } from "./read-backup";

interface Deps {
  /** Tables of the rehearsal's own, empty. */
  readonly rows: TableRows;
}

export interface Rehearsed {
  readonly backups: readonly string[];
  readonly tables: number;
  readonly rows: number;
}

/**
 * Restores the newest backup into tables of its own and compares every row (a restore that has never been tried is a
 * hope). Nothing that anybody uses is touched. Refuses like `readBackups`, and with "restore-differs" with the table.
 */
export function makeRehearseRestore({ rows }: Deps) {
  return async (place: BackupPlace, named: string | null, tell: TellTable): Promise<Rehearsed> => {
    const sound = await readBackups(place, named);
    const tables = new Map(
      sound.flatMap(({ name, manifest }) => manifest.tables.map((table) => [table.name, { table, name }])),
    );
    let count = 0;
    for (const { table, name } of tables.values()) {
      count += await rows.write(table.name, place.readTable(name, table.name));
      const found = await countLines(table.name, rows.lines(table.name));
      if (found.sha256 !== table.sha256) throw new Refusal("restore-differs", { table: table.name });
      tell(found);
    }
    return { backups: sound.map(({ name }) => name), tables: tables.size, rows: count };
  };
}
