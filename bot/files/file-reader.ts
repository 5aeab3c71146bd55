import { Worker } from "node:worker_threads";
import type { FileReader, ReadFileOutcome, SourceFile, UnreadableReason } from "../usecases/register/ports";
import { LARGEST_FILE, LONGEST_TIME, WORKER_MEMORY_MB } from "./limits";
import { WORKER_MODULE } from "./worker-module";

export interface WorkerLimits {
  /** Milliseconds. */
  readonly longestTime?: number;
  readonly memoryMb?: number;
}

/**
 * Reads files that people hand over, .csv, .txt and .xlsx, each in a worker thread of its own with bounded memory and
 * time, so that no file can stop or fill the process. One file at a time, so that many files cost no more than one.
 * Never rejects: what cannot be read is an outcome.
 */
export function makeFileReader({
  longestTime = LONGEST_TIME,
  memoryMb = WORKER_MEMORY_MB,
}: WorkerLimits = {}): FileReader {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(file) {
      const outcome = last.then(() => readOne(file, { longestTime, memoryMb }));
      last = outcome;
      return outcome;
    },
  };
}

async function readOne(file: SourceFile, limits: Required<WorkerLimits>): Promise<ReadFileOutcome> {
  if (file.content.byteLength === 0) return unreadable(file, "empty");
  if (file.content.byteLength > LARGEST_FILE) return unreadable(file, "too-large");
  return readInWorker(file, limits);
}

function readInWorker(file: SourceFile, limits: Required<WorkerLimits>): Promise<ReadFileOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER_MODULE, {
      // A copy of its own: a small buffer of Node's can be a window onto a shared one.
      workerData: { name: file.name, content: new Uint8Array(file.content) } satisfies SourceFile,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    });
    const finish = (outcome: ReadFileOutcome): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish(unreadable(file, "took-too-long")), limits.longestTime);
    worker.once("message", (outcome: ReadFileOutcome) => finish(outcome));
    worker.once("messageerror", () => finish(unreadable(file, "damaged")));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      finish(unreadable(file, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "inflates-too-much" : "damaged"));
    });
    worker.once("exit", () => finish(unreadable(file, "damaged")));
  });
}

function unreadable(file: SourceFile, reason: UnreadableReason): ReadFileOutcome {
  return { kind: "unreadable", fileName: file.name, reason };
}
