import type { Clock } from "../../../clock";
import { isRegisterBackup, momentOfBackup } from "../../../domain/operation/backup-manifest";
import type { FiguresStore } from "../../placement/figures/ports";
import { stockholm } from "../../evaluation/stockholm";
import type { BackupPlace } from "./ports";
import type { TakeBackup } from "./take-backup";

interface Deps {
  readonly place: BackupPlace;
  readonly takeBackup: TakeBackup;
  readonly figures: Pick<FiguresStore, "state">;
  readonly clock: Clock;
  /** Whole backups older than this are removed here; null where the place itself does that. */
  readonly keepDays: number | null;
  /** Told when there has been no whole backup for 26 hours, and each day that it stays so. */
  readonly tellMissing?: () => void;
}

/** When people sleep, and before the first card of a day. A service that was down then does it when it is back. */
const NIGHT_FROM_HOUR = 2;
const DAY_MILLISECONDS = 24 * 3600 * 1000;
/** A night's backup may take its time; none at all is a fault. */
const LONGEST_WITHOUT_MILLISECONDS = 26 * 3600 * 1000;

/**
 * What the clock calls every few minutes: a whole backup each night, and between them one of the register whenever it
 * has changed, so that at most some minutes of imports and edits can be lost. With nothing new it costs a list of names
 * and one small read.
 */
export function makeBackUpRegularly({ place, takeBackup, figures, clock, keepDays, tellMissing }: Deps) {
  let registerBackedUp: unknown = null;
  /** The newest whole backup that is known of; before any is known, when this began. */
  let lastWhole = clock.now();
  let isWholeKnown = false;
  let toldAt: string | null = null;
  return async (): Promise<void> => {
    try {
      await backUp();
    } finally {
      tellWhenMissing();
    }
  };

  async function backUp(): Promise<void> {
    const names = (await place.names()).filter((name) => momentOfBackup(name) !== null);
    const whole = names.filter((name) => !isRegisterBackup(name));
    for (const name of whole) seen(momentOfBackup(name)!);
    const { version, isChanging } = await figures.state();
    if (isTimeForTonight() && !whole.some((name) => dayOf(name) === today())) {
      await takeBackup(place, "everything");
      seen(clock.now());
      registerBackedUp = version;
      await removeOld(names);
    } else if (whole.length > 0 && !isChanging && version !== registerBackedUp) {
      await takeBackup(place, "register");
      registerBackedUp = version;
    }
  }

  function seen(moment: string): void {
    if (!isWholeKnown || moment > lastWhole) lastWhole = moment;
    isWholeKnown = true;
  }

  function tellWhenMissing(): void {
    const now = Date.parse(clock.now());
    const isMissing = now - Date.parse(lastWhole) > LONGEST_WITHOUT_MILLISECONDS;
    if (!isMissing) toldAt = null;
    else if (toldAt === null || now - Date.parse(toldAt) >= DAY_MILLISECONDS) {
      toldAt = clock.now();
      tellMissing?.();
    }
  }

  function isTimeForTonight(): boolean {
    return clock.now() >= stockholm.instantAt(today(), NIGHT_FROM_HOUR);
  }

  function today(): string {
    return stockholm.dayOf(clock.now());
  }

  function dayOf(name: string): string {
    return stockholm.dayOf(momentOfBackup(name)!);
  }

  async function removeOld(names: readonly string[]): Promise<void> {
    if (keepDays === null) return;
    const oldest = Date.parse(clock.now()) - keepDays * DAY_MILLISECONDS;
    for (const name of names) if (Date.parse(momentOfBackup(name)!) < oldest) await place.remove(name);
  }
}
