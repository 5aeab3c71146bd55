import { isSupervisorTraining, parseSteps } from "../../../../../../bot/domain/register/cells/training/step";

test.each([
  ["Steg 1 o 2", [1, 2]],
  ["steg 1 och 2", [1, 2]],
  ["Steg 1 & 2", [1, 2]],
  ["1+2", [1, 2]],
  ["1,2", [1, 2]],
  ["1.2", [1, 2]],
  ["1/2", [1, 2]],
  ["½", [1, 2]],
  ["1-2", [1, 2]],
  ["I+II", [1, 2]],
  ["Steg I och II", [1, 2]],
  ["hl-utb 1 o2", [1, 2]],
  ["Handledarutb steg 1 & 2", [1, 2]],
  ["Handledare 1+2", [1, 2]],
  ["Handledare steg 1 o 2", [1, 2]],
  ["Handledarutbildning steg 1 & 2 (VO-College)", [1, 2]],
  ["HANDLEDARUTBILDNING STEG 1 OCH STEG 2", [1, 2]],
  ["steg ett och två", [1, 2]],
  ["1:a och 2:a steget", [1, 2]],
  ["Steg\u00a01\u2009+\u20092", [1, 2]],
  ["  steg 1\n+ 2 ", [1, 2]],
  ["Steg 1–3", [1, 2, 3]],
  ["steg 1 till 3", [1, 2, 3]],
  ["1-3", [1, 2, 3]],
  ["1,2,3", [1, 2, 3]],
  ["1, 2 och 3", [1, 2, 3]],
  ["I-III", [1, 2, 3]],
  ["1-2-3", [1, 2, 3]],
  ["3, 1 + 2", [1, 2, 3]],
  ["Handledarutb steg 1", [1]],
  ["steg1", [1]],
  ["1", [1]],
  ["nivå 1", [1]],
  ["Handledning i vård och omsorg nivå 1", [1]],
  ["steg 1 klar ht23", [1]],
  ["Steg 1 2019, steg 2 2021-05-30", [1, 2]],
] as const)("%j is done %j with nothing to note", (text, done) => {
  expect(parseSteps(text)).toEqual({ kind: "steps", done, ongoing: [], notes: [] });
});

test.each([
  ["steg 2", [2], ["step-2-without-1"]],
  ["Handledarutb steg 2", [2], ["step-2-without-1"]],
  ["steg 3", [3], ["step-3-without-1-2"]],
  ["Handledarutbildning steg 3", [3], ["step-3-without-1-2"]],
  ["1 och 3", [1, 3], ["step-3-without-1-2"]],
  ["2-3", [2, 3], ["step-2-without-1", "step-3-without-1-2"]],
] as const)("%j is done %j and noted as %j", (text, done, notes) => {
  expect(parseSteps(text)).toEqual({ kind: "steps", done, ongoing: [], notes });
});

test.each([
  ["1 (går 2 nu)", [1], [2]],
  ["steg 1 (går steg 2 nu)", [1], [2]],
  ["steg 1, går 2", [1], [2]],
  ["steg 1 går steg 2", [1], [2]],
  ["Steg 1 klar, steg 2 pågår", [1], [2]],
  ["steg 1 och 2 (läser steg 3)", [1, 2], [3]],
  ["steg 1 klart men går steg 2 ht24", [1], [2]],
  ["steg 1 (pågår)", [], [1]],
  ["steg 2 påbörjad", [], [2]],
  ["går steg 1", [], [1]],
] as const)("%j is done %j and going on %j", (text, done, ongoing) => {
  expect(parseSteps(text)).toEqual({ kind: "steps", done, ongoing, notes: [] });
});

test.each([
  "Handledare",
  "ja",
  "x",
  "handl.utb 5p",
  "vårdpedagogik",
  "Handledning i vård och omsorg",
  "grund+påbyggnad",
  "pågår",
  "påbörjad",
  "HLR",
])("%j names training without a step", (text) => {
  expect(parseSteps(text)).toEqual({ kind: "needs-decision", reason: "step-unspecific" });
});

test.each([
  "steg 4",
  "12",
  "1+2 pågår",
  "1, 2 pågår",
  "steg 1, ej 2",
  "1+2?",
  "anmäld till steg 2",
  "ska gå steg 2",
  "steg 1 och modul A i steg 2",
  "3-1",
  "2026-01-02",
  "Demens steg 1",
  "?",
])("%j can be read in more than one way", (text) => {
  expect(parseSteps(text)).toEqual({ kind: "needs-decision", reason: "step-ambiguous" });
});

test.each(["Vårdpedagogik och handledning 100p", "vårdpedagogik 100 poäng", "Handledning 100 p"])(
  "%j is the old course that HR confirms",
  (text) => {
    expect(parseSteps(text)).toEqual({ kind: "needs-decision", reason: "course-100p" });
  },
);

test.each(["", "  ", "-", "–", "\u00a0", "nej", "Nej.", "saknas"])("%j says that there is no step", (text) => {
  expect(parseSteps(text)).toEqual({ kind: "empty" });
});

test.each([
  ["Handledarutb steg 1", true],
  ["Handledare", true],
  ["hl-utb 1", true],
  ["1+2", true],
  ["Vårdpedagogik och handledning 100p", true],
  ["HLR", false],
  ["Demens steg 1", false],
  ["Delegering läkemedel", false],
  ["", false],
])("whether %j is about supervising: %s", (text, expected) => {
  expect(isSupervisorTraining(text)).toBe(expected);
});
