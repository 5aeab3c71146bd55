import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../text/text";

interface PageShellProps {
  readonly language: Language;
  readonly title: string;
  /** Address of the page's only style sheet; inline styles are not allowed by the pages' policy. */
  readonly styleSheet: string;
  /** The style itself instead, for a page that is to be kept as a file. */
  readonly style?: string;
  readonly children: ReactNode;
}

/** The document around every page that the service renders: no script, readable on a phone, kept out of search engines. */
export function PageShell({ language, title, styleSheet, style, children }: PageShellProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {style === undefined ? <link rel="stylesheet" href={styleSheet} /> : <style>{style}</style>}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** A whole HTML document. React escapes every text, so people's text can be put in as it is. */
export function renderPage(page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
