import type { Clock } from "../../../clock";
import type { AuditEntry, AuditTrail } from "./audit-trail";
import { monthAt, rowOf, type AuditRow, type ChainHead } from "./chain";
import type { AuditStore } from "./ports";

export interface AuditTrailDeps {
  readonly store: AuditStore;
  readonly clock: Clock;
  /** What this process is called in the names of its chains; unlike every other one, now and before. */
  readonly processName: string;
  /** What nobody waits for could not be written; it is tried again with what follows. */
  readonly report: (error: unknown) => void;
}

export interface RunningAuditTrail extends AuditTrail {
  /** Keeps the ends of other chains in this one; answers the hash of the last link that does. */
  anchor(heads: readonly ChainHead[]): Promise<string>;
  /** Comes back when everything that was noted has been kept, or could not be. */
  settled(): Promise<void>;
}

interface Waiting {
  readonly entry: AuditEntry & { readonly of?: string; readonly heads?: readonly ChainHead[] };
  readonly at: string;
  /** Absent for what nobody waits for. */
  readonly done?: { readonly kept: (place: Place) => void; readonly lost: (error: unknown) => void };
}
interface Place {
  readonly chain: string;
  readonly number: number;
  readonly hash: string;
}

/** One transaction of the storage holds a hundred rows. */
const MOST_AT_ONCE = 100;
/** An outcome waits so long for something to go along with. */
const SOON_MS = 2_000;
/** What nobody waits for is kept in mind while the storage is away, but not without end. */
const MOST_WAITING = 10_000;
/** How often it is tried to keep what waits before the process ends. */
const MOST_LAST_TRIES = 3;
/** Ends of other chains in one link; more would not fit into a cell. */
const MOST_HEADS = 100;

/**
 * The audit trail of one process, as chains in the storage. What is noted at the same time is written in one call, in
 * the order in which it was noted. A write whose fate nobody knows is looked up before the next one, so that the chain
 * goes on from where it really ends.
 */
export function makeAuditTrail({ store, clock, processName, report }: AuditTrailDeps): RunningAuditTrail {
  let waiting: Waiting[] = [];
  let end: Place = { chain: "", number: 0, hash: "" };
  let generation = 0;
  /** Hashes of what has been sent to the storage without our knowing whether it got there; empty when we know. */
  let doubtful: ReadonlySet<string> = new Set();
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  return {
    note: async (entry) => void (await keep(entry)),
    noteSoon: (entry) => soon(entry),
    async begin(entry) {
      const { chain, number } = await keep({ ...entry, outcome: "begun" });
      const of = `${chain}/${number}`;
      let isOver = false;
      return (outcome, reason) => {
        if (isOver) return;
        isOver = true;
        soon({ ...entry, outcome, of, ...(reason === undefined ? {} : { reason }) });
      };
    },
    async anchor(heads) {
      const entry = { who: "clock", what: "anchor-audit", which: null, outcome: "done" } as const;
      const parts = Array.from({ length: Math.max(1, Math.ceil(heads.length / MOST_HEADS)) }, (_, part) =>
        keep({ ...entry, heads: heads.slice(part * MOST_HEADS, (part + 1) * MOST_HEADS) }),
      );
      return (await Promise.all(parts)).at(-1)!.hash;
    },
    async settled() {
      for (let tries = 0; tries < MOST_LAST_TRIES && (waiting.length > 0 || writing); tries++) {
        writeNow();
        await writing;
      }
      if (timer) clearTimeout(timer);
    },
  };

  function keep(entry: Waiting["entry"]): Promise<Place> {
    return new Promise((kept, lost) => {
      waiting.push({ entry, at: clock.now(), done: { kept, lost } });
      writeNow();
    });
  }

  function soon(entry: Waiting["entry"]): void {
    if (waiting.length >= MOST_WAITING) return report(new Error("The audit trail's queue is full."));
    waiting.push({ entry, at: clock.now() });
    if (!writing) writeSoon();
  }

  function writeSoon(): void {
    timer ??= setTimeout(writeNow, SOON_MS).unref();
  }

  function writeNow(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    writing ??= write().finally(() => {
      writing = null;
      if (waiting.some(({ done }) => done)) writeNow();
      else if (waiting.length > 0) writeSoon();
    });
  }

  /** Everything that waits, a hundred at a time, until a write fails. Never throws. */
  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const some = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(some.length);
      try {
        const places = await append(some);
        some.forEach(({ done }, index) => done?.kept(places[index]!));
      } catch (error) {
        report(error);
        some.forEach(({ done }) => done?.lost(error));
        waiting = [...some.filter(({ done }) => !done), ...waiting];
        return;
      }
    }
  }

  async function append(some: readonly Waiting[]): Promise<readonly Place[]> {
    for (;;) {
      if (doubtful.size > 0) await findEnd();
      const { chain, rows } = chained(some);
      doubtful = new Set([...doubtful, ...rows.map(({ hash }) => hash)]);
      if ((await store.append(chain, rows)) === "added") {
        doubtful = new Set();
        const places = rows.map(({ number, hash }) => ({ chain, number, hash }));
        end = places.at(-1)!;
        return places;
      }
    }
  }

  /** The links of what waits, after the end of the chain; in a new month, in a chain that goes on from the old one. */
  function chained(some: readonly Waiting[]): { readonly chain: string; readonly rows: readonly AuditRow[] } {
    const chain = nameAt(clock.now());
    const isNew = chain !== end.chain;
    const rows: AuditRow[] = [];
    some.forEach(({ entry, at }, index) => {
      const number = (isNew ? 0 : end.number) + index + 1;
      const after = isNew && index === 0 && end.chain !== "" ? { after: end.chain } : {};
      rows.push(rowOf({ ...entry, ...after, at, chain, number, previous: rows[index - 1]?.hash ?? end.hash }));
    });
    return { chain, rows };
  }

  /**
   * Where the chain ends after a write that may or may not have come through. Rows that we have never sent make us leave
   * the chain: the next one says where the old one ended when it was ours.
   */
  async function findEnd(): Promise<void> {
    const next = nameAt(clock.now());
    const places = [
      { chain: end.chain, from: end.number + 1 },
      ...(next === end.chain ? [] : [{ chain: next, from: 1 }]),
    ];
    for (const { chain, from } of places.filter(({ chain }) => chain !== "")) {
      const found = await store.since(chain, from);
      if (found.some(({ hash }) => !doubtful.has(hash))) {
        report(new Error("There are rows in the audit trail that this process has not written."));
        generation += 1;
        break;
      }
      const last = found.at(-1);
      if (last) end = { chain, number: last.number, hash: last.hash };
    }
    doubtful = new Set();
  }

  function nameAt(now: string): string {
    return `${monthAt(now)}.${processName}${generation === 0 ? "" : `-${generation}`}`;
  }
}
