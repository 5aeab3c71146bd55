import type { AnswerProblem } from "../../../domain/evaluation/answers";
import type { Question } from "../../../domain/evaluation/questionnaire";
import type { EvaluationForm } from "../../../usecases/evaluation/answering";
import { dayInWords } from "../../../text/day";
import { textIn, type Language, type TextKey } from "../../../text/text";
import { KEY_FIELD } from "./door-page";
import { FORM_ID, Layout, type PageContext } from "./layout";
import { About } from "./about";
import { firstInputId, QuestionField } from "./question-field";

interface FormPageProps {
  readonly context: PageContext;
  readonly form: EvaluationForm;
  /** What the inputs hold, by question id. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly AnswerProblem[];
  /** Where the form is posted. */
  readonly action: string;
  /** The key, when it is posted with the answers; null when the path of `action` holds it. */
  readonly postedKey: string | null;
  /** Tells one filled-in form from another behind the same QR; null for a personal link. */
  readonly submissionToken: string | null;
}

const PROBLEM_TEXT = {
  "nothing-answered": "studentForm.problem.nothing-answered",
  "unknown-option": "studentForm.problem.unknown-option",
  "exclusive-combined": "studentForm.problem.exclusive-combined",
  "too-long": "studentForm.problem.too-long",
} as const satisfies Record<AnswerProblem["code"], TextKey>;

/** The form field that carries the submission token; no question has such an id. */
export const TOKEN_FIELD = "t";

/** The questions of an evaluation as a web page that needs no script, two minutes and one thumb (S23). */
export function FormPage({ context, form, values, problems, action, postedKey, submissionToken }: FormPageProps) {
  const { language } = context;
  const t = textIn(language);
  const lastDay = dayInWords(language, form.lastDay);
  const { questions } = form.questionnaire;
  const found = problems.map((problem) => describe(problem, form, values, language));
  const title = t("studentForm.title");
  return (
    <Layout context={context} title={found.length > 0 ? `${t("studentForm.error-prefix")}${title}` : title} hasForm>
      <div className="progress" />
      <ErrorSummary found={found} language={language} questions={questions} />
      <h1>{title}</h1>
      <About form={form} language={language} />
      {form.answers ? (
        <div className="note">
          <p>{t("studentForm.answered-before", { lastDay })}</p>
        </div>
      ) : (
        <>
          <p className="lead">{t("evaluation.intro.student")}</p>
          <p className="small">
            {t("evaluation.use")}{" "}
            {t(submissionToken ? "studentForm.practical-qr" : "studentForm.practical", { lastDay })}
          </p>
        </>
      )}
      <form id={FORM_ID} method="post" action={action} noValidate autoComplete="off" className="questions">
        {postedKey && <input type="hidden" name={KEY_FIELD} value={postedKey} />}
        {submissionToken && <input type="hidden" name={TOKEN_FIELD} value={submissionToken} />}
        {questions.map((question, index) => (
          <QuestionField
            key={question.id}
            question={question}
            language={language}
            number={index + 1}
            total={questions.length}
            values={values[question.id] ?? []}
            problem={found.find(({ questionId }) => questionId === question.id)?.text ?? null}
          />
        ))}
        <div className="send">
          <p className="small">{t("evaluation.change-until", { lastDay })}</p>
          <button className="button">{t(form.answers ? "studentForm.submit-change" : "studentForm.submit")}</button>
        </div>
      </form>
    </Layout>
  );
}

interface FoundProblem {
  readonly questionId: string | null;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly found: readonly FoundProblem[];
  readonly language: Language;
  readonly questions: readonly Question[];
}

/** What has to be put right, first on the page and in focus, with a link to each question. */
function ErrorSummary({ found, language, questions }: ErrorSummaryProps) {
  const t = textIn(language);
  if (found.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} autoFocus aria-labelledby="errors-title">
      <h2 id="errors-title">{t("studentForm.errors-title", { count: found.length })}</h2>
      <ul>
        {found.map(({ questionId, text }) => {
          const index = questions.findIndex((question) => question.id === questionId);
          const target = questions[Math.max(index, 0)];
          const shown = index < 0 ? text : t("studentForm.problem-link", { number: index + 1, problem: text });
          return (
            <li key={questionId}>
              <a href={target && `#${firstInputId(target)}`}>{shown}</a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function describe(
  { questionId, code }: AnswerProblem,
  form: EvaluationForm,
  values: FormPageProps["values"],
  language: Language,
): FoundProblem {
  const question = form.questionnaire.questions.find(({ id }) => id === questionId);
  const chosen = values[questionId ?? ""] ?? [];
  const exclusive =
    question?.type === "multi"
      ? question.options.find((option) => option.exclusive && chosen.includes(option.code))
      : null;
  const text = textIn(language)(PROBLEM_TEXT[code], {
    option: exclusive?.text[language] ?? "",
    length: chosen[0]?.length ?? 0,
    max: question?.type === "text" ? question.maxLength : 0,
  });
  return { questionId, text };
}
