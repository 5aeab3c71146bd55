import type { TodoLine, TodoReason } from "../../../bot/contract/figures";
import type { Numbers } from "../../text/numbers";
import type { Text, TextValues } from "../../text/text";

/** The matter in two or three words: "58 platser saknas". */
export function todoVerdict({ code, values }: TodoLine, t: Text, numbers: Numbers): string {
  return t(`todo.${code}.badge`, inWords(values, numbers));
}

/** What is the matter and why, as one or two sentences. */
export function todoSentence({ code, values, reasons }: TodoLine, t: Text, numbers: Numbers): string {
  const why = numbers.list(reasons.map((reason) => reasonWords(reason, t, numbers)));
  const what = t(`todo.${code}.text`, inWords(values, numbers));
  return why === "" ? what : `${what} ${capitalised(why)}.`;
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);
}

function reasonWords({ code, values }: TodoReason, t: Text, numbers: Numbers): string {
  return t(`todo.reason.${code}`, inWords(values, numbers));
}

/** Shares become per cent, days become days; whole numbers stay, since sentences bend by them. */
function inWords(values: Readonly<Record<string, number | string>>, numbers: Numbers): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === "share" || name === "rate" || name === "goal") return [name, numbers.percent(Number(value))];
      if (name === "until") return [name, numbers.day(String(value))];
      if (name === "term") return [name, numbers.term(String(value))];
      return [name, value];
    }),
  );
}
