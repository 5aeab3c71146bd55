import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "../api/use-session";
import { useText } from "../text/use-text";
import { PRINT } from "../theme/layout";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    alignItems: "center",
    justifyContent: "flex-end",
    maxWidth: "1600px",
    margin: "0 auto",
    padding: "8px 20px 0",
    boxSizing: "border-box",
    fontSize: tokens.fontSizeBase200,
    [PRINT]: { display: "none" },
  },
  who: { margin: 0 },
});

/** Above the tab in local mode: whom the reader plays, and the way to play somebody else. */
export function Playing({ change }: { readonly change: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { data: session } = useSession();
  const role = session?.roles[0] ?? "none";
  return (
    <aside className={styles.bar} aria-label={t("access.who")}>
      {session && (
        <p className={styles.who}>
          {session.name === null ? t("access.role", { role }) : `${session.name}, ${t("access.role", { role })}`}
        </p>
      )}
      <Button size="small" onClick={change}>
        {t("access.change")}
      </Button>
    </aside>
  );
}
