import type { Clock } from "../../clock";
import { hashSecret } from "../evaluation/secrets";
import type { ExportFormat } from "./document";
import type { DocumentWriter, ExportLinkStore, MakeDocument } from "./ports";

export interface CollectExportDeps {
  readonly links: ExportLinkStore;
  readonly makeDocument: MakeDocument;
  readonly writer: DocumentWriter;
  readonly clock: Clock;
}

export type CollectOutcome =
  | {
      readonly kind: "file";
      /** Without its ending. */
      readonly fileName: string;
      readonly format: ExportFormat;
      readonly content: Uint8Array;
    }
  /** Never given, used or too old: nobody is told which. */
  | { readonly kind: "no-such-link" };

export type CollectExport = (token: string) => Promise<CollectOutcome>;

/** Makes the file that a link was given for and uses the link up. */
export function makeCollectExport({ links, makeDocument, writer, clock }: CollectExportDeps): CollectExport {
  return async (token) => {
    const link = await links.take(hashSecret(token));
    if (link === null || link.expiresAt <= clock.now()) return { kind: "no-such-link" };
    const document = await makeDocument(link.order, link.actor);
    const { format } = link.order;
    return { kind: "file", fileName: document.fileName, format, content: await writer.write(document, format) };
  };
}
