import {
  findDamage,
  isRegisterBackup,
  momentOfBackup,
  parseManifest,
  type BackedUpTable,
  type BackupManifest,
} from "../../../domain/operation/backup-manifest";
import { Refusal } from "../../../domain/refusal";
import { countLines } from "./counted-lines";
import type { BackupPlace } from "./ports";

/** A backup whose every byte has been looked at. */
export interface SoundBackup {
  readonly name: string;
  readonly manifest: BackupManifest;
}

/**
 * The newest whole backup, and the newest of the register that was taken after it, or the one that is named. All are
 * read to the end and compared with their manifest first. Refuses with "backup-not-found", "backup-not-readable" (no
 * manifest that this version understands) or "backup-damaged" with the table.
 */
export async function readBackups(place: BackupPlace, named: string | null): Promise<readonly SoundBackup[]> {
  const names = await place.names();
  const whole = named ?? names.findLast((name) => momentOfBackup(name) !== null && !isRegisterBackup(name));
  if (whole === undefined || !names.includes(whole)) throw new Refusal("backup-not-found", { name: named ?? "" });
  const newest = names.findLast((name) => isRegisterBackup(name));
  // One that is named is meant as it is.
  const later = named === null && newest !== undefined && newest > whole ? [newest] : [];
  const sound: SoundBackup[] = [];
  for (const name of [whole, ...later]) sound.push(await lookThrough(place, name));
  return sound;
}

async function lookThrough(place: BackupPlace, name: string): Promise<SoundBackup> {
  const manifest = parseManifest(await place.readManifest(name));
  if (!manifest) throw new Refusal("backup-not-readable", { name });
  const found: BackedUpTable[] = [];
  for (const { name: table } of manifest.tables) {
    found.push(await countLines(table, place.readTable(name, table)).catch(() => unreadable(name, table)));
  }
  const [damage] = findDamage(manifest, found);
  if (damage) throw new Refusal("backup-damaged", { name, table: damage.table });
  return { name, manifest };
}

/** A file that cannot even be unpacked. */
function unreadable(name: string, table: string): never {
  throw new Refusal("backup-damaged", { name, table });
}
