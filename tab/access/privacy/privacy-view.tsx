import { useSession } from "../../api/use-session";
import { Page } from "../../frame/page";
import { NoAccess } from "../../frame/states";
import { useText } from "../../text/use-text";
import { PersonSection } from "./person-section";
import { RetentionSection } from "./retention-section";

/** What the service holds about people, one section for each duty (D23, D25). For HR and administrators. */
export function PrivacyView() {
  const t = useText();
  const { data: session } = useSession();
  const isForReader = session?.roles.includes("hr") ?? true;
  const mayRemove = isForReader || (session?.may.includes("run-retention") ?? false);
  const mayHandle = isForReader || (session?.may.includes("handle-personal-data") ?? false);
  return (
    <Page title={t("views.privacy")} hasTerm={false} subtitle={t("privacy.subtitle")}>
      {mayHandle && <PersonSection />}
      {mayRemove ? <RetentionSection /> : <NoAccess />}
    </Page>
  );
}
