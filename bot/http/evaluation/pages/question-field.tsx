import type { ReactNode } from "react";
import type { ChoiceQuestion, Question, ScaleQuestion, TextQuestion } from "../../../domain/evaluation/questionnaire";
import { findPersonalData } from "../../../domain/evaluation/personal-data";
import {
  DONT_KNOW,
  DONT_KNOW_TEXT,
  SCALE_HIGH,
  SCALE_LOW,
  SCALE_STEPS,
} from "../../../domain/evaluation/questionnaires/common";
import { textIn, type Language } from "../../../text/text";

interface FieldProps<Q extends Question> {
  readonly question: Q;
  readonly language: Language;
  /** Position among the questions, from 1, and how many there are. */
  readonly number: number;
  readonly total: number;
  readonly values: readonly string[];
  /** What has to be put right, as a sentence. */
  readonly problem: string | null;
}

/** One question with native inputs, grouped and named so that a screen reader reads it as it is seen. */
export function QuestionField(props: FieldProps<Question>) {
  const { question } = props;
  switch (question.type) {
    case "scale":
      return <ScaleField {...props} question={question} />;
    case "text":
      return <TextField {...props} question={question} />;
    case "yes-partly-no":
    case "single":
    case "multi":
      return <ChoiceField {...props} question={question} />;
  }
}

/** Id of a question's first input: what the list of errors leads to. */
export function firstInputId(question: Question): string {
  if (question.type === "text") return question.id;
  return inputId(question, question.type === "scale" ? SCALE_STEPS[0].code : question.options[0]!.code);
}

function inputId(question: Question, code: string): string {
  return `${question.id}-${code}`;
}

function ScaleField(props: FieldProps<ScaleQuestion>) {
  const { question, language, values } = props;
  const ends: Readonly<Record<string, string>> = { "1": SCALE_LOW[language], "5": SCALE_HIGH[language] };
  const radio = (code: string) => (
    <input
      type="radio"
      id={inputId(question, code)}
      name={question.id}
      value={code}
      defaultChecked={values.includes(code)}
    />
  );
  return (
    <Group {...props}>
      <div className="scale">
        {SCALE_STEPS.map(({ code }) => (
          <label className="step" key={code}>
            {radio(code)}
            <span>
              {code}
              {ends[code] && <span className="sr"> {ends[code]}</span>}
            </span>
          </label>
        ))}
      </div>
      <p className="ends" aria-hidden="true">
        <span>{ends["1"]}</span>
        <span>{ends["5"]}</span>
      </p>
      <label className="choice unsure">
        {radio(DONT_KNOW)}
        <span>{DONT_KNOW_TEXT[language]}</span>
      </label>
      <Skip question={question} language={language} />
    </Group>
  );
}

function ChoiceField(props: FieldProps<ChoiceQuestion>) {
  const { question, language, values } = props;
  const hint = question.type === "multi" ? textIn(language)("studentForm.several") : null;
  const isShort = question.type === "yes-partly-no";
  const options = question.options.map(({ code, text }) => (
    <label className={isShort ? "step" : "choice"} key={code}>
      <input
        type={question.type === "multi" ? "checkbox" : "radio"}
        id={inputId(question, code)}
        name={question.id}
        value={code}
        defaultChecked={values.includes(code)}
      />
      <span>{text[language]}</span>
    </label>
  ));
  return (
    <Group {...props} hint={hint}>
      {isShort ? <div className="scale three">{options}</div> : options}
      {question.type !== "multi" && <Skip question={question} language={language} />}
    </Group>
  );
}

/** A radio button cannot be un-pressed; this one stands for no answer and is seen once there is one to take back. */
function Skip({ question, language }: Pick<FieldProps<Question>, "question" | "language">) {
  return (
    <label className="skip">
      <input type="radio" name={question.id} value="" />
      <span>{textIn(language)("studentForm.skip")}</span>
    </label>
  );
}

function TextField({ question, language, number, total, values, problem }: FieldProps<TextQuestion>) {
  const { id, maxLength } = question;
  const hint = `${question.hint[language]} ${textIn(language)("studentForm.text-hint", { max: maxLength })}`;
  // The page has no script, so a draft that comes back is the first that can be said anything about.
  const isSuspect = findPersonalData(values[0] ?? "").some(({ kind }) => kind !== "masked");
  return (
    <div className={problem ? "question wrong" : "question"}>
      <label className="legend" htmlFor={id}>
        <Count language={language} number={number} total={total} />
        {question.text[language]}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <Problem id={id} problem={problem} />
      {isSuspect && (
        <p className="hint" id={`${id}-suspect`}>
          {textIn(language)("studentForm.text-suspect")}
        </p>
      )}
      <textarea
        id={id}
        name={id}
        rows={5}
        maxLength={maxLength}
        placeholder=" "
        autoComplete="off"
        aria-describedby={[`${id}-hint`, problem && `${id}-problem`, isSuspect && `${id}-suspect`]
          .filter(Boolean)
          .join(" ")}
        aria-invalid={problem ? true : undefined}
        defaultValue={values[0]}
      />
    </div>
  );
}

interface GroupProps extends FieldProps<Question> {
  readonly hint?: string | null;
  readonly children: ReactNode;
}

function Group({ question, language, number, total, problem, hint, children }: GroupProps) {
  const { id } = question;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset className={problem ? "question wrong" : "question"} aria-describedby={described || undefined}>
      <legend>
        <Count language={language} number={number} total={total} />
        {question.text[language]}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problem id={id} problem={problem} />
      {children}
    </fieldset>
  );
}

function Count({ language, number, total }: Pick<FieldProps<Question>, "language" | "number" | "total">) {
  return <span className="count">{textIn(language)("studentForm.count", { number, total })} </span>;
}

function Problem({ id, problem }: { readonly id: string; readonly problem: string | null }) {
  if (!problem) return null;
  return (
    <p className="error" id={`${id}-problem`}>
      {problem}
    </p>
  );
}
