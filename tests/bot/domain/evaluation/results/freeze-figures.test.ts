import type { EvaluationRole } from "../../../../../bot/domain/evaluation/questionnaire";
import type { AnsweredForm } from "../../../../../bot/domain/evaluation/results/forms";
import { freezeFigures, type ClosingTerm } from "../../../../../bot/domain/evaluation/results/freeze-figures";
import { personsShown, type Publication } from "../../../../../bot/domain/evaluation/results/publication";
import type { PooledTerm } from "../../../../../bot/domain/evaluation/results/windows";
import { anInvitation } from "../../../../support/evaluation";

const EVERY_QUESTION = {
  P1: "4",
  P2: "ja",
  P4: "4",
  P5: "4",
  P6: "en",
  P7: "4",
  P8: "4",
  P9: "ja",
  P10: "4",
} as const;

/** So many forms about a unit; the unit's first letter is its area. */
function forms(unitCode: string, count: number, role: EvaluationRole = "student"): readonly AnsweredForm[] {
  return Array<AnsweredForm>(count).fill({
    role,
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    area: unitCode[0]!,
    unitCode,
    answers: role === "student" ? EVERY_QUESTION : { H4: "4" },
  });
}

/** Closes terms one after the other, each on top of what the earlier ones have left. */
function municipality(settings: Partial<ClosingTerm> = {}) {
  const earlier: Publication[] = [];
  let pool: readonly PooledTerm[] = [];
  return {
    close(term: string, answered: readonly AnsweredForm[], changes: Partial<ClosingTerm> = {}) {
      const figures = freezeFigures({
        term,
        closedAt: "2024-12-20T12:00:00.000Z",
        k: 5,
        minimumSupervisorsRated: 1,
        forms: answered,
        invitations: answered.map(({ role, area, unitCode }) => anInvitation({ role, area, unitCode })),
        earlier: [...earlier],
        pool,
        ...settings,
        ...changes,
      });
      earlier.push(figures.publication);
      pool = [...pool, ...figures.waiting];
      return {
        ...figures,
        windows: figures.publication.windows.map(
          ({ unitCode, terms, questions }) => `${unitCode} ${terms.join("+")}: ${personsShown(questions, "P1")}`,
        ),
      };
    },
  };
}

test("a unit waits until five have answered, is shown once, and starts anew", () => {
  const { close } = municipality();
  expect(close("VT2023", [...forms("A1", 2), ...forms("A2", 5), ...forms("A3", 3)]).windows).toEqual(["A2 VT2023: 5"]);
  expect(close("HT2023", [...forms("A1", 4), ...forms("A3", 4)]).windows).toEqual([
    "A3 VT2023+HT2023: 7",
    "A1 VT2023+HT2023: 6",
  ]);
  expect(close("VT2024", [...forms("A1", 4), ...forms("A2", 6)]).windows).toEqual([]);
  expect(close("HT2024", [...forms("A1", 4), ...forms("A2", 6)]).windows).toEqual([
    "A2 VT2024+HT2024: 12",
    "A1 VT2024+HT2024: 8",
  ]);
});

test("a window is withheld when the rest of its area would be fewer than five, also over several terms", () => {
  const { close } = municipality();
  expect(close("VT2023", [...forms("A1", 2), ...forms("A2", 20)]).windows).toEqual([]);
  expect(close("HT2023", [...forms("A1", 2), ...forms("A2", 20)]).windows).toEqual([]);
  expect(close("VT2024", [...forms("A1", 2), ...forms("A2", 20)]).windows).toEqual([
    "A2 VT2023+HT2023+VT2024: 60",
    "A1 VT2023+HT2023+VT2024: 6",
  ]);
});

test("answers older than four terms are in no window", () => {
  const { close } = municipality();
  const terms = ["VT2023", "HT2023", "VT2024", "HT2024"];
  for (const [index, term] of terms.entries()) close(term, [...forms("A1", index === 0 ? 4 : 0), ...forms("A2", 9)]);
  expect(close("VT2025", [...forms("A1", 4), ...forms("A2", 9)]).windows.join()).not.toContain("A1");
});

