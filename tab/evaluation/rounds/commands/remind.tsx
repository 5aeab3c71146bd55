import { useState } from "react";
import type { RoundStatus } from "../../../../bot/contract/round";
import type { ReminderOrder } from "../../../../bot/contract/round-recipients";
import { useApiClient } from "../../../api/api-context";
import { ApiError } from "../../../api/api-error";
import { useNumbers, useText } from "../../../text/use-text";
import { Confirm } from "./confirm";
import { roundPath } from "../use-round";

interface RemindProps {
  readonly round: RoundStatus;
  /** Fetches the round anew. */
  readonly refresh: () => Promise<void>;
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/**
 * Asks before reminding, with the number as it was when the question was put. When the service says that it is another
 * by then, nothing has been sent, and the question is put anew with that number.
 */
export function Remind({ round, refresh, onDone, onClose }: RemindProps) {
  const t = useText();
  const numbers = useNumbers();
  const client = useApiClient();
  const [asked, setAsked] = useState({ ...round.reminder, answered: round.invitations.answered });

  async function order() {
    try {
      const { body } = await client.edit<ReminderOrder>(roundPath(round.term, "remind"), {
        method: "POST",
        body: { count: asked.count },
      });
      const { ordered, waitsUntil } = body;
      onDone(
        waitsUntil === null
          ? t("rounds.remind.done", { count: ordered })
          : t("rounds.remind.done-later", { count: ordered, time: numbers.moment(waitsUntil) }),
      );
      await refresh();
    } catch (error) {
      if (error instanceof ApiError && error.about.code === "count-changed") await askAnew();
      throw error;
    }
  }

  async function askAnew() {
    const { body } = await client.read<RoundStatus>(roundPath(round.term));
    setAsked({ ...body.reminder, answered: body.invitations.answered });
    await refresh();
  }

  return (
    <Confirm
      title={t("rounds.remind.title", { count: asked.count })}
      yes={t("rounds.remind.yes", { count: asked.count })}
      onYes={order}
      onClose={onClose}
    >
      <p>{t("rounds.remind.text", { answered: asked.answered })}</p>
      <p>
        {asked.waitsUntil === null
          ? t("rounds.remind.now")
          : t("rounds.remind.later", { time: numbers.moment(asked.waitsUntil) })}
      </p>
      {round.byRoute.qr > 0 && <p>{t("rounds.remind.qr")}</p>}
    </Confirm>
  );
}
