import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Log } from "../log";
import type { TablesLocation } from "../storage/table";
import type { TellTable } from "../usecases/operation/backup/ports";
import { makeBackupDesk, placeOf } from "./backup-desk";
import type { Product } from "./product";
import { makeRestoreDesk } from "./restore-desk";
import type { Stores } from "./stores";

interface OperatorDeskDeps {
  readonly stores: Stores;
  readonly product: Product;
  readonly clock: Clock;
  readonly log: Log;
  readonly location: TablesLocation;
}

interface From {
  readonly to: string | null;
  readonly name: string | null;
}

/** What only the command line does. Where no place is named it is BACKUP_TO; null when that is not set either. */
export function makeOperatorDesk(config: Config, deps: OperatorDeskDeps) {
  const { takeBackup } = makeBackupDesk(config, deps);
  const { restoreBackup, rehearse } = makeRestoreDesk(config, deps);
  const placeNamed = (to: string | null) => to ?? config.backup.to;
  return {
    takeBackup: async (to: string | null, tell: TellTable) => {
      const named = placeNamed(to);
      return named === null ? null : takeBackup(placeOf(named), "everything", tell);
    },
    restoreBackup: async ({ to, name }: From, replaces: boolean, tell: TellTable) => {
      const named = placeNamed(to);
      return named === null ? null : restoreBackup({ place: placeOf(named), name, replaces, tell });
    },
    rehearseRestore: async ({ to, name }: From, tell: TellTable) => {
      const named = placeNamed(to);
      return named === null ? null : rehearse(named, name, tell);
    },
  };
}

export type OperatorDesk = ReturnType<typeof makeOperatorDesk>;
