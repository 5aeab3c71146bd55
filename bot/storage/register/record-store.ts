import { isInTerm } from "../../domain/placement/load/load-term";
import { termOf, type Term } from "../../domain/placement/term";
import type { RecordKind, RegisterRecord } from "../../domain/register/records";
import type { RecordReplacement, RegisterStore } from "../../usecases/register/ports";
import { Table, type BatchChange, type Row, type StoredRow, type TablesLocation } from "../table";
import { competencesTable } from "./competences";
import { placesTable, praoTable, protectedTable } from "./counts";
import { organisationTable } from "./organisation";
import { placementsTable } from "./placements";
import { sortableTerm, type RecordTable } from "./record-table";
import { staffingTable } from "./staffing";
import { openUnitAliases } from "./unit-aliases";

type TableOf = { readonly [Kind in RecordKind]: RecordTable<Kind> };
type RecordOf<Kind extends RecordKind> = Extract<RegisterRecord, { kind: Kind }>;

const TABLES: TableOf = {
  unit: organisationTable,
  staffing: staffingTable,
  competence: competencesTable,
  protected: protectedTable,
  placement: placementsTable,
  prao: praoTable,
  places: placesTable,
};

/** Half of a transaction: a record that moves is two changes, and both happen or neither. */
const REPLACEMENTS_IN_BATCH = 50;
/** No apprenticeship is longer; bounds how far ahead of a term its placements can end. */
const LONGEST_PLACEMENT_YEARS = 4;

/** Opens the register's tables and creates those that are missing. */
export async function openRecordStore(location: TablesLocation, prefix: string): Promise<RegisterStore> {
  const names = [...new Set(Object.values(TABLES).map(({ tableName }) => tableName))];
  const opened = new Map(
    await Promise.all(names.map(async (name) => [name, await Table.open(location, prefix + name)] as const)),
  );
  const aliases = await openUnitAliases(location, prefix);
  const tableFor = (kind: RecordKind): Table => opened.get(TABLES[kind].tableName)!;

  async function records<Kind extends RecordKind>(
    kind: Kind,
    range: { readonly from?: string; readonly before?: string } = {},
  ): Promise<RecordOf<Kind>[]> {
    const found: RecordOf<Kind>[] = [];
    const fromRow: (row: StoredRow) => RecordOf<Kind> = TABLES[kind].fromRow;
    for await (const row of tableFor(kind).list(kind, range)) found.push(fromRow(row));
    return found;
  }

  const inTerm = (term: Term) => ({ from: sortableTerm(term), before: `${sortableTerm(term)}/` });

  return {
    load: async (kinds) => (await Promise.all(kinds.map((kind) => records(kind)))).flat(),

    /** Rows lie by half-year, whatever terms are set to: the range covers the term, and the dates decide. */
    async placementsOf(calendar) {
      const first = calendar.start < calendar.lastDays.from ? calendar.start : calendar.lastDays.from;
      const last = `${Number(calendar.end.slice(0, 4)) + LONGEST_PLACEMENT_YEARS}-3`;
      const ending = await records("placement", { from: sortableTerm(termOf(first)), before: last });
      return ending.filter((placement) => isInTerm(placement, calendar));
    },
    placementsEndingFrom: (day) => records("placement", { from: sortableTerm(termOf(day)) }),
    praoOf: (term) => records("prao", inTerm(term)),
    placesOf: (term) => records("places", inTerm(term)),

    unitAliases: aliases.all,
    saveUnitAliases: aliases.save,

    async replace(replacements, beforeBatch) {
      let written = 0;
      for (const kind of Object.keys(TABLES) as RecordKind[]) {
        const ofKind = replacements.filter(({ from, to }) => (to ?? from)?.kind === kind);
        for (let start = 0; start < ofKind.length; start += REPLACEMENTS_IN_BATCH) {
          const batch = ofKind.slice(start, start + REPLACEMENTS_IN_BATCH);
          await beforeBatch(written);
          await tableFor(kind).batch(kind, batch.flatMap(changesFor));
          written += batch.length;
        }
      }
    },
  };
}

/** A new version can lie under another row key (a placement that moved to another term): then the old row goes. */
function changesFor({ from, to }: RecordReplacement): readonly BatchChange[] {
  const fromKey = from ? rowKey(from) : null;
  const toKey = to ? rowKey(to) : null;
  const changes: BatchChange[] = [];
  if (to && toKey !== null) changes.push({ kind: "put", rowKey: toKey, row: toRow(to) });
  if (fromKey !== null && fromKey !== toKey) changes.push({ kind: "delete", rowKey: fromKey });
  return changes;
}

function rowKey(record: RegisterRecord): string {
  return tableOf(record).rowKey(record);
}

function toRow(record: RegisterRecord): Row {
  return tableOf(record).toRow(record);
}

/** The table that fits the record; the compiler cannot see that both have the same kind. */
function tableOf(record: RegisterRecord): RecordTable<RecordKind> {
  return TABLES[record.kind] as RecordTable<RecordKind>;
}
