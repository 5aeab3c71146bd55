import { makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "../text/use-text";
import { NARROW, PRINT } from "../theme/layout";

const useStyles = makeStyles({
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    marginTop: "32px",
    fontSize: tokens.fontSizeBase200,
    "& a": {
      display: "inline-flex",
      alignItems: "center",
      minHeight: "24px",
      color: tokens.colorBrandForegroundLink,
      [NARROW]: { minHeight: "44px" },
    },
    [PRINT]: { display: "none" },
  },
});

/** The service's pages about personal data and accessibility; they open beside Teams. */
export function AboutLinks() {
  const styles = useStyles();
  const t = useText();
  return (
    <footer className={styles.links}>
      {(["data", "accessibility"] as const).map((page) => (
        <a key={page} href={t(`frame.about.${page}-path`)} target="_blank" rel="noreferrer">
          {t(`frame.about.${page}`)}
        </a>
      ))}
    </footer>
  );
}
