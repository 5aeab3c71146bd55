import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExtraMember, MissingSupervisor, NetworkMembership } from "../../../bot/contract/network/team";
import type { Choices as AddressChoices } from "../../address/address";
import { useAddress } from "../../address/use-address";
import { useApi } from "../../api/use-api";
import { useKept } from "../../api/use-kept";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { DataTable } from "../../table/data-table";
import { Paging } from "../../table/paging";
import { readPage } from "../../table/read-page";
import { useText } from "../../text/use-text";
import { Choice, Choices } from "../choices";
import { InvitationDialog } from "./invitation-dialog";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Who is missing in the team, and who is in it without being in the register. */
export function Membership({ choices }: { readonly choices: AddressChoices }) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const list = choices["lista"] === "utanfor" ? "extra" : "missing";
  const page = readPage(choices["sida"]);
  const query = new URLSearchParams({ list, page: String(page) });
  const state = useKept(useApi<NetworkMembership>(`/api/network/membership?${query}`), list);
  const [isInviting, setInviting] = useState(false);
  return (
    <Section
      title={t("network.team.membership")}
      actions={<Button onClick={() => setInviting(true)}>{t("network.team.invite")}</Button>}
    >
      <Loaded state={state}>
        {({ counts, missing, extra, found, pages }) => (
          <>
            <p>{t("network.team.counts", { ...counts })}</p>
            <Choices>
              <Choice
                label={t("network.team.list")}
                value={list}
                onChoose={(value) => choose({ lista: value === "extra" ? "utanfor" : "", sida: "" })}
                options={[
                  ["missing", t("network.team.missing")],
                  ["extra", t("network.team.extra")],
                ]}
              />
            </Choices>
            {found === 0 && <p className={styles.quiet}>{t(`network.team.none-${list}`)}</p>}
            {list === "missing" && missing.length > 0 && <Missing people={missing} />}
            {list === "extra" && extra.length > 0 && <Extra members={extra} />}
            <Paging
              page={page}
              pages={pages}
              of={t("network.team.membership")}
              onPage={(next) => choose({ sida: String(next) })}
            />
          </>
        )}
      </Loaded>
      {isInviting && <InvitationDialog onClose={() => setInviting(false)} />}
    </Section>
  );
}

function Missing({ people }: { readonly people: readonly MissingSupervisor[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t("network.team.missing")}
      rows={people}
      rowId={({ name, address, unit }) => `${name} ${address} ${unit?.id}`}
      sorting={null}
      columns={[
        { id: "name", head: t("network.team.name"), cell: ({ name }) => name },
        { id: "unit", head: t("network.team.unit"), cell: ({ unit }) => unit?.name ?? "–" },
        { id: "address", head: t("network.team.address"), cell: ({ address }) => address ?? "–" },
        { id: "because", head: t("network.team.because"), cell: ({ because }) => t(`network.team.why.${because}`) },
      ]}
    />
  );
}

function Extra({ members }: { readonly members: readonly ExtraMember[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t("network.team.extra")}
      rows={members.map(({ address }, index) => ({ address, index }))}
      rowId={({ index }) => String(index)}
      sorting={null}
      columns={[
        { id: "address", head: t("network.team.address"), cell: ({ address }) => address ?? t("network.team.unknown") },
      ]}
    />
  );
}
