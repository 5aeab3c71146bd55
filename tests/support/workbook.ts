import { deflateRawSync } from "node:zlib";

/** A zip as Excel writes them; `declaredSize` lets an entry lie about its inflated size. */
export function aZip(entries: Readonly<Record<string, string | Uint8Array>>, declaredSize?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const raw = Buffer.from(content as Uint8Array);
    const data = deflateRawSync(raw);
    const sizes = [data.length, declaredSize ?? raw.length];
    const local = header(30, 0x04034b50, { 8: 8, 26: Buffer.byteLength(name) }, { 18: sizes[0]!, 22: sizes[1]! });
    locals.push(local, Buffer.from(name), data);
    directory.push(
      header(46, 0x02014b50, { 10: 8, 28: Buffer.byteLength(name) }, { 20: sizes[0]!, 24: sizes[1]!, 42: offset }),
      Buffer.from(name),
    );
    offset += local.length + Buffer.byteLength(name) + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(entries).length;
  return Buffer.concat([
    ...locals,
    ...directory,
    header(22, 0x06054b50, { 8: count, 10: count }, { 12: size, 16: offset }),
  ]);
}

interface SheetParts {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** What stands before, inside and after `sheetData`. */
  readonly columns?: string;
  readonly rows: string;
  readonly merged?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly isEpoch1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of raw XML, for what no library writes on purpose. */
export function aWorkbook({ sheets, sharedStrings, styles, isEpoch1904, more }: WorkbookParts): Buffer {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const sheetFiles = sheets.map(({ columns = "", rows, merged = "" }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet>${columns}<sheetData>${rows}</sheetData>${merged}</worksheet>`,
  ]);
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ""} r:id="s${index + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, index) => relation(`s${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    ...(sharedStrings === undefined ? [] : [relation("strings", "sharedStrings", "/xl/sharedStrings.xml")]),
    ...(styles === undefined ? [] : [relation("styles", "styles", "styles.xml")]),
  ];
  return aZip({
    "_rels/.rels": `<Relationships>${relation("w", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="${types}"><workbookPr ${isEpoch1904 ? 'date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...(sharedStrings === undefined ? {} : { "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(sheetFiles),
    ...more,
  });
}

/** A row of inline text. */
export function aRow(number: number, ...cells: readonly string[]): string {
  const xml = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
  return `<row r="${number}">${xml.join("")}</row>`;
}

function header(
  length: number,
  signature: number,
  shorts: Readonly<Record<number, number>>,
  longs: Readonly<Record<number, number>>,
): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature, 0);
  for (const [at, value] of Object.entries(shorts)) buffer.writeUInt16LE(value, Number(at));
  for (const [at, value] of Object.entries(longs)) buffer.writeUInt32LE(value, Number(at));
  return buffer;
}
