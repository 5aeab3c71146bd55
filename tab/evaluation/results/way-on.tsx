import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Target } from "../../address/use-address";
import { ViewLink } from "../../address/view-link";
import { NARROW } from "../../theme/layout";

const useStyles = makeStyles({
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px", [NARROW]: { minHeight: "44px" } },
});

/** A link that stands alone, large enough for a finger. */
export function WayOn({ to, children }: { readonly to: Target; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <ViewLink to={to} className={styles.link}>
      {children}
    </ViewLink>
  );
}
