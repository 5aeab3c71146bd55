import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { NetworkTeamItem, NetworkTeams } from "../../../bot/contract/network/team";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { useNumbers, useText } from "../../text/use-text";
import { Entry } from "../entry";
import { AreasDialog } from "./areas-dialog";

/** The teams that the app is in, and which areas each is for. */
export function Teams() {
  const t = useText();
  const numbers = useNumbers();
  const state = useApi<NetworkTeams>("/api/network/teams");
  const [open, setOpen] = useState<NetworkTeamItem | null>(null);
  return (
    <Section title={t("network.team.teams")}>
      <Loaded
        state={state}
        empty={({ teams }) =>
          teams.length > 0 ? null : { title: t("network.team.no-team"), sentence: t("network.team.no-team-sentence") }
        }
      >
        {({ teams }) =>
          teams.map((team) => (
            <Entry
              key={team.id}
              title={team.name ?? t("network.posts.a-team")}
              badges={
                <Badge kind={team.state === "active" ? "good" : "warning"}>
                  {t(`network.team.state.${team.state}`)}
                </Badge>
              }
              about={[
                team.channelName ?? t("network.team.picked-channel"),
                team.areas === null ? t("network.all-areas") : numbers.list(team.areas),
                team.membersReadAt && t("network.team.read-at", { when: numbers.moment(team.membersReadAt) }),
              ]
                .filter(Boolean)
                .join(" · ")}
              actions={
                <Button size="small" onClick={() => setOpen(team)}>
                  {t("network.team.choose-areas")}
                </Button>
              }
            />
          ))
        }
      </Loaded>
      {open && (
        <AreasDialog
          team={open}
          areas={state.data?.areas ?? []}
          onClose={() => {
            setOpen(null);
            void state.retry();
          }}
        />
      )}
    </Section>
  );
}
