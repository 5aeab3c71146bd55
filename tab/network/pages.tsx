import { Button, makeStyles } from "@fluentui/react-components";
import { useText } from "../text/use-text";

interface PagesProps {
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
  readonly onPage: (page: number) => void;
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "12px" },
});

/** The ways through a list of which nobody counts how many pages there are. */
export function Pages({ page, hasMore, onPage }: PagesProps) {
  const styles = useStyles();
  const t = useText();
  if (page === 1 && !hasMore) return null;
  return (
    <nav className={styles.row} aria-label={t("table.pages")}>
      <Button disabledFocusable={page === 1} onClick={() => onPage(page - 1)}>
        {t("table.previous")}
      </Button>
      <span aria-live="polite">{t("network.page", { page })}</span>
      <Button disabledFocusable={!hasMore} onClick={() => onPage(page + 1)}>
        {t("table.next")}
      </Button>
    </nav>
  );
}
