import { join } from "node:path";

/** The compiled code that a worker thread begins with: one that reads files, one that writes them. */
export const WORKER_MODULE = join(__dirname, "file-worker.js");
export const WRITING_WORKER_MODULE = join(__dirname, "writing-worker.js");
