import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function TextsView({ address }: ViewProps<"texts">) {
  const t = useText();
  return (
    <Page title={t("views.texts")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
