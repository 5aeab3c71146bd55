import { makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RoundStatus } from "../../../../bot/contract/round";
import { useApiClient } from "../../../api/api-context";
import { useNumbers, useText } from "../../../text/use-text";
import { Confirm } from "./confirm";
import { roundPath } from "../use-round";

interface StartRoundProps {
  readonly plan: RoundStatus;
  readonly onStarted: () => Promise<void>;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  choices: { margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, marginBottom: "4px" },
  choice: { display: "flex", alignItems: "flex-start", columnGap: "8px", padding: "12px 0", minHeight: "24px" },
});

/** Asks before a round starts: how many are asked, and whether the calendar decides when. */
export function StartRound({ plan, onStarted, onClose }: StartRoundProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const client = useApiClient();
  const name = useId();
  const [when, setWhen] = useState<"clock" | "now">("clock");
  const { invitations, byRole, term } = plan;
  return (
    <Confirm
      title={t("rounds.start.title", { term: numbers.term(term) })}
      yes={t("rounds.start.yes")}
      onClose={onClose}
      onYes={async () => {
        const query = when === "now" ? "?now=1" : "";
        await client.edit<RoundStatus>(roundPath(term, "start") + query, { method: "POST" });
        await onStarted();
      }}
    >
      <p>
        {t("rounds.start.text", {
          planned: invitations.planned - invitations.failed,
          students: byRole.student.planned - byRole.student.failed,
          supervisors: byRole.supervisor.planned - byRole.supervisor.failed,
          failed: invitations.failed,
        })}
      </p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("rounds.start.when")}</legend>
        {(["clock", "now"] as const).map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name={name} checked={when === choice} onChange={() => setWhen(choice)} />
            <span>{t(`rounds.start.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
    </Confirm>
  );
}
