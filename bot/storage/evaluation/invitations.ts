import type { Invitation } from "../../domain/evaluation/invitation";
import type { Term } from "../../domain/placement/term";
import type { InvitationStore, Versioned } from "../../usecases/evaluation/ports";
import { encodeKey } from "../keys";
import { Table, type BatchChange, type StoredRow, type TablesLocation } from "../table";

/** A term's invitations lie in five partitions, so that several instances can share the sending later. */
const SHARDS = 5;
const ROW_PREFIX = "i.";

/** Invitations: partition "<term>.<shard>", row "i.<invitation id>". Sent to straight from here: the rows are the queue. */
export async function openInvitations(location: TablesLocation, prefix: string): Promise<InvitationStore> {
  const table = await Table.open(location, `${prefix}Invitations`);
  return {
    async get(term, id) {
      const row = await table.get(partitionOf(term, id), rowKeyOf(id));
      return row ? toInvitation(row) : null;
    },
    async addMissing(term, invitations) {
      const known = new Set<string>();
      for await (const { value } of all(term)) known.add(value.id);
      let added = 0;
      for (const [partition, missing] of byPartition(
        term,
        invitations.filter((each) => !known.has(each.id)),
      )) {
        added += await insertAll(partition, missing);
      }
      return added;
    },
    async replace(read, invitation) {
      return (await table.replace(read.version as StoredRow, toRow(invitation))) === "replaced";
    },
    all,
    async rewriteAll(term, invitations) {
      for (const [partition, theirs] of byPartition(term, invitations)) {
        await table.batch(
          partition,
          theirs.map((each) => change("put", each)),
        );
      }
    },
  };

  async function* all(term: Term): AsyncGenerator<Versioned<Invitation>> {
    for await (const row of invitationRows(table, term)) yield toInvitation(row);
  }

  /** A hundred at a time; one by one when somebody else is adding the same invitations at this moment. */
  async function insertAll(partition: string, invitations: readonly Invitation[]): Promise<number> {
    let added = 0;
    for (let start = 0; start < invitations.length; start += 100) {
      const some = invitations.slice(start, start + 100);
      const changes = some.map((each) => change("insert", each));
      if ((await table.transact(partition, changes)) === "done") {
        added += some.length;
        continue;
      }
      for (const each of some) {
        if ((await table.insert(partition, rowKeyOf(each.id), toRow(each))) === "inserted") added += 1;
      }
    }
    return added;
  }
}

/** A term's rows, wherever they lie. */
export function invitationRows(table: Table, term: Term): AsyncGenerator<StoredRow> {
  return table.listPartitions(partitionName(term, 0), partitionName(term, SHARDS - 1), ROW_PREFIX);
}

function byPartition(term: Term, invitations: readonly Invitation[]): ReadonlyMap<string, readonly Invitation[]> {
  const groups = new Map<string, Invitation[]>();
  for (const invitation of invitations) {
    const partition = partitionOf(term, invitation.id);
    groups.set(partition, [...(groups.get(partition) ?? []), invitation]);
  }
  return groups;
}

function partitionOf(term: Term, id: string): string {
  const sum = [...id].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 65_521, 0);
  return partitionName(term, sum % SHARDS);
}

function partitionName(term: Term, shard: number): string {
  return `${encodeKey(term)}.${shard}`;
}

function rowKeyOf(id: string): string {
  return `${ROW_PREFIX}${encodeKey(id)}`;
}

function change(kind: "insert" | "put", invitation: Invitation): BatchChange {
  return { kind, rowKey: rowKeyOf(invitation.id), row: toRow(invitation) };
}

/** The state has a column of its own so that a person who looks into the table can see it. */
function toRow(invitation: Invitation) {
  return { state: invitation.state, invitation: JSON.stringify(invitation) };
}

function toInvitation(row: StoredRow): Versioned<Invitation> {
  return { value: JSON.parse(String(row["invitation"])) as Invitation, version: row };
}
