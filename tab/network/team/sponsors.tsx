import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { NetworkSponsors, SponsoredArea } from "../../../bot/contract/network/people";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

const useStyles = makeStyles({
  areas: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 300px), 1fr))",
    gap: "12px 24px",
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
});

/** Which areas have a step 3 of their own, and whom HR has linked to those that do not (S39). */
export function Sponsors() {
  const styles = useStyles();
  const t = useText();
  const targets = useTargets();
  const state = useApi<NetworkSponsors>("/api/network/sponsors");
  const action = useAction();
  const link = async (area: string, id: string) => {
    const path = `/api/network/sponsors/${encodeURIComponent(area)}`;
    const done = await action.act(path, id === "" ? { method: "DELETE" } : { method: "PUT", body: { id } });
    if (done) await state.retry();
  };
  return (
    <Section title={t("network.team.sponsors")} note={t("network.team.sponsors-note")} className={targets}>
      <ProblemNotice problem={action.problem} />
      <Loaded state={state}>
        {({ areas, candidates }) => (
          <div className={styles.areas}>
            {areas.map((row) => (
              <Field
                key={row.area}
                label={t("network.team.sponsor-of", { area: row.area })}
                hint={t("network.team.own-leads", { count: row.activeLeads })}
              >
                <Select
                  value={row.sponsor?.id ?? ""}
                  disabled={action.isBusy}
                  onChange={(_, { value }) => void link(row.area, value)}
                >
                  <option value="">{t(gone(row) ? "network.team.sponsor-gone" : "network.team.no-sponsor")}</option>
                  {candidates.map(({ id, name, area }) => (
                    <option key={id} value={id}>
                      {area === null ? name : `${name}, ${area}`}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

/** Whether the area's sponsor rests, is hidden or has left. */
function gone({ sponsor }: SponsoredArea): boolean {
  return sponsor !== null && sponsor.id === null;
}
