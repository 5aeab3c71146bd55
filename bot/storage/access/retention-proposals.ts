import type { RemovalProposal } from "../../domain/access/retention/proposal";
import type { Versioned } from "../../usecases/evaluation/ports";
import type { ProposalStore } from "../../usecases/access/retention/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const PROPOSALS = "proposals";
/** The same rows by time, newest first. */
const BY_TIME = "by-time";
/** Later than any instant in milliseconds. */
const END_OF_TIME = 9_999_999_999_999;

/** What has been proposed and approved to be destroyed: row "<id>", and a list by time that leads to it. */
export async function openRetentionProposals(location: TablesLocation, prefix: string): Promise<ProposalStore> {
  const table = await Table.open(location, `${prefix}RetentionProposals`);

  async function get(id: string): Promise<Versioned<RemovalProposal> | null> {
    const row = await table.get(PROPOSALS, encodeKey(id));
    return row && { value: JSON.parse(String(row["proposal"])) as RemovalProposal, version: row };
  }

  return {
    get,
    async *all() {
      for await (const row of table.list(BY_TIME)) {
        const found = await get(String(row["id"]));
        if (found) yield found;
      }
    },
    async create(proposal) {
      await table.insert(PROPOSALS, encodeKey(proposal.id), rowOf(proposal));
      const time = String(END_OF_TIME - Date.parse(proposal.proposedAt)).padStart(13, "0");
      await table.insert(BY_TIME, `${time}.${encodeKey(proposal.id)}`, { id: proposal.id });
    },
    async replace(read, proposal) {
      return (await table.replace(read.version as StoredRow, rowOf(proposal))) === "replaced";
    },
  };
}

/** The state has a column of its own so that a person who looks into the table can see it. */
function rowOf(proposal: RemovalProposal) {
  return { state: proposal.state, proposal: JSON.stringify(proposal) };
}
