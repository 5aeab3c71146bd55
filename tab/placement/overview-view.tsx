import type { CoverageLine, CoverageReport } from "../../bot/contract/coverage";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { DataTable, type Column } from "../table/data-table";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function OverviewView({ address }: ViewProps<"overview">) {
  const t = useText();
  const numbers = useNumbers();
  const coverage = useApi<CoverageReport>(`/api/coverage${address.term ? `?term=${address.term}` : ""}`);
  const columns: readonly Column<CoverageLine>[] = [
    {
      id: "omrade",
      head: "Område",
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => <ViewLink to={{ view: "area", area: id }}>{name}</ViewLink>,
    },
    {
      id: "andel",
      head: "Andel",
      isNumeric: true,
      sortBy: ({ share }) => share,
      cell: ({ share }) => (share === null ? "–" : numbers.percent(share)),
    },
  ];
  return (
    <Page title={t("views.overview")} subtitle={coverage.data && numbers.day(coverage.data.asOf)}>
      <Loaded state={coverage}>
        {({ areas }) => (
          <Section title="Områden">
            <DataTable caption="Områden" columns={columns} rows={areas} rowId={({ id }) => id} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}
