/** Where a file of figures is fetched (POST /api/exports). */
export interface ExportReceipt {
  /** Path from the service's own address. Works once, without signing in. */
  readonly url: string;
  /** UTC instant; afterwards a new one has to be asked for. */
  readonly expiresAt: string;
}
