import type { About, Delivery } from "../../domain/network/delivery/delivery";
import type { Versioned } from "../../usecases/evaluation/ports";
import type { DeliveryEraser, DeliveryStore, OpenOrder } from "../../usecases/network/delivery/ports";
import { encodeKey } from "../keys";
import { Table, type Row, type StoredRow, type TablesLocation } from "../table";

/** One small partition tells where there is something left to do, whatever has been delivered before. */
const OPEN = "open";
const MAX_BATCH = 100;
/** A text in a row holds 32,768 characters at most (Azure Tables). */
const TEXT_LENGTH = 32_000;

/** The network's cards. Partition "open": the orders that are not done; partition "d.<kind>.<id>": an order's cards, one a person. */
export async function openDeliveries(
  location: TablesLocation,
  prefix: string,
): Promise<DeliveryStore & DeliveryEraser> {
  const table = await Table.open(location, `${prefix}Deliveries`);
  return {
    async openOrders() {
      const orders: Versioned<OpenOrder>[] = [];
      for await (const row of table.list(OPEN)) orders.push(orderOf(row));
      return orders;
    },
    async openOrder(about) {
      const row = await table.get(OPEN, keyOf(about));
      return row && orderOf(row);
    },
    async open(order) {
      return (await table.insert(OPEN, keyOf(order.about), orderRow(order))) === "inserted";
    },
    async replaceOrder(read, order) {
      return (await table.replace(read.version as StoredRow, orderRow(order))) === "replaced";
    },
    close: (read) => table.take(read.version as StoredRow),

    async addMissing(about, deliveries) {
      const partition = partitionOf(about);
      const known = new Set<string>();
      for await (const key of table.listKeys(partition)) known.add(key);
      const missing = deliveries.filter(({ contactKey }) => !known.has(encodeKey(contactKey)));
      let added = 0;
      for (let start = 0; start < missing.length; start += MAX_BATCH) {
        added += await insertAll(partition, missing.slice(start, start + MAX_BATCH));
      }
      return added;
    },
    async get(about, contactKey) {
      const row = await table.get(partitionOf(about), encodeKey(contactKey));
      return row && deliveryOf(row);
    },
    async replace(read, delivery) {
      return (await table.replace(read.version as StoredRow, deliveryRow(delivery))) === "replaced";
    },
    async *of(about) {
      for await (const row of table.list(partitionOf(about))) yield deliveryOf(row);
    },

    async forget(about) {
      const partition = partitionOf(about);
      const isAbout = (key: string, own: string) => key === own || key.startsWith(`${own}.`);
      for await (const { rowKey } of table.listPrefix(OPEN, keyOf(about))) {
        if (isAbout(rowKey, keyOf(about))) await table.delete(OPEN, rowKey);
      }
      for await (const row of table.listPartitions(partition, `${partition}/`, "")) {
        if (isAbout(row.partitionKey, partition)) await table.delete(row.partitionKey, row.rowKey);
      }
    },
  };

  /** All at once; one by one when somebody else is adding the same at this moment. */
  async function insertAll(partition: string, deliveries: readonly Delivery[]): Promise<number> {
    const changes = deliveries.map((each) => ({
      kind: "insert" as const,
      rowKey: encodeKey(each.contactKey),
      row: deliveryRow(each),
    }));
    if ((await table.transact(partition, changes)) === "done") return deliveries.length;
    let added = 0;
    for (const { rowKey, row } of changes) {
      if ((await table.insert(partition, rowKey, row)) === "inserted") added += 1;
    }
    return added;
  }
}

function keyOf({ kind, id }: About): string {
  return `${kind}.${encodeKey(id)}`;
}

function partitionOf(about: About): string {
  return `d.${keyOf(about)}`;
}

/** The state has a column of its own so that a person who looks into the table can see it. */
function deliveryRow(delivery: Delivery): Row {
  return { state: delivery.state, delivery: JSON.stringify(delivery) };
}

function deliveryOf(row: StoredRow): Versioned<Delivery> {
  return { value: deliveryIn(row), version: row };
}

/** What a row of an order's partition holds. */
export function deliveryIn(row: StoredRow): Delivery {
  return JSON.parse(String(row["delivery"])) as Delivery;
}

/** An order is longer than one text may be: it lies in several, `order0`, `order1` and so on. */
export function orderRow(order: OpenOrder): Row {
  const json = JSON.stringify(order);
  const parts = Array.from({ length: Math.ceil(json.length / TEXT_LENGTH) }, (_, index) => [
    `order${index}`,
    json.slice(index * TEXT_LENGTH, (index + 1) * TEXT_LENGTH),
  ]);
  return { lookAt: order.lookAt, ...Object.fromEntries(parts) };
}

export function orderOf(row: StoredRow): Versioned<OpenOrder> {
  let json = "";
  for (let index = 0; typeof row[`order${index}`] === "string"; index += 1) json += String(row[`order${index}`]);
  return { value: JSON.parse(json) as OpenOrder, version: row };
}
