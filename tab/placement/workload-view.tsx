import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function WorkloadView({ address }: ViewProps<"workload">) {
  const t = useText();
  return (
    <Page title={t("views.workload")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
