import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { NetworkTeamItem } from "../../../bot/contract/network/team";
import { Modal } from "../../frame/modal";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { Tick } from "../tick";
import { useAction } from "../use-action";

interface AreasDialogProps {
  readonly team: NetworkTeamItem;
  readonly areas: readonly string[];
  readonly onClose: () => void;
}

/** Which areas a team is for; none chosen is all of them. */
export function AreasDialog({ team, areas, onClose }: AreasDialogProps) {
  const t = useText();
  const action = useAction();
  const [chosen, setChosen] = useState<readonly string[]>(team.areas ?? []);
  const save = async () => {
    const body = { areas: chosen.length === 0 ? null : chosen };
    if (await action.act(`/api/network/teams/${encodeURIComponent(team.id)}`, { method: "PUT", body })) onClose();
  };
  return (
    <Modal
      title={t("network.team.areas-of", { team: team.name ?? t("network.posts.a-team") })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("network.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={action.isBusy} onClick={() => void save()}>
            {t("network.team.save")}
          </Button>
        </>
      }
    >
      <p>{t("network.team.areas-hint")}</p>
      <ProblemNotice problem={action.problem} />
      <div>
        {areas.map((area) => (
          <div key={area}>
            <Tick
              label={area}
              isTicked={chosen.includes(area)}
              onTick={(isTicked) => setChosen(isTicked ? [...chosen, area] : chosen.filter((one) => one !== area))}
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}
