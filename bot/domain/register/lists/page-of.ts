/** One page of a list that has been searched. `page` and `pages` count from 1. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** Rows that fit a screen or two. */
const ROWS_A_PAGE = 50;

/** Cuts a page out; a page beyond the last is the last. */
export function pageOf<Item>(found: readonly Item[], wanted: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(found.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { items: found.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE), found: found.length, page, pages };
}
