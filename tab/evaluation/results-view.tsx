import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function ResultsView({ address }: ViewProps<"results">) {
  const t = useText();
  return (
    <Page title={t("tab.results")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
