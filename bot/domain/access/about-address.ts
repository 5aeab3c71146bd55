/** The pages about the service itself, by the last part of their address. */
export const ABOUT_PAGES = {
  privacy: "personuppgifter",
  holdings: "uppgifter",
  accessibility: "tillganglighet",
} as const;

export type AboutPage = keyof typeof ABOUT_PAGES;

/** What a page is called as a file: "personuppgifter-sv.html". */
export function aboutFile(page: AboutPage, language: "sv" | "en"): string {
  return `${ABOUT_PAGES[page]}-${language}.html`;
}

/** "/om/personuppgifter", or with `?lang=en`. */
export function aboutPath(page: AboutPage, language: "sv" | "en" = "sv"): string {
  return `/om/${ABOUT_PAGES[page]}${language === "en" ? "?lang=en" : ""}`;
}
