import { makeStyles } from "@fluentui/react-components";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";

const useStyles = makeStyles({ page: { maxWidth: "640px", margin: "0 auto", padding: "20px" } });

/** What somebody sees who opened the tab's address where it cannot work. */
export function OutsideTeams({ isSilent }: { readonly isSilent: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <main className={styles.page}>
      <Page title={t("tab.name")} hasTerm={false}>
        <Section title={t(isSilent ? "host.silent-title" : "host.outside-title")}>
          {t(isSilent ? "host.silent" : "host.outside")}
        </Section>
      </Page>
    </main>
  );
}
