import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { NetworkSponsors, SponsorCandidate, SponsoredArea } from "../../../bot/contract/network/people";
import type { Choices } from "../../address/address";
import { useAddress } from "../../address/use-address";
import { useApi } from "../../api/use-api";
import { useKept } from "../../api/use-kept";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { Paging } from "../../table/paging";
import { readPage } from "../../table/read-page";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

const useStyles = makeStyles({
  areas: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 300px), 1fr))",
    gap: "12px 24px",
    alignItems: "start",
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
});

/** Which managers have a step 3 of their own, and whom HR has linked to those who have not (S39). */
export function Sponsors({ choices }: { readonly choices: Choices }) {
  const styles = useStyles();
  const t = useText();
  const targets = useTargets();
  const { choose } = useAddress();
  const page = readPage(choices["faddersida"]);
  const state = useKept(useApi<NetworkSponsors>(`/api/network/sponsors?page=${page}`), "sponsors");
  const action = useAction();
  const link = async ({ id: area, version: ifMatch }: SponsoredArea, id: string) => {
    const path = `/api/network/sponsors/${encodeURIComponent(area)}`;
    const edit = id === "" ? ({ method: "DELETE" } as const) : ({ method: "PUT", body: { id } } as const);
    await action.act(path, { ...edit, ifMatch });
    // Also when it was refused: somebody else may have chosen meanwhile.
    await state.retry();
  };
  return (
    <Section title={t("network.team.sponsors")} note={t("network.team.sponsors-note")} className={targets}>
      <ProblemNotice problem={action.problem} />
      <Loaded state={state}>
        {({ areas, candidates, pages }) => (
          <>
            <div className={styles.areas}>
              {areas.map((row) => (
                <SponsorField
                  key={row.id}
                  row={row}
                  candidates={candidates}
                  isBusy={action.isBusy}
                  onChoose={(id) => void link(row, id)}
                />
              ))}
            </div>
            <Paging
              page={page}
              pages={pages}
              of={t("network.team.sponsors")}
              onPage={(next) => choose({ faddersida: String(next) })}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface SponsorFieldProps {
  readonly row: SponsoredArea;
  readonly candidates: readonly SponsorCandidate[];
  readonly isBusy: boolean;
  readonly onChoose: (id: string) => void;
}

function SponsorField({ row, candidates, isBusy, onChoose }: SponsorFieldProps) {
  const t = useText();
  const units = row.units.map(({ name }) => name).join(", ");
  return (
    <Field
      label={t("network.team.sponsor-of", { manager: row.manager ?? t("network.team.vacant", { unit: units }) })}
      hint={t("network.team.own-leads", { units, count: row.activeLeads, supervisors: row.activeSupervisors })}
    >
      <Select value={row.sponsor?.id ?? ""} disabled={isBusy} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{t(isGone(row) ? "network.team.sponsor-gone" : "network.team.no-sponsor")}</option>
        {candidates.map(({ id, name, area, sponsorOf }) => (
          <option key={id} value={id}>
            {t("network.team.candidate", { name, area: area ?? "none", sponsorOf })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether the sponsor rests, is hidden or has left. */
function isGone({ sponsor }: SponsoredArea): boolean {
  return sponsor !== null && sponsor.id === null;
}
