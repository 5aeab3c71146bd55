import { RETENTION_CLASSES, type Period, type RetentionClass, type RetentionClassId } from "./classes";

/** What an installation has set about one class; what is left out is as the table has it. */
export interface RetentionSetting {
  /** Instead of the table's number, in the class's own unit. */
  readonly count?: number | undefined;
  /** The number of the board's decision that it may be destroyed (gallringsbeslut), e.g. "VON 2025/123 § 45". */
  readonly decision?: string | undefined;
}

export type RetentionSettings = Readonly<Partial<Record<RetentionClassId, RetentionSetting>>>;

/** One line of the retention table as it holds in this installation. */
export interface RetentionLine {
  readonly id: RetentionClassId;
  readonly keep: Period;
  /** Null when there is none, also where none is needed. */
  readonly decision: string | null;
  /**
   * Who removes what is due: "clock" by itself; "two-people", one who proposes and one who approves; "nobody" because
   * the board has not decided (D23), or because it stays.
   */
  readonly by: "clock" | "two-people" | "nobody-decided" | "nobody";
}

const CLASSES = Object.entries(RETENTION_CLASSES) as readonly (readonly [RetentionClassId, RetentionClass])[];

/** The whole table, with what has been set. Settings are taken to be without problems (`settingProblem`). */
export function retentionTable(settings: RetentionSettings): readonly RetentionLine[] {
  return CLASSES.map(([id]) => retentionOf(id, settings));
}

export function retentionOf(id: RetentionClassId, settings: RetentionSettings): RetentionLine {
  const { keep, ground }: RetentionClass = RETENTION_CLASSES[id];
  const { count, decision = null } = settings[id] ?? {};
  return {
    id,
    keep: "count" in keep ? { ...keep, count: count ?? keep.count } : keep,
    decision,
    by:
      ground === "temporary"
        ? "clock"
        : ground === "none"
          ? "nobody"
          : decision === null
            ? "nobody-decided"
            : "two-people",
  };
}

/** An English sentence for whoever runs the service about what is wrong with a setting; null when nothing is. */
export function settingProblem(id: string, { count, decision }: RetentionSetting): string | null {
  const found = CLASSES.find(([known]) => known === id);
  if (!found) return `"${id}" is no class; the classes are ${CLASSES.map(([known]) => known).join(", ")}`;
  const { keep, ground, bounds }: RetentionClass = found[1];
  if (decision !== undefined && ground !== "decision") return `${id}: no decision is needed, leave it out`;
  if (count === undefined) return null;
  if (!bounds || !("count" in keep)) return `${id}: how long is fixed, leave "count" out`;
  if (Number.isInteger(count) && count >= bounds.least && count <= bounds.most) return null;
  return `${id}: "count" must be a whole number from ${bounds.least} to ${bounds.most} (${keep.kind}), not ${count}`;
}

/**
 * UTC instant: what counts from an instant at or before it is due. A month is a calendar month; 31 March less one month
 * is the last of February. Null for what time does not end.
 */
export function cutoffOf(keep: Period, now: string): string | null {
  if (!("count" in keep)) return null;
  if (keep.kind !== "months") return minusHours(now, keep.kind === "days" ? keep.count * 24 : keep.count);
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - keep.count);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
}

function minusHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) - hours * 3_600_000).toISOString();
}
