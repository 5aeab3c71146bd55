import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";

/** What somebody chose, by question: one code, or several. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

const SCALES: Readonly<Record<EvaluationRole, readonly string[]>> = {
  student: ["P1", "P4", "P5", "P7", "P8", "P10"],
  supervisor: ["H2", "H4", "H6", "H7", "H8"],
};

const CHOICES: Readonly<Record<EvaluationRole, Readonly<Record<string, readonly (string | readonly string[])[]>>>> = {
  student: {
    P2: ["ja", "delvis", "nej"],
    P3: [["handledare", "tid_plats", "schema"], ["klader"], ["inget"], ["handledare", "schema", "klader", "tid_plats"]],
    P6: ["en", "tva", "tre_plus", "ingen"],
    P9: ["ja", "ja", "nej", "delvis"],
    P11: ["nu", "kanske", "efter_utbildning", "nej"],
  },
  supervisor: {
    H1: ["mer_4v", "mindre_2v", "2_4v", "samma_dag"],
    H3: ["lagom", "for_lite", "behovdes_ej"],
    H5: ["som_vanligt", "lite_tyngre", "lattare"],
    H9: [["teams", "kollegor"], ["inget_behov"], ["steg3"], ["inget_ej_behov"]],
    H10: ["ja", "delvis", "nej"],
    H11: ["ja", "tveksam", "ja_ej_nasta"],
  },
};

/** The options that count as a positive answer, by the plan; a scale's are 4 and 5. */
const POSITIVE: Readonly<Record<string, readonly string[]>> = {
  P2: ["ja"],
  P3: ["handledare", "tid_plats", "schema", "klader"],
  P6: ["en", "tva"],
  P9: ["ja"],
  P11: ["nu", "efter_utbildning"],
  H1: ["mer_4v", "2_4v"],
  H3: ["lagom", "behovdes_ej"],
  H5: ["lattare", "som_vanligt"],
  H9: ["teams", "steg3", "kollegor"],
  H10: ["ja"],
  H11: ["ja", "ja_ej_nasta"],
};
const POINTS: Readonly<Record<string, number>> = { ja: 100, delvis: 50, nej: 0, 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 };
const WITH_INDEX = ["P2", "P9", "H10", ...SCALES.student, ...SCALES.supervisor];

/** A filled-in form that differs from person to person; every sixth does not know one of the answers. */
export function answersOf(role: EvaluationRole, person: number): Given {
  const scales = SCALES[role].map((id, index) => {
    const isUnsure = index === 2 && person % 6 === 0;
    return [id, isUnsure ? "dontknow" : String(1 + ((person * 3 + index * 2) % 5))];
  });
  const choices = Object.entries(CHOICES[role]).map(([id, codes]) => [id, codes[person % codes.length]!]);
  return Object.fromEntries([...scales, ...choices]) as Given;
}

/** As a browser posts it: one field per choice. */
export function formBody(given: Given, extra: Readonly<Record<string, string>> = {}): URLSearchParams {
  const fields = Object.entries(given).flatMap(([id, value]) =>
    [value].flat().map((code): [string, string] => [id, code]),
  );
  return new URLSearchParams([...fields, ...Object.entries(extra)]);
}

/** As Teams sends it: several choices with commas between. */
export function cardInputs(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).map(([id, value]) => [id, [value].flat().join(",")]));
}

export interface ExpectedFigure {
  readonly n: number;
  /** Null where the question has none. */
  readonly index: number | null;
  readonly positiveShare: number;
}

/** The figures of a question, counted here from what was given; null when nobody answered it. */
export function expectedFigure(id: string, forms: readonly Given[]): ExpectedFigure | null {
  const answers = forms.map((form) => [form[id] ?? []].flat()).filter((codes) => codes.length > 0);
  const known = answers.filter(([code]) => code !== "dontknow");
  if (known.length === 0) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const isPositive = (codes: readonly string[]) =>
    codes.filter((code) => (POSITIVE[id] ?? ["4", "5"]).includes(code)).length >= (id === "P3" ? 3 : 1);
  return {
    n: known.length,
    index: WITH_INDEX.includes(id) ? mean(known.map(([code]) => POINTS[code!]!)) : null,
    positiveShare: mean(known.map((codes) => Number(isPositive(codes)))),
  };
}
