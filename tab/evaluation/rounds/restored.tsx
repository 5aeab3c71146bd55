import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RestoreState } from "../../../bot/contract/restore";
import { useApiClient } from "../../api/api-context";
import { useApi } from "../../api/use-api";
import { Notice } from "../../frame/notice";
import { useNumbers, useText } from "../../text/use-text";
import { Confirm } from "./commands/confirm";

/** After a restore: what happened, and the button by which HR says that they have looked. Otherwise nothing. */
export function Restored({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const t = useText();
  const numbers = useNumbers();
  const client = useApiClient();
  const [isAsking, setAsking] = useState(false);
  const { data, retry } = useApi<RestoreState>("/api/restore");
  if (data?.state !== "waits") return null;
  const moments = { taken: numbers.moment(data.takenAt ?? ""), restored: numbers.moment(data.restoredAt ?? "") };

  async function confirm() {
    await client.edit<RestoreState>("/api/restore/confirm", { method: "POST" });
    onDone(t("rounds.restored.done"));
    await retry();
  }

  return (
    <>
      <Notice
        kind="warning"
        title={t("rounds.restored.title")}
        actions={<Button onClick={() => setAsking(true)}>{t("rounds.restored.button")}</Button>}
      >
        {t("rounds.restored.text", moments)}
      </Notice>
      {isAsking && (
        <Confirm
          title={t("rounds.restored.ask")}
          yes={t("rounds.restored.yes")}
          onYes={confirm}
          onClose={() => setAsking(false)}
        >
          {t("rounds.restored.ask-text")}
        </Confirm>
      )}
    </>
  );
}
