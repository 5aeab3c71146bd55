import { stockholmDay, type Clock } from "../../clock";
import type { Calendars } from "../../domain/placement/calendars";
import { correctedRecord } from "../../domain/access/person/corrected";
import { parseTerm } from "../../domain/placement/term";
import { Refusal } from "../../domain/refusal";
import { markedPeople, type MarkedPerson } from "../../domain/register/import/marked-people";
import { planImport, safeName } from "../../domain/register/import/plan-import";
import type { ImportPlan, SheetPlan } from "../../domain/register/import/plan";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import type { RecordKind } from "../../domain/register/records";
import { withAliases } from "../../domain/register/unit-alias";
import type { UnitAlias } from "../../domain/register/unit-lookup";
import type { CorrectionStore } from "../access/person/ports";
import { lookAhead, type LookAhead } from "./look-ahead";
import type {
  FileNotice,
  FileReader,
  MappingStore,
  ReadFileOutcome,
  RecordStore,
  SourceFile,
  UnreadableReason,
} from "./ports";

export interface ImportRequest {
  readonly files: readonly SourceFile[];
  /** The term of PRAO and places, as somebody writes it; null takes it from the files' names. */
  readonly term: string | null;
  /** What headings mean, where the product does not know or gets it wrong. */
  readonly mapping: ColumnMapping;
  /** What spellings of units mean, told with this import; remembered when it is carried through. */
  readonly units?: readonly UnitAlias[];
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly phase: "reading" | "planning" | "writing";
  readonly done: number;
  readonly total: number;
}

/** What was made of one file. A file that cannot be read stops only itself. */
export interface FileResult {
  readonly fileName: string;
  readonly problem: UnreadableReason | null;
  readonly notices: readonly FileNotice[];
  readonly sheets: readonly SheetPlan[];
}

export interface PrepareDeps {
  readonly files: FileReader;
  readonly records: RecordStore;
  readonly mappings: MappingStore;
  readonly clock: Clock;
  readonly calendars: Calendars;
  /** What HR has put right about people, which no file undoes. */
  readonly corrections?: Pick<CorrectionStore, "all">;
}

export interface PreparedImport {
  /** For removing what is there about them (D34); never shown. */
  readonly marked: readonly MarkedPerson[];
  readonly plan: ImportPlan;
  readonly ahead: LookAhead;
  readonly files: readonly FileResult[];
}

const ALL_KINDS: readonly RecordKind[] = ["unit", "staffing", "competence", "protected", "placement", "prao", "places"];

/** Reads the files, one at a time because each may use its worker's whole memory. Refuses with "no-files" and "unknown-term". */
export async function readFiles(
  { files: reader }: Pick<PrepareDeps, "files">,
  { files, term, units = [], onProgress }: ImportRequest,
): Promise<readonly (ReadFileOutcome & { readonly name: string })[]> {
  if (files.length + units.length === 0) throw new Refusal("no-files");
  if (term !== null && parseTerm(term) === null) throw new Refusal("unknown-term", { term });
  const read: (ReadFileOutcome & { readonly name: string })[] = [];
  for (const file of files) {
    onProgress?.({ phase: "reading", done: read.length, total: files.length });
    read.push({ ...(await reader.read(file)), name: file.name });
  }
  return read;
}

/** Plans the import of files that have been read, against the register as it is now. Writes nothing. */
export async function prepareImport(
  { records, mappings, clock, calendars, corrections }: Omit<PrepareDeps, "files">,
  read: Awaited<ReturnType<typeof readFiles>>,
  { term, mapping, units = [], onProgress }: ImportRequest,
): Promise<PreparedImport> {
  onProgress?.({ phase: "planning", done: 0, total: 1 });
  const [stored, aliases, remembered, right] = await Promise.all([
    records.load(ALL_KINDS),
    records.unitAliases(),
    mappings.all(),
    corrections?.all() ?? [],
  ]);
  const told = withAliases(aliases, units);
  const sheets = read.map((file) => (file.kind === "read" ? file.sheets : []));
  const recalled = (signature: string) => remembered.get(signature) ?? null;
  const marked = markedPeople({ sheets: sheets.flat(), mapping, remembered: recalled });
  const plan = planImport({
    sheets: sheets.flat(),
    mapping,
    remembered: recalled,
    term: term === null ? null : parseTerm(term),
    today: stockholmDay(clock.now()),
    calendars,
    aliases: told,
    stored,
    correct: (record) => correctedRecord(record, right),
  });
  let next = 0;
  const files = read.map((file, index): FileResult => {
    const own = plan.sheets.slice(next, (next += sheets[index]!.length));
    return file.kind === "read"
      ? { fileName: safeName(file.name), problem: null, notices: file.notices, sheets: own }
      : { fileName: safeName(file.name), problem: file.reason, notices: [], sheets: [] };
  });
  return { marked, plan, files, ahead: lookAhead(plan, stored, { before: aliases, after: told }, clock) };
}
