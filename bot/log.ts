import { randomInt } from "node:crypto";

/**
 * Log lines are JSON made of a fixed set of fields. There is no field for names, addresses or text that somebody has
 * written, so none can end up in a log by mistake.
 */
export interface LogFields {
  readonly reference?: string;
  readonly term?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly count?: number;
  readonly port?: number;
  /** A closed word of our own, e.g. a refusal's reason or a send outcome. */
  readonly code?: string;
  /** Class and place of an unexpected error; its message stays out, it can quote what somebody wrote. */
  readonly error?: unknown;
}

export type Log = (level: "info" | "warning" | "error", event: string, fields?: LogFields) => void;

/** Writes one line per event. `write` is process.stdout in the service and an array in tests. */
export function makeLog(write: (line: string) => void, now: () => string): Log {
  return (level, event, { error, ...fields } = {}) => {
    write(`${JSON.stringify({ time: now(), level, event, ...fields, ...describe(error) })}\n`);
  };
}

/** What somebody has to look at now: the installation sends mail for each line "alarm", and operations.md says what to do. */
export const ALARM_CODES = [
  "audit-does-not-hold",
  "audit-not-kept",
  "backup-missing",
  "very-many-wrong-student-links",
] as const;
type AlarmCode = (typeof ALARM_CODES)[number];

export function alarm(log: Log, code: AlarmCode, fields: Omit<LogFields, "code"> = {}): void {
  log("error", "alarm", { ...fields, code });
}

const A_MINUTE = 60_000;

/**
 * A log for what strangers can cause as often as they like: the first line of an event and code at once, and after that
 * at most one each minute, with how many there were since the last. Only for codes that are words of our own.
 */
export function summed(log: Log, later: (act: () => void, ms: number) => void = laterUnlessOver): Log {
  const since = new Map<string, number>();
  return (level, event, fields = {}) => {
    const { code = "" } = fields;
    const key = `${event} ${code}`;
    const count = since.get(key);
    if (count !== undefined) return void since.set(key, count + 1);
    log(level, event, { ...fields, count: 1 });
    waitAMinute();

    function waitAMinute(): void {
      since.set(key, 0);
      later(() => {
        const more = since.get(key)!;
        since.delete(key);
        if (more === 0) return;
        log(level, event, { code, count: more });
        waitAMinute();
      }, A_MINUTE);
    }
  };
}

function laterUnlessOver(act: () => void, ms: number): void {
  setTimeout(act, ms).unref();
}

/** Ties what a person was told to a log line. Four characters that can be read out over the phone: no 0/O, 1/I. */
export function makeReference(): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

interface DescribedError {
  readonly errorName?: string;
  readonly errorCode?: string;
  readonly at?: readonly string[];
  /** What was behind it. */
  readonly cause?: DescribedError;
}

function describe(error: unknown): DescribedError {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { errorCode: error.code.slice(0, 60) } : {};
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? { cause: describe(error.cause) } : {};
  return { errorName: error.name, ...code, at: frames.slice(0, 6).map((line) => line.trim()), ...cause };
}
