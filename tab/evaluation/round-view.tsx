import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function RoundView({ address }: ViewProps<"round">) {
  const t = useText();
  return (
    <Page title={t("views.rounds")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
