import type { AuditRow } from "./chain";

/** A row as it was found, with its place. `extra` names what nobody of ours has written into it. */
export interface FoundAuditRow extends AuditRow {
  readonly chain: string;
  readonly extra: readonly string[];
}

/** Keeps the chains; nothing here changes a row that is there. */
export interface AuditStore {
  /** Adds rows after each other, all or none; "taken" when another row has the first one's number already. */
  append(chain: string, rows: readonly AuditRow[]): Promise<"added" | "taken">;
  /** A chain's rows from a number on, in order. */
  since(chain: string, number: number): Promise<readonly AuditRow[]>;
  /** All rows of some months ("202411", both included), chain by chain, in order. */
  rows(months: { readonly first: string; readonly last: string }): AsyncIterable<FoundAuditRow>;
  /** Removes a chain when its time has come (D23). */
  removeChain(chain: string): Promise<void>;
}