test("a unit that has changed area starts anew there", () => {
  const { close } = municipality();
  const moved = forms("A1", 3).map((form) => ({ ...form, area: "B" }));
  close("VT2024", [...forms("A1", 3), ...forms("A2", 9), ...forms("B1", 9)]);
  expect(close("HT2024", [...moved, ...forms("A2", 9), ...forms("B1", 9)]).windows.join()).not.toContain("A1");
});

test("a single answer counts in its area and is kept in no pool", () => {
  const { waiting, publication } = municipality().close("VT2024", [...forms("A1", 1), ...forms("A2", 4)]);
  expect(waiting.map(({ unitCode }) => unitCode)).toEqual(["A2"]);
  expect(publication.cells.map(({ area, questions }) => [area, personsShown(questions, "P1")])).toEqual([
    [null, 5],
    ["A", 5],
  ]);
});

test("nothing is kept about units of an area that is hidden", () => {
  const { waiting, publication } = municipality().close("VT2024", [
    ...forms("A1", 3),
    ...forms("B1", 5),
    ...forms("C1", 9),
    ...forms("C2", 5),
  ]);
  expect(waiting).toEqual([]);
  expect(publication.cells.map(({ questions }) => questions[0]!.hidden)).toEqual([
    null,
    "too-few",
    "protects-others",
    null,
  ]);
});

test("a question that too few answered is hidden in a window that shows the others", () => {
  const blank = forms("A1", 1).map((form) => ({ ...form, answers: { ...EVERY_QUESTION, P10: [] } }));
  const { publication } = municipality().close("VT2024", [...forms("A1", 4), ...blank, ...forms("A2", 9)]);
  const window = publication.windows.find(({ unitCode }) => unitCode === "A1")!;
  const hidden = window.questions.filter(({ scores }) => scores === null).map(({ id, hidden: why }) => [id, why]);
  expect(hidden).toEqual([
    ["P3", "too-few"],
    ["P10", "too-few"],
    ["P11", "too-few"],
  ]);
  const other = publication.windows.find(({ unitCode }) => unitCode === "A2")!;
  expect(other.questions.find(({ id }) => id === "P10")?.hidden).toBe("protects-others");
});

test("supervisors' answers are shown for areas, never for units", () => {
  const { publication, waiting } = municipality().close("VT2024", forms("A1", 30, "supervisor"));
  expect(publication.cells.map(({ role, area }) => [role, area])).toEqual([
    ["supervisor", null],
    ["supervisor", "A"],
  ]);
  expect([...publication.windows, ...waiting]).toEqual([]);
});

test("a unit whose answers are about one supervisor can be kept to its area's figures", () => {
  const answered = [...forms("A1", 6), ...forms("A2", 6)];
  const invitations = ["eva", "eva", "ola", "kim"].map((name, i) =>
    anInvitation({
      area: "A",
      unitCode: i < 2 ? "A1" : "A2",
      route: { kind: "card", email: `${name}@kommun.example`, contactKey: name },
    }),
  );
  const close = (minimumSupervisorsRated: number) =>
    municipality({ minimumSupervisorsRated }).close("VT2024", answered, { invitations }).windows;
  expect(close(1)).toEqual(["A1 VT2024: 6", "A2 VT2024: 6"]);
  expect(close(2)).toEqual(["A2 VT2024: 6"]);
});

test("a raised group size holds for new figures and does not block on old ones", () => {
  const { close } = municipality();
  const answered = [...forms("A1", 5), ...forms("A2", 6), ...forms("A3", 5)];
  expect(close("VT2024", answered).windows).toHaveLength(3);
  expect(close("HT2024", answered, { k: 6 }).windows).toEqual(["A2 HT2024: 6"]);
});

test("a text from an area with fewer than five answers is kept without its area", () => {
  const withText = (unitCode: string) => ({ ...forms(unitCode, 1)[0]!, answers: { P1: "4", P12: "Tack" } });
  const { texts } = municipality().close("VT2024", [withText("A1"), withText("B1"), ...forms("B1", 4)]);
  expect(texts).toEqual([
    { role: "student", area: null, text: "Tack" },
    { role: "student", area: "B", text: "Tack" },
  ]);
});
