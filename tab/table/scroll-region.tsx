import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useText } from "../text/use-text";
import { PRINT } from "../theme/layout";

const useStyles = makeStyles({
  region: {
    overflowX: "auto",
    // So that the focus ring of what touches the edge is not cut off.
    padding: "3px",
    margin: "-3px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    [PRINT]: { overflowX: "visible" },
  },
});

/**
 * Lets a wide table, and nothing else of the page, be scrolled sideways. Only while it has to be is it a place that the
 * keyboard stops at.
 */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const region = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, []);
  const whenWide = isWide ? { tabIndex: 0, role: "region", "aria-label": t("table.scrolls", { table: label }) } : {};
  return (
    <div ref={region} className={styles.region} {...whenWide}>
      {children}
    </div>
  );
}
