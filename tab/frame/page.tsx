import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, type ReactNode } from "react";
import type { Target } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useText } from "../text/use-text";
import { NARROW, PRINT } from "../theme/layout";
import { TermChoice } from "./term-choice";

interface Crumb {
  readonly to: Target;
  readonly name: string;
}

interface PageProps {
  readonly title: string;
  /** Term, source and time of what is shown: "HT 2026 · Medvind 14 sep. 2026 kl. 06:00". */
  readonly subtitle?: ReactNode;
  /** The pages above this one, outermost first. */
  readonly above?: readonly Crumb[];
  /** Buttons and choices at the right of the title. */
  readonly actions?: ReactNode;
  /** Whether the view depends on a term that the reader may choose (true). */
  readonly hasTerm?: boolean;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: "16px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px 16px", justifyContent: "space-between" },
  words: { minWidth: 0 },
  crumbs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "4px",
    margin: "0 0 2px",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& li": { display: "flex", alignItems: "center" },
    "& a": {
      display: "inline-flex",
      alignItems: "center",
      minHeight: "24px",
      [NARROW]: { minWidth: "44px", minHeight: "44px" },
    },
    [PRINT]: { display: "none" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineOffset: "2px",
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: "8px",
    [NARROW]: { width: "100%", "& > *": { flexGrow: 1 }, "& select, & button": { minHeight: "44px" } },
    [PRINT]: { display: "none" },
  },
});

/** The one frame of a view: where it lies, its name, what the figures hold for, what can be done, and its content. */
export function Page({ title, subtitle, above = [], actions, hasTerm = true, children }: PageProps) {
  const styles = useStyles();
  const t = useText();
  const heading = useHeadingOfArrival(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          {above.length > 0 && (
            <nav aria-label={t("frame.breadcrumb")}>
              <ol className={styles.crumbs}>
                {above.map(({ to, name }) => (
                  <Fragment key={name}>
                    <li>
                      <ViewLink to={to}>{name}</ViewLink>
                    </li>
                    <li aria-hidden="true">›</li>
                  </Fragment>
                ))}
                <li aria-current="page">{title}</li>
              </ol>
            </nav>
          )}
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {(hasTerm || actions !== undefined) && (
          <div className={styles.actions}>
            {hasTerm && <TermChoice />}
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}

let hasShownAPage = false;

/**
 * Names the document, and moves the focus to the new view's heading so that a reader with a keyboard or a screen reader
 * goes on from there. Not for the first view: the reader has not gone anywhere yet.
 */
function useHeadingOfArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasShownAPage) heading.current?.focus();
    hasShownAPage = true;
  }, []);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return heading;
}
