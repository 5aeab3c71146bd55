import { createTransport } from "nodemailer";

export interface MailSetting {
  /** smtp://user:password@host:587 or smtps://…; see nodemailer's connection addresses. */
  readonly smtpUrl: string;
  /** "Name <address>" */
  readonly from: string;
}

/** Milliseconds that a mail server may be silent. */
export const PATIENCE_MS = 20_000;

/** Marks that no person wrote this, so that nobody's out-of-office answers it. */
export const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** A way to one mail server. It reads no files and fetches nothing, whatever a message says. */
export function transportTo({ smtpUrl }: MailSetting, patienceMs: number) {
  return createTransport({
    url: smtpUrl,
    dnsTimeout: patienceMs,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
