import { Button, makeStyles } from "@fluentui/react-components";
import { useText } from "../text/use-text";
import { NARROW, PRINT } from "../theme/layout";

interface PagingProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** What the pages are of, where a view has several lists. */
  readonly of?: string;
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    marginTop: "12px",
    [NARROW]: { "& button": { minHeight: "44px" } },
    [PRINT]: { display: "none" },
  },
});

/** The ways to the other pages of a list; nothing where there is one page only. */
export function Paging({ page, pages, onPage, of }: PagingProps) {
  const styles = useStyles();
  const t = useText();
  if (pages <= 1) return null;
  return (
    <nav className={styles.row} aria-label={of ? `${t("table.pages")}: ${of}` : t("table.pages")}>
      <Button disabledFocusable={page <= 1} onClick={() => onPage(page - 1)}>
        {t("table.previous")}
      </Button>
      <span aria-live="polite">{t("table.page", { page, pages })}</span>
      <Button disabledFocusable={page >= pages} onClick={() => onPage(page + 1)}>
        {t("table.next")}
      </Button>
    </nav>
  );
}
