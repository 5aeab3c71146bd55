import { stockholmDay, type Clock } from "../../../clock";
import { readDay } from "../../../domain/network/talk/read-day";
import { dayInWords } from "../../../text/day";
import { textIn, type Language } from "../../../text/text";
import type { ActAgain, RestMyself } from "../../../usecases/network/talk/rest-myself";
import type { Answer, ChatCommand } from "../command";

export interface RestingDeps {
  readonly restMyself: RestMyself;
  readonly actAgain: ActAgain;
  readonly clock: Clock;
}

/** "paus till 1 mars" and "tillbaka". Nobody is asked why (S5, D8), and what is written besides the day is not kept. */
export function restingCommands({ restMyself, actAgain, clock }: RestingDeps): readonly ChatCommand[] {
  return [
    {
      id: "pause",
      places: ["chat"],
      care: "first",
      async answer({ actor, rest, language }): Promise<Answer> {
        const t = textIn(language);
        const today = stockholmDay(clock.now());
        const read = readDay(rest, today);
        if (read.kind === "unclear") return { kind: "text", text: t("talk.pause.unclear") };
        if (read.kind === "past") {
          const day = dayWithYear(language, read.day, today);
          return { kind: "text", text: t("talk.pause.past", { day: capitalised(day) }) };
        }
        if (read.kind === "no-end") {
          await restMyself({ actor, until: null });
          return { kind: "text", text: t("talk.pause.no-end") };
        }
        await restMyself({ actor, until: read.day });
        return { kind: "text", text: t("talk.pause.until", { day: dayWithYear(language, read.day, today) }) };
      },
    },
    {
      id: "back",
      places: ["chat"],
      care: "alone",
      async answer({ actor, language }) {
        const outcome = await actAgain({ actor });
        const key = outcome === "was-active" ? "talk.pause.already-back" : "talk.pause.back";
        return { kind: "text", text: textIn(language)(key) };
      },
    },
  ];
}

/** The year is said when it is another one. */
function dayWithYear(language: Language, day: string, today: string): string {
  const year = day.slice(0, 4);
  const words = dayInWords(language, day);
  return year === today.slice(0, 4) ? words : `${words} ${year}`;
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
