import type restify from "restify";
import type { Language } from "../../../text/text";
import { renderPage } from "../../pages/page-shell";
import { send, sendPage } from "../../pages/page-response";
import { ABOUT_PAGES, aboutFile, type AboutPage } from "../../../domain/access/about-address";
import { AccessibilityPage, HoldingsPage, PrivacyPage, type AboutFacts } from "./about-pages";
import { ABOUT_STYLE, ABOUT_STYLE_PATH } from "./about-style";

/** The same pages as files to keep, print or put on a website: name and whole content of each. */
export function aboutFiles(facts: AboutFacts): readonly { readonly name: string; readonly html: string }[] {
  return (Object.keys(ABOUT_PAGES) as AboutPage[]).flatMap((page) =>
    (["sv", "en"] as const).map((language) => {
      const Page = PAGES[page];
      return {
        name: aboutFile(page, language),
        html: renderPage(<Page facts={facts} language={language} readAs="file" />),
      };
    }),
  );
}

const PAGES = { privacy: PrivacyPage, holdings: HoldingsPage, accessibility: AccessibilityPage } as const;

/**
 * GET /om/personuppgifter, /om/uppgifter and /om/tillganglighet, in Swedish, with `?lang=en` in English: the duties to
 * inform, for everybody and without signing in. The same for all, so it may be kept for a while.
 */
export function registerAbout(server: restify.Server, facts: AboutFacts): void {
  for (const page of Object.keys(ABOUT_PAGES) as AboutPage[]) {
    const Page = PAGES[page];
    server.get(`/om/${ABOUT_PAGES[page]}`, async (req: restify.Request, res: restify.Response) => {
      const isEnglish = new URLSearchParams(req.getQuery()).get("lang") === "en";
      const language: Language = isEnglish ? "en" : "sv";
      sendPage(res, 200, renderPage(<Page facts={facts} language={language} readAs="page" />), {
        "Cache-Control": "public, max-age=300",
      });
    });
  }
  server.get(ABOUT_STYLE_PATH, async (_req: restify.Request, res: restify.Response) => {
    send(res, 200, Buffer.from(ABOUT_STYLE), {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
}
