import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { RoundStatus } from "../../../bot/contract/round";
import type { Recipient, RecipientPage, UncertainDecision } from "../../../bot/contract/round-recipients";
import { useApiClient } from "../../api/api-context";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { Confirm } from "./commands/confirm";
import { roundPath } from "./use-round";
import { useWho } from "./who";

const SECONDS_BETWEEN_LOOKS = 5;

interface UncertainProps {
  readonly round: RoundStatus;
  readonly refresh: () => Promise<void>;
  readonly onDone: (sentence: string) => void;
}

interface Asking {
  readonly about: Recipient;
  readonly what: "resend" | "delivered";
}

const useStyles = makeStyles({
  text: { margin: "0 0 12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Cards that may or may not have arrived: who, what happens by itself, and the two things that a person can do. */
export function Uncertain({ round, refresh, onDone }: UncertainProps) {
  const styles = useStyles();
  const t = useText();
  const who = useWho();
  const client = useApiClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const path = `${roundPath(round.term, "recipients")}?state=uncertain`;
  const people = useApi<RecipientPage>(path, { everySeconds: SECONDS_BETWEEN_LOOKS });
  const whatHappens = useWhatHappens(round.state === "paused");
  const columns: readonly Column<Recipient>[] = [
    { id: "who", head: t("rounds.uncertain.head.who"), cell: (each) => `${who(each)}, ${each.unit.name}` },
    { id: "next", head: t("rounds.uncertain.head.next"), cell: whatHappens },
    {
      id: "decide",
      head: t("rounds.uncertain.head.decide"),
      cell: (about) => (
        <div className={styles.buttons}>
          {(["resend", "delivered"] as const).map((what) => (
            <Button
              key={what}
              aria-label={t(`rounds.uncertain.${what}-label`, { who: who(about) })}
              onClick={() => setAsking({ about, what })}
            >
              {t(`rounds.uncertain.${what}`)}
            </Button>
          ))}
        </div>
      ),
    },
  ];

  async function decide({ about, what }: Asking) {
    const address = roundPath(round.term, "recipients", about.id, what);
    const { body } = await client.edit<UncertainDecision>(address, { method: "POST" });
    const name = who(about);
    if (body.outcome === "done") onDone(t(`rounds.uncertain.done-${what}`, { who: name }));
    else if (body.outcome === "already") onDone(t("rounds.uncertain.already", { who: name }));
    else onDone(t("rounds.uncertain.settled", { who: name, state: body.state }));
    await Promise.all([people.retry(), refresh()]);
  }

  return (
    <Section title={t("rounds.uncertain.title", { count: round.invitations.uncertain })}>
      <p className={styles.text}>{t("rounds.uncertain.text")}</p>
      <Loaded state={people} loading={t("rounds.people.loading")}>
        {({ items, total }) => (
          <DataTable
            caption={t("rounds.uncertain.title", { count: total })}
            columns={columns}
            rows={items}
            rowId={({ id }) => id}
          />
        )}
      </Loaded>
      {asking && (
        <Confirm
          title={t(`rounds.uncertain.${asking.what}-title`)}
          yes={t(`rounds.uncertain.${asking.what}`)}
          onYes={() => decide(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t(`rounds.uncertain.${asking.what}-text`, { who: who(asking.about) })}</p>
        </Confirm>
      )}
    </Section>
  );
}

function useWhatHappens(isPaused: boolean): (recipient: Recipient) => string {
  const t = useText();
  const numbers = useNumbers();
  return ({ uncertain }) => {
    if (uncertain?.isOrderedAgain) return t(isPaused ? "rounds.uncertain.ordered-paused" : "rounds.uncertain.ordered");
    const at = uncertain?.followsUpAt;
    return at ? t("rounds.uncertain.follows-up", { time: numbers.moment(at) }) : t("rounds.uncertain.held");
  };
}
