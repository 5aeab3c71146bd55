import { join } from "node:path";

/** The compiled code that a worker thread begins with. */
export const WORKER_MODULE = join(__dirname, "file-worker.js");
