import { randomBytes } from "node:crypto";
import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Log } from "../log";
import { openTableRows } from "../storage/operation/table-rows";
import type { TablesLocation } from "../storage/table";
import { makeReapplyCorrections } from "../usecases/access/person/correct-stored";
import { makeReplayErasures } from "../usecases/access/person/replay-erasures";
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
const GROWING: readonly string[] = ["Audit", "Erasures"];

/** What somebody has decided about a person's data since the backup holds, and so does that it has been lifted. */
const DECIDED: readonly string[] = ["Restrictions", "Corrections"];

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
  const ownRows = openTableRows(location, config.tablePrefix);
  const restoreBackup = makeRestoreBackup({
    rows: ownRows,
    restores: stores.restores,
    clock,
    tables: BACKED_UP,
    growing: GROWING,
    decided: DECIDED,
    settle: makeSettleAfterRestore({
      ...stores,
      addNewInvitations: product.addNewInvitations,
      replayErasures: makeReplayErasures({ ...stores, ...product, everyLine, clock }),
      reapplyCorrections: makeReapplyCorrections({ ...stores, clock }),
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

  async function* everyLine(): AsyncGenerator<string> {
    for (const table of BACKED_UP) if (!GROWING.includes(table)) yield* ownRows.lines(table);
  }

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
