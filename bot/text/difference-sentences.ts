import type sv from "./sv.json";
import type { Text } from "./text";

type Codes = (typeof sv)["import"]["difference"];
type StepState = "none" | "ongoing" | "without-evidence" | "done";

interface SaidBySteps {
  readonly field: "steps";
  readonly value: Readonly<Record<1 | 2 | 3, StepState>>;
}
type Said =
  | SaidBySteps
  | { readonly field: "permanent" | "receives"; readonly value: boolean }
  | { readonly field: "position"; readonly value: keyof Codes["position"] }
  | { readonly field: "employment"; readonly value: keyof Codes["employment"] }
  | { readonly field: "form"; readonly value: keyof Codes["form"] }
  | { readonly field: "status"; readonly value: keyof Codes["status"] }
  | { readonly field: keyof Codes["words"]; readonly value: string }
  | { readonly field: keyof Codes["count"]; readonly value: number };

/** What an import changes, a few words for each thing: "steg 1 och 2", "Sjöhagens vårdboende", "12 anställda". */
export function differenceSentences(text: Text) {
  return {
    differenceKind: (kind: keyof Codes["kind"]) => text(`import.difference.kind.${kind}`),
    difference(said: Said): string {
      if (said.field === "steps") return stepsIn(said.value, text);
      if (said.field === "permanent" || said.field === "receives") {
        return text(`import.difference.${said.field}`, { value: String(said.value) });
      }
      if (said.field === "position") return text(`import.difference.position.${said.value}`);
      if (said.field === "employment") return text(`import.difference.employment.${said.value}`);
      if (said.field === "form") return text(`import.difference.form.${said.value}`);
      if (said.field === "status") return text(`import.difference.status.${said.value}`);
      return typeof said.value === "number"
        ? text(`import.difference.count.${said.field as keyof Codes["count"]}`, { count: said.value })
        : text(`import.difference.words.${said.field as keyof Codes["words"]}`, { value: String(said.value) });
    },
  };
}

function stepsIn(states: SaidBySteps["value"], text: Text): string {
  const steps = [1, 2, 3] as const;
  const inState = (wanted: readonly StepState[]) => steps.filter((step) => wanted.includes(states[step]));
  const list = (some: readonly number[]) =>
    text("import.difference.step-list", { count: some.length, a: some[0] ?? 0, b: some[1] ?? 0, c: some[2] ?? 0 });
  const trained = inState(["done", "without-evidence"]);
  const ongoing = inState(["ongoing"]);
  return [
    ...(trained.length > 0 ? [text("import.difference.steps", { steps: list(trained) })] : []),
    ...(inState(["without-evidence"]).length > 0 ? [text("import.difference.without-evidence")] : []),
    ...(ongoing.length > 0 ? [text("import.difference.ongoing", { steps: list(ongoing) })] : []),
    ...(trained.length + ongoing.length === 0 ? [text("import.difference.no-steps")] : []),
  ].join(", ");
}
