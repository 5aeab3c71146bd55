import { resolve } from "node:path";
import type { Clock } from "../clock";
import type { Config } from "../config";
import { HOLDINGS } from "../domain/access/holdings";
import { backupContainer } from "../files/backup/backup-container";
import { backupFolder } from "../files/backup/backup-folder";
import { alarm, type Log } from "../log";
import { openTableRows } from "../storage/operation/table-rows";
import type { TablesLocation } from "../storage/table";
import { makeBackUpRegularly } from "../usecases/operation/backup/back-up-regularly";
import type { BackupPlace } from "../usecases/operation/backup/ports";
import { makeTakeBackup } from "../usecases/operation/backup/take-backup";
import type { Stores } from "./stores";

/** The last restore is about these very tables, and lies in none of their backups. */
const NOT_BACKED_UP: readonly string[] = ["Restores"];

export const BACKED_UP = HOLDINGS.map(({ table }): string => table).filter((table) => !NOT_BACKED_UP.includes(table));

/** What people have decided about their data goes with the register: without it they would come back with the register. */
const ABOUT_PEOPLE: readonly string[] = ["Restrictions", "Corrections", "Erasures"];

const REGISTER = HOLDINGS.filter(
  ({ topic, table }) => topic === "register" || topic === "placement" || ABOUT_PEOPLE.includes(table),
).map(({ table }): string => table);

interface BackupDeskDeps {
  readonly stores: Pick<Stores, "restores" | "figures">;
  readonly clock: Clock;
  readonly location: TablesLocation;
  /** The service's; whoever runs a command sees for himself. */
  readonly log?: Log;
}

/** A folder or a container, by how it is written. */
export function placeOf(to: string): BackupPlace {
  return isContainer(to) ? backupContainer({ url: to }) : backupFolder(resolve(to));
}

/** What takes backups, by hand and by the clock. */
export function makeBackupDesk({ tablePrefix, backup }: Pick<Config, "tablePrefix" | "backup">, deps: BackupDeskDeps) {
  const { stores, clock, location, log } = deps;
  const takeBackup = makeTakeBackup({
    rows: openTableRows(location, tablePrefix),
    restores: stores.restores,
    tables: { everything: BACKED_UP, register: REGISTER },
    clock,
  });
  const { to, keepDays } = backup;
  if (to === null) return { takeBackup, backUpRegularly: null };
  const place = placeOf(to);
  const tellMissing = () => void (log && alarm(log, "backup-missing"));
  const regular = {
    place,
    tellMissing,
    takeBackup,
    figures: stores.figures,
    clock,
    keepDays: isContainer(to) ? null : keepDays,
  };
  return { takeBackup, backUpRegularly: makeBackUpRegularly(regular) };
}

function isContainer(to: string): boolean {
  return to.startsWith("https://");
}
