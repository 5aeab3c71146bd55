import { makeStyles } from "@fluentui/react-components";
import { NARROW } from "../theme/layout";

const useStyles = makeStyles({
  targets: {
    "& a": { display: "inline-flex", alignItems: "center", minHeight: "24px" },
    "& input": { minHeight: "24px" },
    [NARROW]: {
      "& a, & button, & input, & select": { minHeight: "44px" },
    },
  },
});

/** A class for what holds links, buttons and fields in cells and rows: large enough for a pointer, and for a thumb. */
export function useTargets(): string {
  return useStyles().targets;
}
