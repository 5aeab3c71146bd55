import { filledIn, type AnswerProblem } from "../../domain/evaluation/answers";
import { textIn, type Language } from "../../text/text";
import type { EvaluationForm, OpenOutcome, RawAnswers } from "../../usecases/evaluation/answering";
import { renderPage } from "../pages/page-shell";
import { DOOR_PATH, formPath, keyText, qrImagePath, type FormKey } from "./form-address";
import { OPEN_SCRIPT_PATH } from "./open-script";
import { DoorPage } from "./pages/door-page";
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
  /** Whether the key was posted, and so may stand in no address. */
  readonly isPosted: boolean;
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
    key: "full" | "not-valid" | "slow-down" | "unreadable" | "failed",
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

    /** `own` is where the answers can be changed, when that is another key than the one that was used. */
    thanks(visit: PageVisit, form: EvaluationForm, isChange: boolean, key: FormKey, own: FormKey | null): PageAnswer {
      const changePath = visit.isPosted ? DOOR_PATH : formPath(own ?? key);
      const given = visit.isPosted ? "#" : "";
      return page(
        200,
        <ThanksPage
          // A receipt answers a posted form; asking for it in another language leads to the form.
          context={contextOf({ ...visit, path: visit.isPosted ? `${DOOR_PATH}#${keyText(own ?? key)}` : changePath })}
          form={form}
          isChange={isChange}
          changePath={inLanguage(changePath, visit.language)}
          changeKey={visit.isPosted ? keyText(own ?? key) : null}
          addressToKeep={own && `${settings.publicUrl}${DOOR_PATH}${given}${keyText(own)}`}
          jobLink={settings.jobLink ?? null}
        />,
      );
    },

    /** Where the key of an address is posted from; the only page with a script. */
    door(visit: PageVisit): PageAnswer {
      const action = inLanguage(DOOR_PATH, visit.language);
      const element = <DoorPage context={contextOf(visit)} action={action} script={OPEN_SCRIPT_PATH} />;
      return { ...page(200, element), headers: { "Content-Security-Policy": DOOR_POLICY } };
    },

    /** A code that has taken all its answers says so. Anything else that leads nowhere does not tell why, nor by its status. */
    unavailable(visit: PageVisit, outcome: Exclude<OpenOutcome, { kind: "open" }>): PageAnswer {
      switch (outcome.kind) {
        case "full":
          return message(visit, 410, "full");
        case "closed":
        case "not-valid":
        case "not-yours":
          return message(visit, 404, "not-valid");
      }
    },

    qr(key: FormKey, form: EvaluationForm): PageAnswer {
      const address = `${settings.publicUrl}${DOOR_PATH}#${keyText(key)}`;
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
        action={inLanguage(visit.isPosted ? DOOR_PATH : formPath(key), visit.language)}
        postedKey={visit.isPosted ? keyText(key) : null}
        submissionToken={key.kind === "qr" ? token : null}
      />
    );
  }
}

/** As on every other page, and one script of our own. */
const DOOR_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function page(status: number, element: React.JSX.Element): PageAnswer {
  return { kind: "page", status, html: renderPage(element) };
}

/** The language stands before a key after #, which has to be last. */
function inLanguage(path: string, language: Language): string {
  const [before, key] = path.split("#");
  return `${before}?lang=${language}${key === undefined ? "" : `#${key}`}`;
}
