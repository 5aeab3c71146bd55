import type { LinkStore, QrPlaces, StudentLink } from "../../usecases/evaluation/ports";
import { decodeKey, encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

/**
 * Links: partition "l.<first two characters>", row "<link id>", for the one point read when somebody opens a link.
 * Beside them a list per term (partition "t.<term>") of the term's link ids, and who took which place of a QR
 * (partition "q.<term>"). The list is written first, so that no link can escape the removal at the end.
 */
export async function openLinks(location: TablesLocation, prefix: string): Promise<LinkStore> {
  const table = await Table.open(location, `${prefix}Links`);
  return {
    async save(link) {
      await table.put(listOf(link.term), encodeKey(link.linkId), {});
      await table.put(partitionOf(link.linkId), encodeKey(link.linkId), { link: JSON.stringify(link) });
    },
    get,
    async *ofTerm(term) {
      for (const linkId of await idsOf(term)) {
        const link = await get(linkId);
        if (link) yield link;
      }
    },
    remove,
    async removeTerm(term) {
      for (const linkId of await idsOf(term)) await remove(term, linkId);
      const places: string[] = [];
      for await (const row of table.list(placesOf(term))) places.push(row.rowKey);
      for (const rowKey of places) await table.delete(placesOf(term), rowKey);
    },
    async qrPlaces(term, unitCode, period) {
      const row = await table.get(placesOf(term), placesKey({ unitCode, period }));
      return row
        ? { value: JSON.parse(String(row["places"])) as QrPlaces, version: row }
        : { value: { term, unitCode, period, taken: {} }, version: null };
    },
    async replaceQrPlaces(read, places) {
      const row = { places: JSON.stringify(places) };
      if (read.version) return (await table.replace(read.version as StoredRow, row)) === "replaced";
      return (await table.insert(placesOf(places.term), placesKey(places), row)) === "inserted";
    },
  };

  async function remove(term: string, linkId: string): Promise<void> {
    await table.delete(partitionOf(linkId), encodeKey(linkId));
    await table.delete(listOf(term), encodeKey(linkId));
  }

  async function get(linkId: string): Promise<StudentLink | null> {
    const row = await table.get(partitionOf(linkId), encodeKey(linkId));
    return row ? (JSON.parse(String(row["link"])) as StudentLink) : null;
  }

  async function idsOf(term: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const row of table.list(listOf(term))) ids.push(decodeKey(row.rowKey));
    return ids;
  }
}

function partitionOf(linkId: string): string {
  return `l.${encodeKey(linkId.slice(0, 2))}`;
}

function listOf(term: string): string {
  return `t.${encodeKey(term)}`;
}

function placesOf(term: string): string {
  return `q.${encodeKey(term)}`;
}

function placesKey(places: Pick<QrPlaces, "unitCode" | "period">): string {
  return encodeKey(`${places.unitCode}|${places.period}`);
}
