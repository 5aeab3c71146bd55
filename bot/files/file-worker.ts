import { parentPort, workerData } from "node:worker_threads";
import type { SourceFile } from "../usecases/register/ports";
import { readContent } from "./read-content";

/** The worker's whole life: one file in, one outcome out. */
parentPort!.postMessage(readContent(workerData as SourceFile));
