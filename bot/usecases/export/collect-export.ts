import type { Clock } from "../../clock";
import { auditObject } from "../access/audit/audit-object";
import type { AuditTrail } from "../access/audit/audit-trail";
import { noted } from "../access/audit/noted";
import { hashSecret } from "../evaluation/secrets";
import type { FileFormat } from "./document";
import type { DocumentWriter, ExportLinkStore, ExportOrder, MakeDocument } from "./ports";

export interface CollectExportDeps {
  readonly links: ExportLinkStore;
  readonly makeDocument: MakeDocument;
  readonly writer: DocumentWriter;
  readonly clock: Clock;
  readonly audit: AuditTrail;
}

export type CollectOutcome =
  | {
      readonly kind: "file";
      /** Without its ending. */
      readonly fileName: string;
      readonly format: FileFormat;
      readonly content: Uint8Array;
    }
  /** Never given, used or too old: nobody is told which. */
  | { readonly kind: "no-such-link" };

export type CollectExport = (token: string) => Promise<CollectOutcome>;

/**
 * Makes the file that a link was given for and uses the link up. That it is fetched is noted first, as done by whoever
 * ordered it: nobody signs in here.
 */
export function makeCollectExport({ links, makeDocument, writer, clock, audit }: CollectExportDeps): CollectExport {
  return async (token) => {
    const link = await links.take(hashSecret(token));
    if (link === null || link.expiresAt <= clock.now()) return { kind: "no-such-link" };
    const { order, actor } = link;
    const entry = { who: actor.id, what: "export", way: "get /export/:token", which: objectOf(order) };
    return noted(audit, entry, async () => {
      const { format } = order;
      const document = await makeDocument(order, actor);
      return { kind: "file", fileName: document.fileName, format, content: await writer.write(document, format) };
    });
  };
}

/** What somebody searched for may be a name; where and when it is about is none. Whose extract it is, as a hash. */
function objectOf({ view, parameters }: ExportOrder) {
  const given = [parameters["term"], parameters["unit"], parameters["area"]];
  const ids = given.filter((id): id is string => id !== undefined && id !== "");
  const { address } = parameters;
  const isAboutAll = ids.length === 0 && address === undefined;
  return auditObject(`exports/${view}`, isAboutAll ? ["all"] : ids, address === undefined ? [] : [address]);
}
