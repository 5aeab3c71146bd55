import type { Clock } from "../../../clock";
import { Refusal } from "../../../domain/refusal";
import { countLines } from "./counted-lines";
import type { BackupPlace, RestoreStore, TableRows, TellTable } from "./ports";
import { readBackups, type SoundBackup } from "./read-backup";

interface Deps {
  readonly rows: TableRows;
  readonly restores: RestoreStore;
  readonly clock: Clock;
  /** Every table of the product; what the backup does not know is emptied. */
  readonly tables: readonly string[];
  /** Tables in which rows are only ever added: what is there stays, and the backup's rows come beside it. */
  readonly growing: readonly string[];
  /**
   * Tables of what people have decided: as soon as there is a row, what is there holds. Only where there is none (the
   * tables have been lost) the backup's are taken.
   */
  readonly decided: readonly string[];
  /** Brings rows as old as the backup (UTC) up to now. */
  readonly settle: (takenAt: string) => Promise<void>;
}

export interface RestoreOrder {
  readonly place: BackupPlace;
  /** Null: the newest. */
  readonly name: string | null;
  /** Puts the backup in the place of what is there. */
  readonly replaces: boolean;
  readonly tell: TellTable;
}

/** What has been restored: the backups, the whole one first, and how many rows. */
export interface Restored {
  readonly backups: readonly string[];
  readonly takenAt: string;
  readonly rows: number;
}

/**
 * Puts tables back as a backup has them, and a later backup of the register over it. The backup is read to its end and
 * compared with its manifest before anything is touched, and the tables are compared with it afterwards. Rounds are
 * paused, and nothing is started by itself, until a person has confirmed. Breaking off leaves the tables "under way";
 * restoring again completes it. Refuses like `readBackups`, and with "restore-needs-consent" when there are rows.
 */
export function makeRestoreBackup({ rows, restores, clock, tables, growing, decided, settle }: Deps) {
  return async (order: RestoreOrder): Promise<Restored> => {
    const sound = await readBackups(order.place, order.name);
    const last = await restores.last();
    const halfWay = last?.state === "under-way";
    if (!order.replaces && !halfWay && (await anyRows())) throw new Refusal("restore-needs-consent");
    const { takenAt } = sound[0]!.manifest;
    const restore = { takenAt, restoredAt: clock.now(), confirmedBy: null };
    // What a restore that was broken off has begun to fill holds nothing that anybody has decided since.
    const kept = halfWay ? last.kept : await decidedWithRows();
    await restores.save({ ...restore, kept, state: "under-way" });
    let written = 0;
    for (const table of tables.filter((each) => !kept.includes(each))) written += await putBack(table, sound, order);
    await settle(takenAt);
    await restores.save({ ...restore, kept, state: "waits" });
    return { backups: sound.map(({ name }) => name), takenAt, rows: written };
  };

  async function decidedWithRows(): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const table of decided) if (await rows.hasRows(table)) kept.push(table);
    return kept;
  }

  async function anyRows(): Promise<boolean> {
    for (const table of tables) if (!growing.includes(table) && (await rows.hasRows(table))) return true;
    return false;
  }

  /** Each table from the newest backup that has it. */
  async function putBack(table: string, sound: readonly SoundBackup[], { place, tell }: RestoreOrder): Promise<number> {
    const from = sound.findLast(({ manifest }) => manifest.tables.some(({ name }) => name === table));
    if (!growing.includes(table)) await rows.empty(table);
    if (!from) return 0;
    const wanted = from.manifest.tables.find(({ name }) => name === table)!;
    const written = await rows.write(table, place.readTable(from.name, table));
    if (!growing.includes(table)) {
      const found = await countLines(table, rows.lines(table));
      // Somebody writes at the same time, or the storage keeps something else than it was given.
      if (found.sha256 !== wanted.sha256) throw new Refusal("restore-differs", { table });
    }
    tell(wanted);
    return written;
  }
}
