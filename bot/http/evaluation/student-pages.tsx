import { filledIn, type AnswerProblem } from "../../domain/evaluation/answers";
import { dayInWords } from "../../text/day";
import { textIn, type Language } from "../../text/text";
import type { EvaluationForm, OpenOutcome, RawAnswers } from "../../usecases/evaluation/answering";
import { renderPage } from "../pages/page-shell";
import { formPath, qrImagePath, type FormKey } from "./form-address";
import { FormPage } from "./pages/form-page";
import type { PageContext } from "./pages/layout";
import { MessagePage } from "./pages/message-page";
import { QrPage } from "./pages/qr-page";
import { ThanksPage } from "./pages/thanks-page";

export interface PageAnswer {
  readonly kind: "page";
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a page has to know about the request: where it was and in which language. */
interface PageVisit {
  readonly path: string;
  readonly language: Language;
}

export interface PageSettings {
  readonly publicUrl: string;
  readonly contactMailbox: string;
  readonly jobLink?: string;
}

/** Makes the pages that answer students, each with its status. */
export function makeStudentPages(settings: PageSettings) {
  const contextOf = ({ path, language }: PageVisit): PageContext => ({
    language,
    contactMailbox: settings.contactMailbox,
    otherLanguagePath: inLanguage(path, language === "sv" ? "en" : "sv"),
  });

  function message(
    visit: PageVisit,
    status: number,
    key: "closed" | "full" | "not-valid" | "slow-down" | "unreadable" | "failed",
    values: Readonly<Record<string, string>> = {},
  ): PageAnswer {
    const t = textIn(visit.language);
    const title = t(`studentForm.${key}.title`);
    const text = t(`studentForm.${key}.text`, values);
    return page(status, <MessagePage context={contextOf(visit)} title={title} text={text} />);
  }

  return {
    /** The form with what it held when its language was changed, or else with the answers that were given before. */
    form(visit: PageVisit, key: FormKey, form: EvaluationForm, token: string, unsent?: RawAnswers): PageAnswer {
      const values = filledIn(form.questionnaire, unsent ?? form.answers ?? {});
      return page(200, formElement(visit, key, form, token, values, []));
    },

    /** The form again, with what was filled in and what has to be put right. */
    refused(
      visit: PageVisit,
      key: FormKey,
      form: EvaluationForm,
      token: string,
      raw: RawAnswers,
      problems: readonly AnswerProblem[],
    ): PageAnswer {
      return page(422, formElement(visit, key, form, token, filledIn(form.questionnaire, raw), problems));
    },

    thanks(visit: PageVisit, form: EvaluationForm, isChange: boolean, changePath: string): PageAnswer {
      const isNewAddress = changePath !== visit.path;
      return page(
        200,
        <ThanksPage
          // A receipt answers a posted form; asking for it in another language leads to the form.
          context={contextOf({ ...visit, path: changePath })}
          form={form}
          isChange={isChange}
          changePath={inLanguage(changePath, visit.language)}
          addressToKeep={isNewAddress ? `${settings.publicUrl}${changePath}` : null}
          jobLink={settings.jobLink ?? null}
        />,
      );
    },

    /** Closed, full, or an address that leads nowhere, whatever the reason. */
    unavailable(visit: PageVisit, outcome: Exclude<OpenOutcome, { kind: "open" }>): PageAnswer {
      switch (outcome.kind) {
        case "closed":
          return message(visit, 410, "closed", { lastDay: dayInWords(visit.language, outcome.lastDay) });
        case "full":
          return message(visit, 410, "full");
        case "not-valid":
        case "not-yours":
          return message(visit, 404, "not-valid");
      }
    },

    qr(key: FormKey, form: EvaluationForm): PageAnswer {
      const address = `${settings.publicUrl}${formPath(key)}`;
      return page(200, <QrPage form={form} imagePath={qrImagePath(key)} address={address} />);
    },

    slowDown: (visit: PageVisit): PageAnswer => ({
      ...message(visit, 429, "slow-down"),
      headers: { "Retry-After": "60" },
    }),
    unreadable: (visit: PageVisit, status: 413 | 415) => message(visit, status, "unreadable"),
    /** The reference is what the log calls the same failure. */
    failed: (visit: PageVisit, status: number, reference: string) => message(visit, status, "failed", { reference }),
  };

  function formElement(
    visit: PageVisit,
    key: FormKey,
    form: EvaluationForm,
    token: string,
    values: Readonly<Record<string, readonly string[]>>,
    problems: readonly AnswerProblem[],
  ) {
    return (
      <FormPage
        context={contextOf(visit)}
        form={form}
        values={values}
        problems={problems}
        action={inLanguage(formPath(key), visit.language)}
        submissionToken={key.kind === "qr" ? token : null}
      />
    );
  }
}

function page(status: number, element: React.JSX.Element): PageAnswer {
  return { kind: "page", status, html: renderPage(element) };
}

function inLanguage(path: string, language: Language): string {
  return `${path}?lang=${language}`;
}
