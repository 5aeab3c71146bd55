/** Something about this machine that a person has to put right; the message is the one Swedish line they are shown. */
export class LocalProblem extends Error {
  constructor(line: string) {
    super(line);
    this.name = "LocalProblem";
  }
}

/** The system's code of a failed file or network operation, e.g. "EADDRINUSE"; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
