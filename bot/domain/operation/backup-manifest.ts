/** What one table was when it was written down. */
export interface BackedUpTable {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 of the table's lines, hexadecimal. */
  readonly sha256: string;
}

/** The last thing that a backup writes: without it the backup is not whole. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  /** "register": the tables that imports and hand edits change, taken between two whole backups. */
  readonly kind: "everything" | "register";
  /** UTC; when reading began. */
  readonly takenAt: string;
  readonly tables: readonly BackedUpTable[];
}

export const BACKUP_FORMAT = 1;

/** How a table differs from what the manifest says of it. */
export interface Damage {
  readonly table: string;
  readonly problem: "missing" | "rows" | "content";
}

/** The manifest in what was read, null when it is none or one of another format. */
export function parseManifest(read: unknown): BackupManifest | null {
  if (!isRecord(read) || read["format"] !== BACKUP_FORMAT || !isKind(read["kind"])) return null;
  const { takenAt, tables } = read;
  if (typeof takenAt !== "string" || Number.isNaN(Date.parse(takenAt))) return null;
  if (!Array.isArray(tables) || !tables.every(isTable)) return null;
  return { format: BACKUP_FORMAT, kind: read["kind"], takenAt, tables };
}

/** Every table that is not as the manifest says, in the manifest's order. */
export function findDamage(manifest: BackupManifest, found: readonly BackedUpTable[]): readonly Damage[] {
  const byName = new Map(found.map((table) => [table.name, table]));
  return manifest.tables.flatMap(({ name, rows, sha256 }): readonly Damage[] => {
    const table = byName.get(name);
    if (!table) return [{ table: name, problem: "missing" }];
    if (table.rows !== rows) return [{ table: name, problem: "rows" }];
    return table.sha256 === sha256 ? [] : [{ table: name, problem: "content" }];
  });
}

/**
 * What a backup is called: its moment, so that names sort as times do. A moment later than the last name's is asked for
 * by the caller; two in the same second would be one.
 */
export function backupName(takenAt: string, kind: BackupManifest["kind"]): string {
  const moment = takenAt.replace(/\.\d+Z$/, "Z").replaceAll(":", "");
  return kind === "everything" ? moment : `${moment}-register`;
}

/** The moment in a backup's name, UTC; null when the text names no backup. */
export function momentOfBackup(name: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z(-register)?$/.exec(name);
  return parts ? `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.000Z` : null;
}

export function isRegisterBackup(name: string): boolean {
  return name.endsWith("-register");
}

function isKind(value: unknown): value is BackupManifest["kind"] {
  return value === "everything" || value === "register";
}

function isTable(value: unknown): value is BackedUpTable {
  return (
    isRecord(value) &&
    /^[A-Za-z][A-Za-z0-9]{2,62}$/.test(String(value["name"])) &&
    Number.isInteger(value["rows"]) &&
    /^[0-9a-f]{64}$/.test(String(value["sha256"]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
