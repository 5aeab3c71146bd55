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
