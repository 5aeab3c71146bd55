import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RoundStatus } from "../../../../bot/contract/round";
import { useApiClient } from "../../../api/api-context";
import { useText } from "../../../text/use-text";
import { Confirm } from "./confirm";
import { Remind } from "./remind";
import { roundPath } from "../use-round";

type Change = "pause" | "resume" | "close" | "cancel";
export type Command = Change | "remind";

/** What is done with a round from day to day, the most usual first. */
export function commandsFor({ state, reminder }: RoundStatus): readonly Command[] {
  if (state === "running") return reminder.count > 0 ? ["remind", "pause"] : ["pause"];
  return state === "paused" ? ["resume"] : [];
}

/** What is done once, and cannot be undone. */
export const ENDINGS: readonly Command[] = ["close", "cancel"];

interface RoundCommandProps {
  readonly round: RoundStatus;
  readonly commands: readonly Command[];
  readonly refresh: () => Promise<void>;
  readonly onDone: (sentence: string) => void;
}

/** Buttons for a round's commands; each asks first, with the numbers that it is about. */
export function RoundCommands({ round, commands, refresh, onDone }: RoundCommandProps) {
  const t = useText();
  const [open, setOpen] = useState<Command | null>(null);
  const close = () => setOpen(null);
  const label = (command: Command) =>
    command === "remind" ? t("rounds.act.remind", { count: round.reminder.count }) : t(`rounds.act.${command}`);
  return (
    <>
      {commands.map((command) => (
        <Button key={command} onClick={() => setOpen(command)}>
          {label(command)}
        </Button>
      ))}
      {open === "remind" && <Remind {...{ round, refresh, onDone }} onClose={close} />}
      {open !== null && open !== "remind" && (
        <AskChange change={open} {...{ round, refresh, onDone }} onClose={close} />
      )}
    </>
  );
}

interface AskChangeProps extends Omit<RoundCommandProps, "commands"> {
  readonly change: Change;
  readonly onClose: () => void;
}

function AskChange({ change, round, refresh, onDone, onClose }: AskChangeProps) {
  const t = useText();
  const client = useApiClient();
  // As it was when the question was put: a number that moves while one reads it is no number to say yes to.
  const [{ answered, sent, planned, pending, posting, uncertain, cancelled }] = useState(round.invitations);
  const values = {
    ...{ answered, sent, planned },
    waiting: pending + posting,
    open: planned - answered - cancelled,
    uncertain,
  };
  return (
    <Confirm
      title={t(`rounds.${change}.title`)}
      yes={t(`rounds.${change}.yes`, values)}
      onClose={onClose}
      onYes={async () => {
        await client.edit<RoundStatus>(roundPath(round.term, change), { method: "POST" });
        onDone(t(`rounds.done.${change}`));
        await refresh();
      }}
    >
      <p>{t(`rounds.${change}.text`, values)}</p>
    </Confirm>
  );
}
