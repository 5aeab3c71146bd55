import type { ExportLink, ExportLinkStore } from "../../usecases/export/ports";
import { encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";

/** All in one partition: links live for two minutes and only HR makes them, so they are few. */
const PARTITION = "links";

/** Links to exported files, row "<SHA-256 of the secret>". */
export async function openExportLinks(location: TablesLocation, prefix: string): Promise<ExportLinkStore> {
  const table = await Table.open(location, `${prefix}Exports`);
  return {
    async save(link) {
      await table.put(PARTITION, encodeKey(link.tokenHash), {
        expiresAt: link.expiresAt,
        link: JSON.stringify(link),
      });
    },
    async take(tokenHash) {
      const row = await table.get(PARTITION, encodeKey(tokenHash));
      if (row === null || !(await table.take(row))) return null;
      return JSON.parse(String(row["link"])) as ExportLink;
    },
    async removeExpired(now) {
      const expired: string[] = [];
      for await (const row of table.list(PARTITION)) {
        if (String(row["expiresAt"]) <= now) expired.push(row.rowKey);
      }
      await Promise.all(expired.map((rowKey) => table.delete(PARTITION, rowKey)));
    },
  };
}
