import { useText } from "../text/use-text";

/** Why a text is held back, whatever it was written for. */
type HeldBack =
  | { readonly kind: "empty" | "picture-text" | "masked" }
  | { readonly kind: "too-long"; readonly length: number; readonly longest: number }
  | { readonly kind: "personal-data"; readonly what: "personnummer" | "phone" | "email"; readonly found: string }
  | { readonly kind: "link-not-allowed"; readonly host: string };

/** What a field says about a text that is held back: what, and what to do. */
export function useProblemSentence(): (problem: HeldBack) => string {
  const t = useText();
  return (problem) => {
    switch (problem.kind) {
      case "empty":
        return t("network.wrong.empty");
      case "too-long":
        return t("network.wrong.too-long", { length: problem.length, longest: problem.longest });
      case "personal-data":
        return t("network.wrong.personal-data", { what: problem.what, found: problem.found });
      case "link-not-allowed":
        return t("network.wrong.link", { host: problem.host });
      case "masked":
        return t("network.wrong.masked");
      case "picture-text":
        return t("network.wrong.picture-text");
    }
  };
}
