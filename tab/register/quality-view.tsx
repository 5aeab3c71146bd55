import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function QualityView({ address }: ViewProps<"quality">) {
  const t = useText();
  return (
    <Page title={t("views.quality")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
