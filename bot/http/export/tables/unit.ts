import type { UnitDetails, UnitPage } from "../../../contract/unit-page";
import type { ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { aboutFigures, aboutMethod, fileNameOf, termInWords, type ExportContext } from "./about";
import { coverageCells } from "./figure-columns";
import { stepsInWords } from "./steps";

/** A unit: its figures, its supervisors over the year, and the placements that nobody trained supervises. */
export function unitDocument(page: UnitPage, context: ExportContext): ExportDocument {
  const { text } = context;
  const { name, areaId } = page.unit;
  const { details } = page;
  return {
    fileName: fileNameOf(name, page.term),
    title: text("export.unit.title", { unit: name, area: areaId, term: termInWords(page.term) }),
    about: [...aboutFigures(page, context), ...aboutMethod(page.method, context)],
    sheets: [
      figures(page, context),
      ...(details ? [supervisors(page, details, context), untrained(details, context)] : []),
    ],
  };
}

function figures(page: UnitPage, context: ExportContext): ExportSheet {
  const { text } = context;
  const { students, places } = page;
  const forms = ["apl", "apprenticeship", "lia", "prao", "vfu", "other"] as const;
  return {
    name: text("export.unit.figures"),
    columns: [
      { heading: text("export.column.supervisors"), format: "count" },
      { heading: text("export.column.care-staff"), format: "count" },
      { heading: text("export.column.share"), format: "share" },
      { heading: text("export.column.goal"), format: "count" },
      { heading: text("export.column.missing"), format: "count" },
      { heading: text("export.column.without-evidence"), format: "count" },
      { heading: text("export.column.active"), format: "count" },
      { heading: text("export.column.leads"), format: "count" },
      { heading: text("export.column.capacity"), format: "count" },
      { heading: text("export.column.wanted"), format: "count" },
      { heading: text("export.column.difference"), format: "count" },
      { heading: text("export.column.students"), format: "count" },
      ...forms.map((form) => ({ heading: text(`export.form.${form}`), format: "count" as const })),
      { heading: text("export.column.student-weeks"), format: "decimal" },
    ],
    rows: [
      [
        ...coverageCells(page.coverage, context),
        page.leads,
        places.capacity,
        places.wanted,
        places.difference,
        students.inKey,
        ...forms.map((form) => students[form]),
        page.studentWeeks,
      ],
    ],
  };
}

function supervisors({ year, periods }: UnitPage, details: UnitDetails, context: ExportContext): ExportSheet {
  const { text } = context;
  return {
    name: text("export.unit.supervisors", { year: String(year) }),
    columns: [
      { heading: text("export.column.name"), format: "text" },
      { heading: text("export.column.steps"), format: "text" },
      { heading: text("export.column.counts"), format: "text" },
      { heading: text("export.column.status"), format: "text" },
      { heading: text("export.column.until"), format: "day" },
      { heading: text("export.column.load"), format: "decimal" },
      { heading: text("export.column.key"), format: "count" },
      ...periods.map(({ number }) => ({ heading: text("export.column.period", { number }), format: "count" as const })),
      { heading: text("export.column.outside-periods"), format: "count" },
      { heading: text("export.column.turn"), format: "count" },
    ],
    rows: details.supervisors.map((person) => [
      person.name,
      stepsInWords(person.steps, context),
      text(person.counts ? "export.yes" : "export.no"),
      text("export.unit.status", { state: person.status.state }),
      person.status.until,
      person.load?.students ?? null,
      person.load?.key ?? null,
      ...periods.map(({ number }) => person.periods.find(({ period }) => period === number)?.students ?? 0),
      person.outsidePeriods,
      person.turn,
    ]),
  };
}

function untrained({ untrainedPlacements }: UnitDetails, { text }: ExportContext): ExportSheet {
  return {
    name: text("export.unit.untrained"),
    columns: [
      { heading: text("export.column.start"), format: "day" },
      { heading: text("export.column.end"), format: "day" },
      { heading: text("export.column.students"), format: "count" },
      { heading: text("export.column.cause"), format: "text" },
      { heading: text("export.column.supervisor-names"), format: "text" },
    ],
    rows: untrainedPlacements.map(({ start, end, students, cause, supervisors: names }) => [
      start,
      end,
      students,
      text(`export.unit.cause.${cause}`),
      names.join(", "),
    ]),
  };
}
