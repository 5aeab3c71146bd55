import type { Actor } from "../../domain/access/actor";
import type { ExportDocument, FileFormat } from "./document";

/** What somebody wants as a file: a view of the tab, with the choices that were made in it. */
export interface ExportOrder {
  readonly view: string;
  /** By name: term, area, unit and so on, as in the view's address. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly format: FileFormat;
}

/** Makes the document of a view as the given person may see it. Refuses as the view itself does. */
export type MakeDocument = (order: ExportOrder, actor: Actor) => Promise<ExportDocument>;

/** A link that fetches one file once. Of the secret in it only the SHA-256 is kept. */
export interface ExportLink {
  readonly tokenHash: string;
  readonly order: ExportOrder;
  /** Without the name, which no view depends on. */
  readonly actor: Actor;
  /** UTC instant. */
  readonly expiresAt: string;
}

export interface ExportLinkStore {
  save(link: ExportLink): Promise<void>;
  /** Takes the link away and hands it over; null when there is none. Of several who try at once, one gets it. */
  take(tokenHash: string): Promise<ExportLink | null>;
  removeExpired(now: string): Promise<void>;
}

/** Makes the bytes of a file. */
export interface DocumentWriter {
  write(document: ExportDocument, format: FileFormat): Promise<Uint8Array>;
}
