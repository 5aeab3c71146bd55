import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { signInAs, signInAsNobody, useChosenPerson } from "../access/chosen-person";
import { readAddress } from "../address/address";
import { replaceHash } from "../address/use-address";
import { ApiProvider } from "../api/api-context";
import { notSignedIn } from "../api/api-error";
import { makeApiClient, type SignIn } from "../api/client";
import { App } from "../app";
import { loadSentences, type Language, type Sentences } from "../text/text";
import { SpeechProvider } from "../text/use-text";
import { Themed } from "../theme/theme";
import { preloadView } from "../views";
import { meetHost, type Teams, type ThemeName } from "./host";
import { Landing } from "./landing";
import { OutsideTeams } from "./outside-teams";
import { START, whereTo, type Destination } from "./where-to";

/**
 * Finds out where the tab is, and draws it there: as a tab of Teams, as a page of its own, or as a word of advice. Fails
 * when its texts cannot be fetched; Teams is told.
 */
export async function openTab(draw: (page: ReactNode) => void): Promise<void> {
  const guess = navigator.language.toLowerCase().startsWith("en") ? "en" : "sv";
  // While Teams is being greeted, the view that is wanted most likely is on its way.
  preloadView(readAddress(window.location.hash).view);
  const guessedSentences = loadSentences(guess);
  guessedSentences.catch(() => undefined);
  const host = await meetHost();
  if (host.kind !== "teams") {
    const speech = { language: guess, sentences: await guessedSentences } as const;
    const isLocal = document.querySelector<HTMLMetaElement>('meta[name="handledarnatet-mode"]')?.content === "local";
    draw(
      isLocal && host.kind === "none" ? (
        <OwnPage {...speech} />
      ) : (
        <Advice {...speech} silent={host.kind === "silent"} />
      ),
    );
    return;
  }
  const { teams } = host;
  try {
    const sentences = await (teams.language === guess ? guessedSentences : loadSentences(teams.language));
    draw(<TeamsTab teams={teams} sentences={sentences} isAnywhere={goTo(teams).isAnywhere} />);
  } catch (error) {
    teams.tellFailed("The tab could not be loaded.");
    throw error;
  }
}

/** Puts the reader where they are to begin. */
function goTo({ subPageId, pageId }: Pick<Teams, "subPageId" | "pageId">): Destination {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isReload = navigation?.type === "reload";
  const destination = whereTo({ hash: window.location.hash, subPageId, pageId, isReload });
  replaceHash(destination.address);
  return destination;
}

interface TeamsTabProps {
  readonly teams: Teams;
  readonly sentences: Sentences;
  readonly isAnywhere: boolean;
}

function TeamsTab({ teams, sentences, isAnywhere }: TeamsTabProps) {
  const [theme, setTheme] = useState(teams.theme);
  useEffect(() => {
    teams.onTheme(setTheme);
    teams.tellReady();
  }, [teams]);
  const signIn: SignIn = async () => {
    try {
      return { Authorization: `Bearer ${await teams.token()}` };
    } catch (error) {
      throw notSignedIn(error);
    }
  };
  return (
    <Tab language={teams.language} sentences={sentences} theme={theme} signIn={signIn}>
      <Landing isAnywhere={isAnywhere}>
        <App isInTeams />
      </Landing>
    </Tab>
  );
}

interface Speech {
  readonly language: Language;
  readonly sentences: Sentences;
}

/** The tab in a browser of one's own, in local mode: first one chooses whom to play. */
function OwnPage(speech: Speech) {
  const theme = useSystemTheme();
  const [person, choose] = useChosenPerson();
  const [isAnywhere, setAnywhere] = useState(() => window.location.hash.length <= 1);
  const signIn = useMemo(() => (person ? signInAs(person, () => choose(null)) : signInAsNobody), [person, choose]);
  const change = () => {
    // Where the one was may be nothing for the other.
    replaceHash(START);
    setAnywhere(true);
    choose(null);
  };
  return (
    <Tab {...speech} key={person} theme={theme} signIn={signIn}>
      {person === null ? (
        <Suspense>
          <SignInView choose={choose} />
        </Suspense>
      ) : (
        <>
          <Suspense>
            <Playing change={change} />
          </Suspense>
          <Landing isAnywhere={isAnywhere}>
            <App isInTeams={false} />
          </Landing>
        </>
      )}
    </Tab>
  );
}

const SignInView = lazy(async () => ({ default: (await import("../access/sign-in-view")).SignInView }));
const Playing = lazy(async () => ({ default: (await import("../access/playing")).Playing }));

function Advice({ silent, ...speech }: Speech & { readonly silent: boolean }) {
  const theme = useSystemTheme();
  return (
    <SpeechProvider {...speech}>
      <Themed theme={theme}>
        <OutsideTeams isSilent={silent} />
      </Themed>
    </SpeechProvider>
  );
}

interface TabProps extends Speech {
  readonly theme: ThemeName;
  readonly signIn: SignIn;
  readonly children: ReactNode;
}

function Tab({ theme, language, sentences, signIn, children }: TabProps) {
  const [client] = useState(() => makeApiClient(signIn));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <SpeechProvider language={language} sentences={sentences}>
      <Themed theme={theme}>
        <ApiProvider client={client}>{children}</ApiProvider>
      </Themed>
    </SpeechProvider>
  );
}

/** The system's choice of dark or light, followed live; there is no Teams to ask. */
function useSystemTheme(): ThemeName {
  const [isDark, setDark] = useState(() => DARK.matches);
  useEffect(() => {
    const changed = () => setDark(DARK.matches);
    DARK.addEventListener("change", changed);
    return () => DARK.removeEventListener("change", changed);
  }, []);
  return isDark ? "dark" : "default";
}

const DARK = window.matchMedia("(prefers-color-scheme: dark)");
