import { byUrgency, mostUrgent, todoLine, type TodoCode } from "../../../../../bot/domain/placement/todo/todo";

const line = (code: TodoCode, size = 1, name = "Hemvård väst") =>
  todoLine({
    ...{ code, size, values: {}, reasons: [], place: { area: name, unit: null } },
    target: { view: "area", id: name, name },
  });
const codes = (lines: readonly { readonly code: TodoCode }[]) => lines.map(({ code }) => code);

test("students without supervisors, missing places and areas without step 3 are dangers, the rest are warnings", () => {
  const all: readonly TodoCode[] = [
    ...(["students-without-supervisors", "places-missing", "area-without-lead"] as const),
    ...(["untrained-supervision", "low-response", "far-from-goal", "without-evidence"] as const),
  ];
  expect(all.map((code) => line(code).urgency)).toEqual([
    ...["danger", "danger", "danger"],
    ...["warning", "warning", "warning", "warning"],
  ]);
});

test("dangers come before warnings, and of the same kind the largest, then by name with å, ä and ö last", () => {
  const lines = [
    line("far-from-goal", 40),
    line("places-missing", 3, "Öster"),
    line("places-missing", 3, "Väster"),
    line("places-missing", 17),
    line("students-without-supervisors", 1),
  ];
  expect(byUrgency(lines).map(({ code, size, target }) => [code, size, target.name])).toEqual([
    ["students-without-supervisors", 1, "Hemvård väst"],
    ["places-missing", 17, "Hemvård väst"],
    ["places-missing", 3, "Väster"],
    ["places-missing", 3, "Öster"],
    ["far-from-goal", 40, "Hemvård väst"],
  ]);
});

test("of twenty lines of one kind two are told, so that the others are seen too, and seven in all", () => {
  const lines = byUrgency([
    ...Array.from({ length: 20 }, (_, index) => line("places-missing", index)),
    ...(
      ["area-without-lead", "untrained-supervision", "low-response", "far-from-goal", "without-evidence"] as const
    ).map((code) => line(code)),
  ]);
  expect(codes(mostUrgent(lines))).toEqual([
    ...["places-missing", "places-missing", "area-without-lead", "untrained-supervision"],
    ...["low-response", "far-from-goal", "without-evidence"],
  ]);
});

test("where there is room for more of a kind, more of it is told", () => {
  const lines = byUrgency(Array.from({ length: 20 }, (_, index) => line("untrained-supervision", index)));
  expect(mostUrgent(lines).map(({ size }) => size)).toEqual([19, 18, 17, 16, 15, 14, 13]);
});
