import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function RoundsView({ address }: ViewProps<"rounds"> | ViewProps<"coordination">) {
  const t = useText();
  return (
    <Page title={t("views.rounds")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
