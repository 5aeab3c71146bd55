import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { NARROW, PRINT } from "../theme/layout";

interface SectionProps {
  /** Heading of level 2; left out only for a card whose content says it all. */
  readonly title?: ReactNode;
  /** At the right of the heading. */
  readonly actions?: ReactNode;
  /** Under the heading: method, dates, what is left out. */
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: "16px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    // Invisible, except where colours are forced: there shadows vanish and the border is drawn.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    [NARROW]: { padding: "12px" },
    [PRINT]: { boxShadow: "none", padding: "0 0 12px", breakInside: "avoid-page" },
  },
  head: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", justifyContent: "space-between" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { marginTop: "12px" },
});

/** A card of a view, named by its heading. */
export function Section({ title, actions, note, className, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.card, className)} {...(title ? { "aria-labelledby": id } : {})}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && (
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
          )}
          {actions}
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
      <div className={title ? styles.body : undefined}>{children}</div>
    </section>
  );
}
