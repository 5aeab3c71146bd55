import { Button, makeStyles } from "@fluentui/react-components";
import { useText } from "../text/use-text";

interface OlderProps {
  /** Whether the reader has gone back from the newest. */
  readonly isLater: boolean;
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
  /** Called with where to go; "" is the newest. */
  readonly onGo: (page: string) => void;
}

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "12px" } });

/** The ways through a list that grows at its top: to what is older, and back to the newest. */
export function Older({ isLater, next, onGo }: OlderProps) {
  const styles = useStyles();
  const t = useText();
  if (!isLater && next === null) return null;
  return (
    <nav className={styles.row} aria-label={t("table.pages")}>
      {isLater && <Button onClick={() => onGo("")}>{t("network.newest")}</Button>}
      {next !== null && <Button onClick={() => onGo(next)}>{t("network.older")}</Button>}
    </nav>
  );
}
