import type { BackedUpTable, BackupManifest } from "../../../domain/operation/backup-manifest";

/** Tables as text: one line of JSON for each row, in the order of the keys, with every value's type. */
export interface TableRows {
  lines(table: string): AsyncIterable<string>;
  /** Writes rows as they were, over what is there. Returns how many. */
  write(table: string, lines: AsyncIterable<string>): Promise<number>;
  /** Removes every row. */
  empty(table: string): Promise<void>;
  hasRows(table: string): Promise<boolean>;
}

/** Where backups lie: a folder, or a container in the cloud. */
export interface BackupPlace {
  /** Names of the backups that are whole, oldest first. */
  names(): Promise<readonly string[]>;
  writeTable(backup: string, table: string, lines: AsyncIterable<string>): Promise<void>;
  /** Written last: it makes the backup whole. */
  writeManifest(backup: string, manifest: BackupManifest): Promise<void>;
  /** Null when there is none or it is no JSON. */
  readManifest(backup: string): Promise<unknown>;
  /** Nothing when there is no such table in the backup. Throws what reading broken files throws. */
  readTable(backup: string, table: string): AsyncIterable<string>;
  remove(backup: string): Promise<void>;
}

/** That the tables have come from a backup, and whether somebody has looked at what that means. */
export interface Restore {
  /** UTC; when what was restored had been written down. What was sent after that is not known any more. */
  readonly takenAt: string;
  /** UTC */
  readonly restoredAt: string;
  /** "under-way": the tables are not to be trusted. "waits": nothing is started by itself until a person has confirmed. */
  readonly state: "under-way" | "waits" | "confirmed";
  /** Tables that the restore leaves as they were. */
  readonly kept: readonly string[];
  /** `Actor.id`, or "cli". */
  readonly confirmedBy: string | null;
}

/** The last restore; it lies in no backup. */
export interface RestoreStore {
  last(): Promise<Restore | null>;
  save(restore: Restore): Promise<void>;
}

export type TellTable = (table: BackedUpTable) => void;
