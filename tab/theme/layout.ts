/** One column and large targets below this width: phones, and Teams' narrow panes. */
export const NARROW = "@media (max-width: 599px)";

export const PRINT = "@media print";
