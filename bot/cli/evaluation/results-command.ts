import type { Command } from "commander";
import { stockholmDay } from "../../clock";
import type { AskedQuestion, Figures, QuestionFigures, Results } from "../../contract/results";
import type { Text } from "../../text/text";
import type { ShowResults } from "../../usecases/evaluation/results/show-results";
import type { Printing } from "../printing";
import { layOut } from "../table";

export interface ResultsCommandDeps extends Printing {
  readonly showResults: ShowResults;
}

/** `results TERM [--units] [--json]`. A refusal is thrown on to whoever runs the program. */
export function registerResultsCommand(program: Command, { showResults, text, print }: ResultsCommandDeps): void {
  program
    .command("results")
    .description(text("results.command.about"))
    .argument("<termin>", text("results.command.term"))
    .option("--units", text("results.command.units"))
    .option("--json", text("results.command.json"))
    .action(async (term: string, options: { readonly units?: boolean; readonly json?: boolean }) => {
      const results = await showResults({ term });
      const lines = options.json ? [JSON.stringify(results)] : readable(results, options.units === true, text);
      lines.forEach(print);
    });
}

const ROLES = ["student", "supervisor"] as const;

function readable(results: Results, withUnits: boolean, text: Text): readonly string[] {
  const sections = ROLES.flatMap((role) => {
    const questions = results.questions.filter((question) => question.role === role);
    const { invited, answered, responseRate } = results.byRole[role];
    if (invited === 0) return [];
    return [
      "",
      text("results.role", { role }),
      answered === null || responseRate === null
        ? text("results.participation-few", { invited, k: results.k })
        : text("results.participation", { invited, answered, rate: responseRate }),
      ...layOut([
        [
          text("results.column.question"),
          text("results.column.n"),
          text("results.column.index"),
          text("results.column.positive"),
        ],
        ...questions.map((question) => questionRow(question, results, text)),
      ]),
      "",
      ...layOut([
        [text("results.column.area"), ...questions.map(({ id }) => id)],
        ...results.areas
          .filter((area) => area.byRole[role])
          .map((area) => compactRow(area.name, questions, area, results.k, text)),
      ]),
    ];
  });
  return [
    text("results.heading", { term: results.term, day: stockholmDay(results.closedAt) }),
    ...sections,
    ...(withUnits ? unitTable(results, text) : []),
    "",
    text("results.legend", { k: results.k }),
  ];
}

function unitTable(results: Results, text: Text): readonly string[] {
  const questions = results.questions.filter((question) => question.role === "student");
  const rows = results.unitWindows.map((unit) => {
    const terms = unit.from === unit.to ? unit.from : `${unit.from}–${unit.to}`;
    return compactRow(`${unit.name} ${terms}`, questions, unit, results.k, text);
  });
  if (rows.length === 0) return ["", text("results.no-units")];
  return ["", ...layOut([[text("results.column.unit"), ...questions.map(({ id }) => id)], ...rows])];
}

function questionRow(question: AskedQuestion, results: Results, text: Text): readonly string[] {
  const name = `${question.id} ${question.text.sv}`;
  const figures = find(results.total, question.id);
  if (!figures || figures.n === null) return [name, hidden(figures, results.k, text), "", ""];
  return [name, text("results.count", { count: figures.n }), index(figures, text), share(figures, text)];
}

/** One value per question: its index, or the positive share where it gives no points. */
function compactRow(
  name: string,
  questions: readonly AskedQuestion[],
  figures: Figures,
  k: number,
  text: Text,
): readonly string[] {
  const cells = questions.map(({ id }) => {
    const shown = find(figures, id);
    if (!shown || shown.n === null) return shown?.hidden === "protects-others" ? "–" : `<${k}`;
    return index(shown, text) || share(shown, text);
  });
  return [name, ...cells];
}

function find(figures: Figures, id: string): QuestionFigures | undefined {
  return figures.questions.find((question) => question.id === id);
}

function hidden(figures: QuestionFigures | undefined, k: number, text: Text): string {
  return figures?.hidden === "protects-others" ? text("results.protects-others") : text("results.too-few", { k });
}

/** Empty when the question gives no points. */
function index({ index: exact, indexBand }: QuestionFigures, text: Text): string {
  if (exact !== null) return text("results.index", { index: exact });
  if (!indexBand) return "";
  return `${text("results.index", { index: indexBand.from })}–${text("results.index", { index: indexBand.to })}`;
}

function share({ positiveShare, positiveShareBand }: QuestionFigures, text: Text): string {
  if (positiveShare !== null) return text("results.share", { share: positiveShare });
  if (!positiveShareBand) return "";
  const { from, to } = positiveShareBand;
  if (from === 0) return `≤${text("results.share", { share: to })}`;
  if (to === 1) return `≥${text("results.share", { share: from })}`;
  return `${text("results.share", { share: from })}–${text("results.share", { share: to })}`;
}
