import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { NARROW, PRINT } from "../theme/layout";

interface EntryProps {
  readonly title: ReactNode;
  /** Badges before the title's own line. */
  readonly badges?: ReactNode;
  /** Who, where and when. */
  readonly about?: ReactNode;
  /** Of the title: 2 in a card without a heading of its own. */
  readonly level?: 2 | 3;
  /** Buttons and links below. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  entry: {
    minWidth: 0,
    padding: "12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { paddingTop: 0 },
    ":last-child": { paddingBottom: 0, borderBottomStyle: "none" },
    [PRINT]: { breakInside: "avoid-page" },
  },
  badges: { display: "flex", flexWrap: "wrap", gap: "6px", marginBottom: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    "& a": { display: "inline-block", minHeight: "24px", [NARROW]: { padding: "10px 0" } },
  },
  about: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    marginTop: "8px",
    "& a": { display: "inline-flex", alignItems: "center", minHeight: "24px" },
    [NARROW]: { "& a, & button": { minHeight: "44px" } },
    [PRINT]: { display: "none" },
  },
});

/** One thing in one of the network's lists: a post, a question, a material, a meeting. */
export function Entry({ title, level = 3, badges, about, actions, children }: EntryProps) {
  const styles = useStyles();
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <article className={styles.entry} aria-labelledby={id}>
      {badges && <div className={styles.badges}>{badges}</div>}
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {about && <p className={styles.about}>{about}</p>}
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
