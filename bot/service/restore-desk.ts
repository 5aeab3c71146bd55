import { randomBytes } from "node:crypto";
import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Log } from "../log";
import { openTableRows } from "../storage/operation/table-rows";
import type { TablesLocation } from "../storage/table";
import type { TellTable } from "../usecases/operation/backup/ports";
import { makeRehearseRestore } from "../usecases/operation/backup/rehearse-restore";
import { makeRestoreBackup } from "../usecases/operation/backup/restore-backup";
import { makeSettleAfterRestore } from "../usecases/operation/backup/settle-after-restore";
import { BACKED_UP, placeOf } from "./backup-desk";
import { makeNetwork, type NetworkDeps } from "./network";
import type { Product } from "./product";
import type { Stores } from "./stores";

interface RestoreDeskDeps {
  readonly stores: Stores;
  readonly product: Product;
  readonly clock: Clock;
  readonly log: Log;
  readonly location: TablesLocation;
}

/** Rows of these are only ever added, and those of the backup are among them. */
const GROWING: readonly string[] = ["Audit"];

const MAYBE_SAID = () => Promise.resolve({ kind: "unknown", detail: "restored" } as const);

/** A messenger that says nothing: whatever it is asked to say may have been said before. */
const SILENT: NetworkDeps["ways"] = {
  channels: { start: MAYBE_SAID, reply: MAYBE_SAID, replace: () => Promise.resolve() },
  chats: { send: MAYBE_SAID, replace: () => Promise.resolve() },
  roster: { async *members() {} },
};

/** What brings tables back from a backup; the service is not to run meanwhile. */
export function makeRestoreDesk(config: Config, { stores, product, clock, log, location }: RestoreDeskDeps) {
  // Without a way out and without mail, everything that is due comes to its end without a word.
  const silent = makeNetwork({ stores, product, clock, log, config: { ...config, mail: null }, ways: SILENT });
  const restoreBackup = makeRestoreBackup({
    rows: openTableRows(location, config.tablePrefix),
    restores: stores.restores,
    clock,
    tables: BACKED_UP,
    growing: GROWING,
    settle: makeSettleAfterRestore({
      ...stores,
      addNewInvitations: product.addNewInvitations,
      refreshFigures: product.watchFigures,
      clock,
      holdSeconds: config.uncertain.afterHours * 3600,
      catchUpSilently: async () => {
        await silent.greetWaitingTeams();
        await silent.meetNewcomers();
        await silent.lookAfterMaterials();
        await silent.finishPosts();
        await silent.keepQuestionsGoing();
        await silent.keepMeetings();
        await silent.postsSettled();
        await silent.meetingsSettled();
      },
    }),
  });
  return { restoreBackup, rehearse };

  /** In tables whose names nobody else uses; they are removed whatever happens. */
  async function rehearse(to: string, name: string | null, tell: TellTable) {
    const rows = openTableRows(location, `rehearsal${randomBytes(4).toString("hex")}`);
    const made: string[] = [];
    const write = (table: string, lines: AsyncIterable<string>) => {
      made.push(table);
      return rows.write(table, lines);
    };
    try {
      return await makeRehearseRestore({ rows: { ...rows, write } })(placeOf(to), name, tell);
    } finally {
      for (const table of made) await rows.drop(table);
    }
  }
}
