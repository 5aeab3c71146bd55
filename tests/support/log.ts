import * as real from "../../bot/./log";
import { keepLogLine } from "./canaries";

export * from "../../bot/./log";

/** Stands in for bot/log.ts under Jest (jest.config.mjs): the same lines, which are looked through when all tests are done. */
export function makeLog(write: (line: string) => void, now: () => string): real.Log {
  return real.makeLog((line) => {
    keepLogLine(line);
    write(line);
  }, now);
}
