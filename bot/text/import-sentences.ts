import { differenceSentences } from "./difference-sentences";
import type sv from "./sv.json";
import type { Text } from "./text";

type Codes = (typeof sv)["import"];

/** The parts of an import that are told in whole sentences. The codes are the keys of the texts themselves. */
export function importSentences(text: Text) {
  const field = (name: string) => text(`import.field.${name as keyof Codes["field"]}`);
  const listOf = (items: readonly string[]) => items.map((item) => `”${item}”`).join(", ");
  return {
    ...differenceSentences(text),
    field: (name: keyof Codes["field"]) => field(name),
    unreadable: (reason: keyof Codes["unreadable"]) => text(`import.unreadable.${reason}`),
    fileNotice: ({ code, count }: { readonly code: keyof Codes["file-notice"]; readonly count: number }) =>
      text(`import.file-notice.${code}`, { count }),
    sheetNotice: (notice: keyof Codes["sheet-notice"]) => text(`import.sheet-notice.${notice}`),
    rowReason: ({ reason, heading, unit }: RowReason) =>
      text(`import.reason.${reason}`, { heading: heading ?? "", unit: unit ?? "" }),
    rowNote: (note: keyof Codes["note"]) => text(`import.note.${note}`),

    /** Says which headings were read and what would have to be there, so that the person can put it right. */
    sheetProblem(outcome: SheetProblem): string {
      if (outcome.kind === "empty") return text("import.sheet.empty");
      const seen = listOf(outcome.seen);
      if (outcome.kind === "ambiguous") {
        const kinds = outcome.candidates.map((kind) => text(`import.kind.${kind}`)).join(", ");
        return text("import.sheet.ambiguous", { seen, kinds });
      }
      if (outcome.closest === null) return text("import.sheet.unknown", { seen });
      const missing = outcome.missing.map((group) => group.map(field).join(text("import.sheet.or"))).join("; ");
      return text("import.sheet.missing", { seen, kind: text(`import.kind.${outcome.closest}`), missing });
    },
  };
}

interface RowReason {
  readonly reason: keyof Codes["reason"];
  readonly heading: string | null;
  readonly unit: string | null;
}

type SheetProblem =
  | { readonly kind: "empty" }
  | {
      readonly kind: "unknown";
      readonly seen: readonly string[];
      readonly closest: keyof Codes["kind"] | null;
      readonly missing: readonly (readonly string[])[];
    }
  | {
      readonly kind: "ambiguous";
      readonly seen: readonly string[];
      readonly candidates: readonly (keyof Codes["kind"])[];
    };
