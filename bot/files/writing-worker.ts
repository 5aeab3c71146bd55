import { parentPort, workerData } from "node:worker_threads";
import type { ExportDocument, ExportFormat } from "../usecases/export/document";
import { csvOf } from "./writing/csv";
import { workbookOf } from "./writing/workbook";

/** The worker's whole life: one document in, the bytes of one file out. */
async function main({ document, format }: { document: ExportDocument; format: ExportFormat }): Promise<void> {
  parentPort!.postMessage(format === "csv" ? csvOf(document) : await workbookOf(document));
}

void main(workerData as Parameters<typeof main>[0]);
