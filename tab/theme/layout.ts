/** One column and large targets below this width: phones, and Teams' narrow panes. */
export const NARROW = "@media (max-width: 599px)";

export const PRINT = "@media print";

/** Links that stand by themselves, in lists and cells, are large enough to be hit; those inside a sentence need not be. */
export const LINKS_TO_HIT = {
  "& a": { display: "inline-flex", alignItems: "center", minHeight: "24px", [NARROW]: { minHeight: "44px" } },
} as const;
