import { Section } from "../../frame/section";
import { useText } from "../../text/use-text";

/** What there is about one person, and what can be done about it (D25, D34). */
export function PersonSection() {
  const t = useText();
  return <Section title={t("privacy.person.title")}>{null}</Section>;
}
