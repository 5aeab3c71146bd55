import type { Clock } from "../../clock";
import type { ExportReceipt } from "../../contract/export";
import type { Actor } from "../../domain/access/actor";
import { requireAllowed } from "../../domain/access/can";
import { hashSecret, type NewSecret } from "../evaluation/secrets";
import type { ExportLinkStore, ExportOrder, MakeDocument } from "./ports";

/** Long enough to be opened in another browser, too short to be found in its history by somebody else. */
const MILLISECONDS_OPEN = 120_000;

export interface OrderExportDeps {
  readonly links: ExportLinkStore;
  readonly makeDocument: MakeDocument;
  readonly clock: Clock;
  readonly newSecret: NewSecret;
}

export type OrderExport = (actor: Actor, order: ExportOrder) => Promise<ExportReceipt>;

/**
 * Gives a link that fetches a view's figures as a file, once and within two minutes, without any other sign-in: Teams
 * opens links in another browser (S45). The file itself is made when it is fetched, for the same person. Refuses with
 * "not-allowed", and with what the view would refuse with.
 */
export function makeOrderExport({ links, makeDocument, clock, newSecret }: OrderExportDeps): OrderExport {
  return async (actor, order) => {
    requireAllowed(actor, "export", "anywhere");
    await makeDocument(order, actor);
    const now = clock.now();
    const expiresAt = new Date(Date.parse(now) + MILLISECONDS_OPEN).toISOString();
    const token = newSecret();
    await links.removeExpired(now);
    await links.save({ tokenHash: hashSecret(token), order, actor: { ...actor, name: null }, expiresAt });
    return { url: `/export/${token}`, expiresAt };
  };
}
