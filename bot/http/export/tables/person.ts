import type { PersonExtract, PersonFindings } from "../../../contract/person";
import type { Text, TextKey } from "../../../text/text";
import type { ExportCell, ExportDocument, ExportSheet } from "../../../usecases/export/document";

type Field = PersonFindings["items"][number][string];

/** Somebody's extract as a document (D25): one table for each kind of thing, and what is not in it. */
export function personDocument(extract: PersonExtract, text: Text): ExportDocument {
  const { address, madeAt, knownBy, restrictedSince, found, told } = extract;
  const known = [...knownBy.names, ...knownBy.addresses, ...knownBy.employeeNumbers].join(", ");
  return {
    fileName: `${text("person.page.file")}-${madeAt.slice(0, 10)}`,
    title: text("person.page.title"),
    about: [
      [text("person.field.address"), address],
      [text("person.page.known"), known],
      [text("person.page.made", { when: "" }).trim(), momentOf(madeAt)],
      ...(restrictedSince ? [[text("person.kind.restriction"), momentOf(restrictedSince)] as const] : []),
      ...(found.length === 0 ? [["", text("person.page.nothing")] as const] : []),
    ],
    sheets: [
      ...found.map((findings) => sheetOf(findings, text)),
      {
        name: text("person.page.told"),
        columns: [{ heading: text("person.field.text"), format: "text" }],
        rows: told.map(({ sentence }) => [sentence]),
      },
    ],
    data: extract,
  };
}

/** Columns that say nothing in any row are left out. */
function sheetOf({ name, items }: PersonFindings, text: Text): ExportSheet {
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((field) =>
    items.some((item) => !isEmpty(item[field])),
  );
  return {
    name,
    columns: fields.map((field) => ({ heading: text(`person.field.${field}` as TextKey), format: "text" })),
    rows: items.map((item) => fields.map((field) => cellOf(item[field], text))),
  };
}

function cellOf(value: Field | undefined, text: Text): ExportCell {
  if (value === undefined || isEmpty(value)) return null;
  if (typeof value === "boolean") return text(value ? "person.value.yes" : "person.value.no");
  if (typeof value === "number" || value === null) return value;
  return typeof value === "string" ? momentOf(value) : value.join(", ");
}

function isEmpty(value: Field | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const IN_STOCKHOLM = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

/** Instants as people in Stockholm write them; everything else as it is. */
function momentOf(value: string): string {
  return MOMENT.test(value) ? IN_STOCKHOLM.format(Date.parse(value)) : value;
}
