import { countMasked } from "../../../domain/evaluation/answers";
import type { EvaluationForm } from "../../../usecases/evaluation/answering";
import { dayInWords } from "../../../text/day";
import { textIn } from "../../../text/text";
import { About } from "./about";
import { KEY_FIELD, OPEN_FIELD } from "./door-page";
import { Layout, type PageContext } from "./layout";

interface ThanksPageProps {
  readonly context: PageContext;
  readonly form: EvaluationForm;
  readonly isChange: boolean;
  /** Where the answers can be changed. */
  readonly changePath: string;
  /** What is posted there to be shown them; null when the path itself says whose they are. */
  readonly changeKey: string | null;
  /** The whole address to keep, for somebody who came by a QR and has no link; null otherwise. */
  readonly addressToKeep: string | null;
  /** Where to read about work as an hourly substitute, for every student whatever they answered. */
  readonly jobLink: string | null;
}

/** The receipt: thanks, what happens now, how to change the answers, and a way to a job. */
export function ThanksPage({
  context,
  form,
  isChange,
  changePath,
  changeKey,
  addressToKeep,
  jobLink,
}: ThanksPageProps) {
  const { language } = context;
  const t = textIn(language);
  const masked = countMasked(form.questionnaire, form.answers ?? {});
  return (
    <Layout context={context} title={t("studentForm.thanks.title")}>
      <div className="done" aria-hidden="true">
        ✓
      </div>
      <h1>{t("studentForm.thanks.title")}</h1>
      <About form={form} language={language} />
      <p className="lead" role="status">
        {t(isChange ? "studentForm.thanks.changed" : "studentForm.thanks.saved")}
      </p>
      {masked > 0 && (
        <div className="note">
          <p>{t("evaluation.receipt.masked", { count: masked })}</p>
        </div>
      )}
      <section className="panel">
        <h2>{t("studentForm.thanks.use-title")}</h2>
        <p>{t("studentForm.thanks.use")}</p>
      </section>
      <section className="panel">
        <h2>{t("studentForm.thanks.change-title")}</h2>
        <p>{t("studentForm.thanks.change-until", { lastDay: dayInWords(language, form.lastDay) })}</p>
        {addressToKeep && (
          <>
            <p>{t("studentForm.thanks.own-link")}</p>
            <p className="address">{addressToKeep}</p>
          </>
        )}
        {changeKey === null ? (
          <p>
            <a className="button quiet" href={changePath}>
              {t("studentForm.thanks.change")}
            </a>
          </p>
        ) : (
          <form method="post" action={changePath}>
            <input type="hidden" name={OPEN_FIELD} value="1" />
            <input type="hidden" name={KEY_FIELD} value={changeKey} />
            <button className="button quiet">{t("studentForm.thanks.change")}</button>
          </form>
        )}
      </section>
      {jobLink && (
        <section className="panel">
          <h2>{t("studentForm.thanks.job-title")}</h2>
          <p>{t("studentForm.thanks.job-text")}</p>
          <p>
            <a href={jobLink} rel="noreferrer">
              {t("studentForm.thanks.job-link")}
            </a>
          </p>
        </section>
      )}
    </Layout>
  );
}
