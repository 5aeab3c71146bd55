import { createContext, useContext, useMemo, type ReactNode } from "react";
import { numbersIn, type Numbers } from "./numbers";
import { makeText, type Language, type Sentences, type Text } from "./text";

interface Speech {
  readonly language: Language;
  readonly t: Text;
  readonly numbers: Numbers;
}

const SpeechContext = createContext<Speech | null>(null);

interface SpeechProviderProps {
  readonly language: Language;
  readonly sentences: Sentences;
  readonly children: ReactNode;
}

/** Gives everything below one language. */
export function SpeechProvider({ language, sentences, children }: SpeechProviderProps) {
  const speech = useMemo(
    () => ({ language, t: makeText(language, sentences), numbers: numbersIn(language) }),
    [language, sentences],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** `t("frame.retry")`: a sentence in the reader's language. */
export function useText(): Text {
  return useSpeech().t;
}

/** Numbers, days and lists as the reader's language writes them. */
export function useNumbers(): Numbers {
  return useSpeech().numbers;
}

export function useLanguage(): Language {
  return useSpeech().language;
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("There is no SpeechProvider above.");
  return speech;
}
