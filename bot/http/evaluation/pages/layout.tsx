import type { ReactNode } from "react";
import { textIn, type Language } from "../../../text/text";
import { PageShell } from "../../pages/page-shell";
import { aboutPath } from "../../../domain/access/about-address";
import { FORM_STYLE_PATH } from "../form-style";

/** What every page for students needs to know besides its own content. */
export interface PageContext {
  readonly language: Language;
  /** Where a student can write when something is not okay. */
  readonly contactMailbox: string;
  /** Path of the page in the other language. */
  readonly otherLanguagePath: string;
}

/** Id of the form with the questions, and the field that says it was sent only to be read in the other language. */
export const FORM_ID = "answers";
export const SWITCH_FIELD = "language-switch";

interface LayoutProps {
  readonly context: PageContext;
  /** True when the page holds the form: what is filled in must then survive a change of language. */
  readonly hasForm?: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

/** Sender and language above, and below on every page where to turn when something has happened. */
export function Layout({ context, title, hasForm = false, children }: LayoutProps) {
  const t = textIn(context.language);
  const other = context.language === "sv" ? "en" : "sv";
  return (
    <PageShell language={context.language} title={title} styleSheet={FORM_STYLE_PATH}>
      <div className="page">
        <header className="top">
          <p>{t("studentForm.sender")}</p>
          <nav aria-label={t("studentForm.language-label")}>
            {hasForm ? (
              <SwitchButton path={context.otherLanguagePath} language={other} text={t("studentForm.other-language")} />
            ) : (
              <a href={context.otherLanguagePath} lang={other} hrefLang={other}>
                {t("studentForm.other-language")}
              </a>
            )}
          </nav>
        </header>
        <main>{children}</main>
        <footer className="foot">
          <p>
            <Footer mailbox={context.contactMailbox} text={t("studentForm.footer", { mailbox: MARK })} />
          </p>
          <ul className="links">
            <li>
              <a href={aboutPath("privacy", context.language)}>{t("studentForm.about-data")}</a>
            </li>
            <li>
              <a href={aboutPath("accessibility", context.language)}>{t("studentForm.about-accessibility")}</a>
            </li>
          </ul>
        </footer>
      </div>
    </PageShell>
  );
}

/**
 * Sends the form to be shown in the other language with everything that is filled in; nothing is saved. Enter presses a
 * form's first button, so one that sends the answers stands unseen before it.
 */
function SwitchButton({
  path,
  language,
  text,
}: {
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}) {
  return (
    <>
      <button form={FORM_ID} hidden />
      <button className="switch" form={FORM_ID} formAction={path} name={SWITCH_FIELD} value="1" lang={language}>
        {text}
      </button>
    </>
  );
}

/** Stands in for the mailbox while the sentence is made, so that the address can become a link. */
const MARK = "\u0001";

function Footer({ text, mailbox }: { readonly text: string; readonly mailbox: string }) {
  const [before, after] = text.split(MARK);
  return (
    <>
      {before}
      <a href={`mailto:${mailbox}`}>{mailbox}</a>
      {after}
    </>
  );
}
