import type { Localised, Question } from "../../../../../bot/domain/evaluation/questionnaire";
import { codesOf } from "../../../../../bot/domain/evaluation/answers";
import {
  DONT_KNOW_TEXT,
  SCALE_HIGH,
  SCALE_LOW,
  SCALE_STEPS,
} from "../../../../../bot/domain/evaluation/questionnaires/common";
import {
  currentQuestionnaire,
  questionnaireFor,
} from "../../../../../bot/domain/evaluation/questionnaires/questionnaires";

const STUDENT = questionnaireFor("APL-P", 1);
const SUPERVISOR = questionnaireFor("APL-H", 1);

const SCALE = ["1", "2", "3", "4", "5", "dontknow"];
const YES_PARTLY_NO = ["ja", "delvis", "nej"];

test.each([
  ["P1", "scale", "reception", SCALE],
  ["P2", "yes-partly-no", "introduction", YES_PARTLY_NO],
  ["P3", "multi", "introduction", ["handledare", "tid_plats", "schema", "klader", "inget"]],
  ["P4", "scale", "supervision", SCALE],
  ["P5", "scale", "feedback", SCALE],
  ["P6", "single", "supervision", ["en", "tva", "tre_plus", "ingen"]],
  ["P7", "scale", "learning_environment", SCALE],
  ["P8", "scale", "learning_environment", SCALE],
  ["P9", "yes-partly-no", "ending", YES_PARTLY_NO],
  ["P10", "scale", "recommend", SCALE],
  ["P11", "single", "work_here", ["nu", "efter_utbildning", "kanske", "nej"]],
  ["P12", "text", "text", []],
  ["H1", "single", "preparation", ["mer_4v", "2_4v", "mindre_2v", "samma_dag"]],
  ["H2", "scale", "school_contact", SCALE],
  ["H3", "single", "school_contact", ["lagom", "for_lite", "saknade", "behovdes_ej"]],
  ["H4", "scale", "time", SCALE],
  ["H5", "single", "workload", ["lattare", "som_vanligt", "lite_tyngre", "mycket_tyngre"]],
  ["H6", "scale", "manager_support", SCALE],
  ["H7", "scale", "team_support", SCALE],
  ["H8", "scale", "preparation", SCALE],
  ["H9", "multi", "network_support", ["teams", "steg3", "kollegor", "inget_behov", "inget_ej_behov"]],
  ["H10", "yes-partly-no", "ending", YES_PARTLY_NO],
  ["H11", "single", "commitment", ["ja", "ja_ej_nasta", "tveksam", "nej"]],
  ["H12", "text", "text", []],
])("%s is a %s question about %s with the options %j", (id, type, dimension, codes) => {
  const question = [...STUDENT.questions, ...SUPERVISOR.questions].find((candidate) => candidate.id === id);
  expect(question).toMatchObject({ type, dimension });
  expect(codesOf(question!)).toEqual(codes);
});

test("twelve questions each, every id once and every code once within its question", () => {
  for (const { questions } of [STUDENT, SUPERVISOR]) {
    expect(questions).toHaveLength(12);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(12);
    for (const question of questions) expect(new Set(codesOf(question)).size).toBe(codesOf(question).length);
  }
});

test("every text is there in both languages and holds at most twelve words", () => {
  const texts = [
    ...[STUDENT, SUPERVISOR].flatMap(({ questions }) => questions.flatMap(textsOf)),
    SCALE_LOW,
    SCALE_HIGH,
    DONT_KNOW_TEXT,
  ];
  for (const text of texts.flatMap(({ sv, en }) => [sv, en])) {
    expect(text.trim()).not.toBe("");
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(12);
  }
});

test.each([
  ["P3", ["handledare", "tid_plats", "schema", "klader"], 3],
  ["P6", ["en", "tva"], undefined],
  ["P11", ["nu", "efter_utbildning"], undefined],
  ["H1", ["mer_4v", "2_4v"], undefined],
  ["H3", ["lagom", "behovdes_ej"], undefined],
  ["H5", ["lattare", "som_vanligt"], undefined],
  ["H9", ["teams", "steg3", "kollegor"], 1],
  ["H11", ["ja", "ja_ej_nasta"], undefined],
])("the positive answers to %s are %j", (id, positive, positiveFrom) => {
  const question = choiceQuestion(id);
  expect(question.options.filter((option) => option.positive).map(({ code }) => code)).toEqual(positive);
  expect(question.positiveFrom).toBe(positiveFrom);
});

test("only options that deny everything else are exclusive", () => {
  const exclusive = ["P3", "H9"].flatMap((id) => choiceQuestion(id).options.filter((option) => option.exclusive));
  expect(exclusive.map(({ code }) => code)).toEqual(["inget", "inget_behov", "inget_ej_behov"]);
});

test("the index runs from 0 to 100, by 25 on the scale and by 50 from no to yes", () => {
  expect(SCALE_STEPS.map(({ points }) => points)).toEqual([0, 25, 50, 75, 100]);
  expect(SCALE_STEPS.filter(({ positive }) => positive).map(({ code }) => code)).toEqual(["4", "5"]);
  expect(choiceQuestion("P9").options.map(({ points }) => points)).toEqual([100, 50, 0]);
});

test("the current questionnaires are version 1, and a version that never was is refused", () => {
  expect(currentQuestionnaire("student")).toBe(STUDENT);
  expect(currentQuestionnaire("supervisor")).toBe(SUPERVISOR);
  expect(() => questionnaireFor("APL-P", 2)).toThrow("APL-P version 2");
});

function textsOf(question: Question): Localised[] {
  if (question.type === "scale") return [question.text];
  if (question.type === "text") return [question.text, question.hint];
  return [question.text, ...question.options.map(({ text }) => text)];
}

function choiceQuestion(id: string) {
  const question = [...STUDENT.questions, ...SUPERVISOR.questions].find((candidate) => candidate.id === id);
  if (!question || question.type === "scale" || question.type === "text") throw new Error(`${id} has no options`);
  return question;
}
