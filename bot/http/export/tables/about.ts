import { stockholmDay } from "../../../clock";
import type { FiguresHead, FiguresMethod } from "../../../contract/figures";
import type { Text } from "../../../text/text";
import type { ExportDocument } from "../../../usecases/export/document";

/** What every table is made with. */
export interface ExportContext {
  readonly text: Text;
  /** Fewest answers behind a published figure. */
  readonly smallestGroup: number;
}

type About = ExportDocument["about"];

/** "HT2024" as people write it. */
export function termInWords(term: string): string {
  return term.replace(/^(HT|VT)(\d{4})$/, "$1 $2");
}

/** Which term and day the figures hold for, and what they were made from. */
export function aboutFigures({ term, asOf, source }: FiguresHead, { text }: ExportContext): About {
  const { staffMeasuredFrom: from, staffMeasuredTo: to, latestImportAt } = source;
  const measured: About =
    from === null || to === null
      ? []
      : [[text("export.about.staff"), from === to ? to : text("export.about.from-to", { from, to })]];
  return [
    [text("export.about.term"), termInWords(term)],
    [text("export.about.as-of"), asOf],
    ...measured,
    ...(latestImportAt === null ? [] : [[text("export.about.imported"), stockholmDay(latestImportAt)] as const]),
  ];
}

/** What coverage and places are counted with (N3, N12). */
export function aboutMethod(method: FiguresMethod, { text }: ExportContext): About {
  return [
    [
      text("export.about.method"),
      text("export.about.method-of-figures", {
        goal: method.goalPerCent,
        positions: method.positions.join(", "),
        key: method.studentsPerSupervisorAndYear,
      }),
    ],
  ];
}

/** The parts with dashes between; what file systems do not take becomes a dash too. */
export function fileNameOf(...parts: readonly string[]): string {
  return parts
    .join("-")
    .replace(/[\s\\/:*?"<>|\u0000-\u001f]+/g, "-")
    .replace(/^[.-]+/, "");
}
