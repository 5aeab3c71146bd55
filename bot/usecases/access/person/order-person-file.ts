import type { Clock } from "../../../clock";
import type { ExportReceipt } from "../../../contract/export";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { hashSecret, type NewSecret } from "../../evaluation/secrets";
import type { PERSON_FORMATS } from "../../export/document";
import type { ExportLinkStore } from "../../export/ports";
import type { FindPerson } from "./find-person";

/** What the links to files call it. */
export const PERSON_VIEW = "person";

/** As for other files: time to open it in another browser. */
const MILLISECONDS_OPEN = 120_000;

export interface OrderPersonFileDeps {
  readonly links: ExportLinkStore;
  readonly findPerson: FindPerson;
  readonly clock: Clock;
  readonly newSecret: NewSecret;
}

export type OrderPersonFile = (
  actor: Actor,
  order: { readonly email: string; readonly format: (typeof PERSON_FORMATS)[number] },
) => Promise<ExportReceipt>;

/**
 * Gives a link that fetches somebody's extract as a file, once and within two minutes. Refuses with "not-allowed" and
 * "invalid-input".
 */
export function makeOrderPersonFile(deps: OrderPersonFileDeps): OrderPersonFile {
  const { links, findPerson, clock, newSecret } = deps;
  return async (actor, { email, format }) => {
    requireAllowed(actor, "handle-personal-data", "anywhere");
    const address = (await findPerson(email)).emails[0]!;
    const now = clock.now();
    const expiresAt = new Date(Date.parse(now) + MILLISECONDS_OPEN).toISOString();
    const token = newSecret();
    await links.removeExpired(now);
    const order = { view: PERSON_VIEW, parameters: { address }, format };
    await links.save({ tokenHash: hashSecret(token), order, actor: { ...actor, name: null }, expiresAt });
    return { url: `/export/${token}`, expiresAt };
  };
}
