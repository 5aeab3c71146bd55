import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function ImportView({ address }: ViewProps<"import">) {
  const t = useText();
  return (
    <Page title={t("views.import")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
