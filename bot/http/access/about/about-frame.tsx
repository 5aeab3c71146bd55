import type { ReactNode } from "react";
import { textIn, type Language } from "../../../text/text";
import { PageShell } from "../../pages/page-shell";
import { ABOUT_PAGES, aboutFile, aboutPath, type AboutPage } from "../../../domain/access/about-address";
import { ABOUT_STYLE, ABOUT_STYLE_PATH } from "./about-style";

/** Where a page is read: at its address, or as one of six files that lie beside each other. */
export type ReadAs = "page" | "file";

interface AboutFrameProps {
  readonly page: AboutPage;
  readonly language: Language;
  readonly readAs: ReadAs;
  readonly children: ReactNode;
}

/** What the pages about the service share: the way to each other and to the other language. */
export function AboutFrame({ page, language, readAs, children }: AboutFrameProps) {
  const hrefOf = readAs === "file" ? aboutFile : aboutPath;
  const t = textIn(language);
  const other = language === "sv" ? "en" : "sv";
  return (
    <PageShell
      language={language}
      title={t(`about.${page}.title`)}
      styleSheet={ABOUT_STYLE_PATH}
      {...(readAs === "file" ? { style: ABOUT_STYLE } : {})}
    >
      <nav aria-label={t("about.pages")}>
        <ul>
          {(Object.keys(ABOUT_PAGES) as AboutPage[]).map((each) => (
            <li key={each}>
              <a href={hrefOf(each, language)} aria-current={each === page ? "page" : undefined}>
                {t(`about.${each}.short`)}
              </a>
            </li>
          ))}
          <li>
            <a href={hrefOf(page, other)} lang={other} hrefLang={other}>
              {t("studentForm.other-language")}
            </a>
          </li>
        </ul>
      </nav>
      <main>
        <h1>{t(`about.${page}.title`)}</h1>
        {children}
      </main>
    </PageShell>
  );
}
