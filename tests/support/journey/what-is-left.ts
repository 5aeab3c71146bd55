import { WITHHELD } from "../../../bot/usecases/access/audit/audit-trail";
import { everyRow, type FoundRow } from "../every-row";
import type { Journey } from "./journey";

/** What an invitation is about; everything else about it has to look alike when nobody may be told apart. */
const SUBJECT = ["id", "role", "questionnaire", "period", "area", "unitCode", "unitName"];

/** Written for everybody in the register at once, whenever the clock comes to it. */
const BY_THE_CLOCK = ["Figures", "NetworkNewcomers"];

/** What the audit trail notes of an answer: that there was one, and nobody's. */
const tellsNobody = ({ table, content }: FoundRow): boolean =>
  table === "Audit" &&
  content.includes(String.raw`\"who\":\"${WITHHELD}\"`) &&
  content.includes(String.raw`\"which\":null`);

/** The tables after closing, as somebody with access to the storage account sees them. */
export async function whatIsLeft({ prefix, answering }: Journey) {
  const rows = await everyRow(prefix);
  const inTable = (...tables: readonly string[]) => rows.filter(({ table }) => tables.includes(table));
  return {
    rows,
    inTable,
    /** The rows of all other tables. */
    outside: (...tables: readonly string[]) => rows.filter(({ table }) => !tables.includes(table)),
    /** Rows that were written while somebody answered: their times could tell whose answer is whose. */
    writtenWhileAnswering: rows.filter(
      (row) =>
        !BY_THE_CLOCK.includes(row.table) &&
        !tellsNobody(row) &&
        answering.some(
          ({ from, to }) => instant(row.timestamp) >= Date.parse(from) && instant(row.timestamp) <= Date.parse(to),
        ),
    ),
    /** Whatever tells one invitation from another besides what it is about: as many kinds as there are differences. */
    kindsOfInvitations: new Set(inTable("Invitations").map(withoutSubject)),
  };
}

/** Milliseconds; a row's time may have more digits. */
export function instant(timestamp: string): number {
  return Date.parse(timestamp);
}

function withoutSubject({ content }: FoundRow): string {
  const { state, invitation } = JSON.parse(content) as { readonly state: string; readonly invitation: string };
  const rest = Object.entries(JSON.parse(invitation) as object).filter(([field]) => !SUBJECT.includes(field));
  return JSON.stringify([state, rest.toSorted()]);
}

/** What ties answers to invitations while they may be changed: the round's secret and the key of every answer. */
export async function tiesOf({ prefix }: Journey): Promise<readonly string[]> {
  const rows = await everyRow(prefix);
  const secrets = rows
    .filter(({ table }) => table === "Rounds")
    .flatMap(({ content }) => /\\"secret\\":\\"([\w-]{22,})\\"/.exec(content)?.[1] ?? []);
  const keys = rows
    .filter(({ table }) => table === "Answers")
    .map(({ content }) => (JSON.parse(content) as { readonly rowKey: string }).rowKey)
    .filter((key) => key.startsWith("a."));
  return [...secrets, ...keys.map((key) => key.slice(2))];
}

/**
 * How far the true ones stand from the middle of a list, in standard deviations (Mann–Whitney): beyond six by chance
 * once in five hundred million times.
 */
export function rankDifference(isMarked: readonly boolean[]): number {
  const ranks = isMarked.flatMap((marked, index) => (marked ? index + 1 : []));
  const [marked, others] = [ranks.length, isMarked.length - ranks.length];
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  const spread = Math.sqrt((marked * others * (isMarked.length + 1)) / 12);
  return (sum - (marked * (isMarked.length + 1)) / 2) / spread;
}
