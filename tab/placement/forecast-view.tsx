import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function ForecastView({ address }: ViewProps<"forecast">) {
  const t = useText();
  return (
    <Page title={t("views.forecast")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
