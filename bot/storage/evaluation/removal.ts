import { endOfRound } from "../../domain/evaluation/round";
import type { RoundStore } from "../../usecases/evaluation/ports";
import type { DueItem, Shelf } from "../../usecases/access/retention/ports";
import { encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";
import { ClosingEntries } from "./closing-entries";
import { invitationRows } from "./invitations";
import { openRounds } from "./rounds";

/** What is removed of evaluations by time: invitations (D6) and free texts (D22). */
export async function openEvaluationShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const [rounds, invitations, closings, texts] = await Promise.all([
    openRounds(location, prefix),
    Table.open(location, `${prefix}Invitations`),
    ClosingEntries.open(location, prefix),
    Table.open(location, `${prefix}FreeTexts`),
  ]);
  return [
    { table: "Invitations", classId: "student-contact", due: (cutoff) => invitationsDue(rounds, invitations, cutoff) },
    { table: "FreeTexts", classId: "free-text", due: (cutoff) => textsDue(closings, texts, cutoff) },
  ];
}

async function* invitationsDue(
  rounds: Pick<RoundStore, "all">,
  invitations: Table,
  cutoff: string,
): AsyncGenerator<DueItem> {
  for (const { value: round } of await rounds.all()) {
    const endedAt = endOfRound(round);
    if (endedAt === null || endedAt > cutoff) continue;
    for await (const { partitionKey, rowKey } of invitationRows(invitations, round.term)) {
      yield { at: endedAt, count: 1, remove: () => invitations.delete(partitionKey, rowKey) };
    }
  }
}

async function* textsDue(closings: ClosingEntries, texts: Table, cutoff: string): AsyncGenerator<DueItem> {
  for (const { term, closedAt } of await closings.all()) {
    if (closedAt > cutoff) continue;
    for await (const rowKey of texts.listKeys(encodeKey(term))) {
      yield { at: closedAt, count: 1, remove: () => texts.delete(encodeKey(term), rowKey) };
    }
  }
}
