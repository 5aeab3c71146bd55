import type { Round } from "../../domain/evaluation/round";
import type { RoundStore, Versioned } from "../../usecases/evaluation/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const PARTITION = "r";

/** Rounds: one partition, one row per term. */
export async function openRounds(location: TablesLocation, prefix: string): Promise<RoundStore> {
  const table = await Table.open(location, `${prefix}Rounds`);
  return {
    async get(term) {
      const row = await table.get(PARTITION, encodeKey(term));
      return row ? toRound(row) : null;
    },
    async create(round) {
      return (await table.insert(PARTITION, encodeKey(round.term), toRow(round))) === "inserted";
    },
    async replace(read, round) {
      return (await table.replace(read.version as StoredRow, toRow(round))) === "replaced";
    },
    async all() {
      const rounds: Versioned<Round>[] = [];
      for await (const row of table.list(PARTITION)) rounds.push(toRound(row));
      return rounds;
    },
  };
}

/** The state has a column of its own so that a person who looks into the table can see it. */
function toRow(round: Round) {
  return { state: round.state, round: JSON.stringify(round) };
}

function toRound(row: StoredRow): Versioned<Round> {
  return { value: JSON.parse(String(row["round"])) as Round, version: row };
}
