import { app, authentication } from "@microsoft/teams-js";
import type { Language } from "../text/text";

/** The themes of Teams; "glass" and what may come are drawn as the default one. */
export type ThemeName = "default" | "dark" | "contrast";

/** What surrounds the tab. `none`: a browser of one's own. `silent`: something that should be Teams, but does not answer. */
export type Host =
  { readonly kind: "teams"; readonly teams: Teams } | { readonly kind: "none" } | { readonly kind: "silent" };

/** What Teams tells at the start, and the ways to hear from it and tell it. */
export interface Teams {
  readonly theme: ThemeName;
  readonly language: Language;
  /** The address that a deep link carried; null for the tab itself. */
  readonly subPageId: string | null;
  /** The static tab of the manifest that was opened: "tackning", "utvardering", "samordning". */
  readonly pageId: string;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  /** A token for our API; asked for before every request, since Teams keeps it. */
  readonly token: () => Promise<string>;
  readonly tellReady: () => void;
  readonly tellFailed: (message: string) => void;
}

const LONGEST_WAIT_MS = 5_000;

/**
 * Greets Teams, and waits at most five seconds for an answer: the library itself would wait for sixty. Where there is
 * nobody to greet there is nothing to wait for.
 */
export async function meetHost(): Promise<Host> {
  if (!hasHost()) return { kind: "none" };
  try {
    const context = await withinLimit(app.initialize().then(() => app.getContext()));
    return context ? { kind: "teams", teams: toTeams(context) } : { kind: "silent" };
  } catch {
    return { kind: "silent" };
  }
}

/** Teams shows the tab in a frame, in a window that it has opened, or on a phone in a webview that it has marked. */
function hasHost(): boolean {
  return window.parent !== window || window.opener !== null || "nativeInterface" in window;
}

function toTeams({ app: about, page }: app.Context): Teams {
  return {
    theme: toThemeName(about.theme),
    language: about.locale.toLowerCase().startsWith("sv") ? "sv" : "en",
    subPageId: page.subPageId || null,
    pageId: page.id,
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(toThemeName(theme))),
    token: () => authentication.getAuthToken(),
    tellReady() {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
    tellFailed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}

function toThemeName(theme: string): ThemeName {
  return theme === "dark" || theme === "contrast" ? theme : "default";
}

function withinLimit<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise((settle, fail) => {
    const limit = setTimeout(() => settle(null), LONGEST_WAIT_MS);
    answer.then(settle, fail).finally(() => clearTimeout(limit));
  });
}
