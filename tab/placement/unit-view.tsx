import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function UnitView({ address }: ViewProps<"unit">) {
  const t = useText();
  return (
    <Page title={t("views.overview")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
