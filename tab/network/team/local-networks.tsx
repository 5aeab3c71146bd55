import type { NetworkFigures } from "../../../bot/contract/network/people";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";

type AreaShare = NonNullable<NetworkFigures["areas"]>[number];

/** The share of active supervisors with a local network (S39), in all and by verksamhetsområde. */
export function LocalNetworks() {
  const t = useText();
  const numbers = useNumbers();
  const state = useApi<NetworkFigures>("/api/network/figures");
  const share = (value: number | null) => (value === null ? "–" : numbers.percent(value));
  const columns: readonly Column<AreaShare>[] = [
    { id: "area", head: t("network.area"), cell: ({ area }) => area, sortBy: ({ area }) => area },
    {
      id: "managers",
      head: t("network.team.managers-with-lead"),
      cell: ({ managerAreasWithLead, managerAreas }) =>
        t("network.team.some-of", { some: managerAreasWithLead, all: managerAreas }),
      sortBy: ({ managerAreasWithLead, managerAreas }) => managerAreasWithLead / managerAreas,
      isNumeric: true,
    },
    number("active", t("network.team.active"), ({ active }) => active),
    number("covered", t("network.team.covered"), ({ covered }) => covered),
    {
      id: "share",
      head: t("network.team.share-head"),
      cell: (row) => share(row.share),
      sortBy: (row) => row.share ?? -1,
      isNumeric: true,
    },
    number("sponsored", t("network.team.sponsored"), ({ withSponsor }) => withSponsor),
  ];
  return (
    <Section title={t("network.team.local-networks")} note={t("network.team.local-networks-note")}>
      <Loaded state={state}>
        {({ total, areas }) => (
          <>
            <p>
              {t("network.team.share", {
                share: share(total.share),
                covered: numbers.integer(total.covered),
                active: numbers.integer(total.active),
                withSponsor: share(total.shareWithSponsor),
                managers: numbers.integer(total.managerAreasWithLead),
                allManagers: numbers.integer(total.managerAreas),
              })}
            </p>
            {areas && (
              <DataTable
                caption={t("network.team.local-networks")}
                columns={columns}
                rows={areas}
                rowId={({ area }) => area}
                sorting={null}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );

  function number(id: string, head: string, of: (row: AreaShare) => number): Column<AreaShare> {
    return { id, head, cell: (row) => numbers.integer(of(row)), sortBy: of, isNumeric: true };
  }
}
