import { Worker } from "node:worker_threads";
import type { ExportDocument } from "../usecases/export/document";
import type { DocumentWriter } from "../usecases/export/ports";
import { LONGEST_TIME, WORKER_MEMORY_MB } from "./limits";
import { WRITING_WORKER_MODULE } from "./worker-module";

/**
 * Writes documents as .xlsx and .csv, each in a worker thread with bounded memory and time, one at a time, so that a
 * long list stops nobody. Rejects when a document is too large for that.
 */
export function makeFileWriter(): DocumentWriter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write(document, format) {
      const content = last.then(() => writeInWorker({ document, format }));
      last = content.catch(() => undefined);
      return content;
    },
  };
}

function writeInWorker(workerData: { document: ExportDocument; format: string }): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WRITING_WORKER_MODULE, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const failed = (why: string) => finish(() => reject(new Error(`The file could not be written: ${why}.`)));
    const timer = setTimeout(() => failed("it took too long"), LONGEST_TIME);
    worker.once("message", (content: Uint8Array) => finish(() => resolve(content)));
    worker.once("error", (error) => finish(() => reject(error)));
    worker.once("exit", () => failed("the worker ended"));
  });
}
