import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";

export function RegisterView({ address }: ViewProps<"register">) {
  const t = useText();
  return (
    <Page title={t("views.register")}>
      <Section>{address.view}</Section>
    </Page>
  );
}
