import { useState } from "react";
import type { RoundList as Rounds } from "../../bot/contract/round";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import { NewRound } from "./rounds/commands/new-round";
import { Restored } from "./rounds/restored";
import { RoundList } from "./rounds/round-list";
import { useRounds } from "./rounds/use-round";

/** All rounds: those that can still be answered first, then those that have ended. */
export function RoundsView() {
  const t = useText();
  const rounds = useRounds();
  const [done, setDone] = useState<string | null>(null);
  const taken = (rounds.data ?? []).map(({ term }) => term);
  const isNoAccess = rounds.error?.kind === "no-access";
  return (
    <Page
      title={t("views.rounds")}
      subtitle={t("rounds.subtitle")}
      hasTerm={false}
      {...(rounds.data && !isNoAccess ? { actions: <NewRound taken={taken} /> } : {})}
    >
      {done !== null && <Notice kind="success">{done}</Notice>}
      {rounds.data && !isNoAccess && <Restored onDone={setDone} />}
      <Loaded
        state={rounds}
        loading={t("rounds.loading")}
        empty={(data) => (data.length > 0 ? null : { title: t("rounds.none-title"), sentence: t("rounds.none") })}
      >
        {(data: Rounds) =>
          (["ongoing", "ended"] as const).map((part) => {
            const shown = data.filter(
              ({ state }) => (state === "closed" || state === "cancelled") === (part === "ended"),
            );
            return (
              shown.length > 0 && (
                <Section key={part} title={t(`rounds.${part}`)}>
                  <RoundList title={t(`rounds.${part}`)} rounds={shown} refresh={rounds.retry} onDone={setDone} />
                </Section>
              )
            );
          })
        }
      </Loaded>
    </Page>
  );
}
