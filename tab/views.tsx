import { lazy, type ComponentType } from "react";
import type { Address, ViewName } from "./address/address";
import { Page } from "./frame/page";
import { NotFound } from "./frame/states";
import { useText } from "./text/use-text";

/** What a view is given: the address at its own kind, so that `address.unit` is there in the unit's view. */
export interface ViewProps<Name extends ViewName> {
  readonly address: Extract<Address, { readonly view: Name }>;
}

type Views = { readonly [Name in ViewName]: ComponentType<ViewProps<Name>> };

const rounds = lazy(async () => ({ default: (await import("./evaluation/rounds-view")).RoundsView }));

/** Every view in a chunk of its own, fetched when somebody goes there. */
export const VIEWS: Views = {
  overview: lazy(async () => ({ default: (await import("./placement/overview-view")).OverviewView })),
  area: lazy(async () => ({ default: (await import("./placement/area-view")).AreaView })),
  unit: lazy(async () => ({ default: (await import("./placement/unit-view")).UnitView })),
  workload: lazy(async () => ({ default: (await import("./placement/workload-view")).WorkloadView })),
  forecast: lazy(async () => ({ default: (await import("./placement/forecast-view")).ForecastView })),
  results: lazy(async () => ({ default: (await import("./evaluation/results-view")).ResultsView })),
  coordination: rounds,
  rounds,
  round: lazy(async () => ({ default: (await import("./evaluation/round-view")).RoundView })),
  import: lazy(async () => ({ default: (await import("./register/import-view")).ImportView })),
  register: lazy(async () => ({ default: (await import("./register/register-view")).RegisterView })),
  quality: lazy(async () => ({ default: (await import("./register/quality-view")).QualityView })),
  texts: lazy(async () => ({ default: (await import("./evaluation/texts-view")).TextsView })),
  "not-found": UnknownView,
};

function UnknownView() {
  const t = useText();
  return (
    <Page title={t("tab.name")} hasTerm={false}>
      <NotFound />
    </Page>
  );
}
