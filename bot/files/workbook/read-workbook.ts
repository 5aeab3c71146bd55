import { posix } from "node:path";
import type { Sheet } from "../../usecases/register/ports";
import { Unreadable } from "../limits";
import { note, type Tally } from "../table-rows";
import { readSheet } from "./read-sheet";
import { readDateFormats } from "./styles";
import { newTextRun } from "./text-run";
import { isTrue, walkXml } from "./xml";
import { openZip, type Zip } from "./zip";

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/**
 * Reads the visible sheets of an .xlsx workbook. Hidden sheets are left out and counted. Macros and links to other
 * workbooks are refused before anything of them is read. Throws Unreadable.
 */
export function readWorkbook(content: Uint8Array, tally: Tally): readonly Omit<Sheet, "fileName">[] {
  const zip = openZip(content);
  refuseActiveContent(zip.names);
  const path = workbookPath(zip);
  const { sheets, isEpoch1904 } = readSheetList(required(zip, path));
  const targets = readRelations(zip, path);
  const partOf = (suffix: string): Uint8Array | null => {
    const target = [...targets.values()].find((relation) => relation.type.endsWith(suffix))?.target;
    return target === undefined ? null : zip.read(target);
  };
  const formats = readDateFormats(partOf("/styles"));
  const context = { sharedStrings: readSharedStrings(partOf("/sharedStrings")), formats, isEpoch1904 };
  note(tally, "hidden-left-out", sheets.filter((sheet) => sheet.isHidden).length);
  return sheets
    .filter((sheet) => !sheet.isHidden)
    .flatMap((sheet) => {
      const relation = targets.get(sheet.relation);
      if (!relation?.type.endsWith("/worksheet")) return [];
      return [{ sheetName: sheet.name, rows: readSheet(required(zip, relation.target), context, tally) }];
    });
}

function refuseActiveContent(names: readonly string[]): void {
  if (names.some((name) => /(^|\/)(vbaProject|vbaData)[^/]*$|\/(macrosheets|dialogsheets)\//i.test(name))) {
    throw new Unreadable("macros");
  }
  if (names.some((name) => /\/externalLinks\//i.test(name))) throw new Unreadable("external-links");
}

/** A zip without a workbook is some other document: .docx, .ods, .xlsb or an ordinary archive. */
function workbookPath(zip: Zip): string {
  const main = [...readRelations(zip, "").values()].find((relation) => relation.type.endsWith("/officeDocument"));
  if (!main || !/\.xml$/.test(main.target) || !/workbook/i.test(main.target)) throw new Unreadable("not-a-table");
  return main.target;
}

function readSheetList(workbook: Uint8Array): { sheets: readonly SheetEntry[]; isEpoch1904: boolean } {
  const sheets: SheetEntry[] = [];
  let isEpoch1904 = false;
  walkXml(workbook, {
    open(name, attributes) {
      if (name === "workbookPr") isEpoch1904 = isTrue(attributes["date1904"]);
      if (name !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
      const state = attributes["state"] ?? "visible";
      sheets.push({ name: (attributes["name"] ?? "").slice(0, 100), relation, isHidden: state !== "visible" });
    },
  });
  return { sheets, isEpoch1904 };
}

/** Relations of one part of the zip, or of the whole ("" ), by id; targets as names in the zip. */
function readRelations(zip: Zip, part: string): ReadonlyMap<string, { type: string; target: string }> {
  const folder = posix.dirname(part);
  const relations = new Map<string, { type: string; target: string }>();
  const file = zip.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  if (!file) return relations;
  walkXml(file, {
    open(name, attributes) {
      const { Id: id, Target: target, Type: type } = attributes;
      if (name !== "Relationship" || !id || !target || !type || attributes["TargetMode"] === "External") return;
      relations.set(id, { type, target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target) });
    },
  });
  return relations;
}

function readSharedStrings(file: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  let run = newTextRun();
  if (file) {
    walkXml(file, {
      open(name) {
        if (name === "si") run = newTextRun();
        else run.open(name);
      },
      text: (text) => run.text(text),
      close(name) {
        if (name === "si") strings.push(run.result());
        else run.close(name);
      },
    });
  }
  return strings;
}

function required(zip: Zip, name: string): Uint8Array {
  const content = zip.read(name);
  if (!content) throw new Unreadable("damaged");
  return content;
}
