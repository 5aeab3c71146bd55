import type { FindingKind } from "../../../domain/access/person/finding";
import type { Person } from "../../../domain/access/person/person";
import type { PlainValue } from "../../../domain/access/person/person-record";
import type { PersonSource } from "../../../usecases/access/person/ports";
import { Table, type Row, type StoredRow, type TablesLocation } from "../../table";

/** What a row is to a person. */
export type Look = ShownLook | UntoldLook;

interface ShownLook {
  readonly kind: FindingKind;
  /** Null for rows that only lead to others: there is nothing to show in them. */
  readonly fields: Readonly<Record<string, PlainValue>> | null;
  /** What an erasure makes of it: nothing, or a row without the person. */
  readonly then: "remove" | Row;
}

/**
 * What nobody may see by means of the product, HR included: who asked without a name, who answered, who voted. It is
 * erased like everything else, and neither found nor counted: a number would tell as much as the row.
 */
interface UntoldLook {
  readonly kind: "untold";
  readonly then: "remove" | Row;
}

/** Null when the row is not about the person. */
type LookAt = (row: StoredRow, person: Person) => Look | null;

interface RowSource {
  /** Without the prefix. */
  readonly table: string;
  readonly look: LookAt;
  /** Reads what looking takes, for a table whose rows tell nothing without; it then looks instead of `look`. */
  readonly lookWith?: (table: Table) => Promise<LookAt>;
  /** What all rows together tell about who the person is. */
  readonly identify?: (rows: readonly StoredRow[], person: Person) => Partial<Person>;
  /** Removes a row that others must not overlook; deleting it is all there is to it for the rest. */
  readonly remove?: (table: Table, row: StoredRow) => Promise<void>;
  /** What follows from the erasure inside the table, such as counting anew. */
  readonly after?: (table: Table, erased: readonly StoredRow[]) => Promise<void>;
}

/**
 * A table in which a person is found by going through all of it: nobody waits for an extract, and an index by person
 * would be one more place that knows.
 */
export async function openRowSource(
  location: TablesLocation,
  prefix: string,
  source: RowSource,
): Promise<PersonSource> {
  const table = await Table.open(location, prefix + source.table);

  async function* seen(person: Person): AsyncGenerator<{ readonly row: StoredRow; readonly look: Look }> {
    const lookAt = await looker();
    for await (const row of everyRow(table)) {
      const look = lookAt(row, person);
      if (look) yield { row, look };
    }
  }

  function looker(): Promise<LookAt> {
    return source.lookWith ? source.lookWith(table) : Promise.resolve(source.look);
  }

  const { identify } = source;
  return {
    table: source.table,
    ...(identify && {
      async identify(person: Person) {
        const rows: StoredRow[] = [];
        for await (const row of everyRow(table)) rows.push(row);
        return identify(rows, person);
      },
    }),
    async find(person) {
      const findings = [];
      for await (const { look } of seen(person)) {
        if (look.kind === "untold" || look.fields === null) continue;
        findings.push({ kind: look.kind, table: source.table, fields: look.fields });
      }
      return findings;
    },
    async count(person) {
      const counts = { removed: 0, rewritten: 0 };
      for await (const { look } of seen(person)) {
        if (look.kind !== "untold") counts[look.then === "remove" ? "removed" : "rewritten"] += 1;
      }
      return counts;
    },
    async erase(person) {
      const erased: StoredRow[] = [];
      const counts = { removed: 0, rewritten: 0 };
      for await (const { row } of seen(person)) {
        const look = await eraseRow(row, person);
        if (look === null) continue;
        if (look.kind !== "untold") counts[look.then === "remove" ? "removed" : "rewritten"] += 1;
        erased.push(row);
      }
      if (erased.length > 0) await source.after?.(table, erased);
      return counts;
    },
  };

  /** Looks again at what somebody else has changed meanwhile. What the row was when it went; null when it did not. */
  async function eraseRow(read: StoredRow, person: Person): Promise<Look | null> {
    const lookAt = await looker();
    for (let row: StoredRow | null = read; row; row = await table.get(row.partitionKey, row.rowKey)) {
      const look = lookAt(row, person);
      if (look === null) return null;
      if (look.then === "remove") {
        await (source.remove ? source.remove(table, row) : table.delete(row.partitionKey, row.rowKey));
        return look;
      }
      if ((await table.replace(row, look.then)) === "replaced") return look;
    }
    return null;
  }
}

/** Every row of a table, whatever partition it lies in. */
export function everyRow(table: Table): AsyncGenerator<StoredRow> {
  return table.listPartitions("", "\u{10FFFF}", "");
}

const OF_THE_STORAGE: ReadonlySet<string> = new Set(["partitionKey", "rowKey", "etag", "timestamp", "nonce"]);

/** A row's own properties with some of them changed. */
export function rowWith(row: StoredRow, changes: Row): Row {
  const own = Object.entries(row).filter(([name]) => !OF_THE_STORAGE.has(name) && !name.startsWith("odata"));
  return { ...(Object.fromEntries(own) as Row), ...changes };
}

/** JSON that only we write; null when the row has none there. */
export function jsonIn<T>(row: StoredRow, property: string): T | null {
  const json = row[property];
  return typeof json === "string" ? (JSON.parse(json) as T) : null;
}

export function textIn(row: StoredRow, property: string): string | null {
  const value = row[property];
  return typeof value === "string" ? value : null;
}
