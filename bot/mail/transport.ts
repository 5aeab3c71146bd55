import { createTransport } from "nodemailer";

export interface MailSetting {
  /** smtp://host:25 or smtps://host:465; see nodemailer's connection addresses. */
  readonly smtpUrl: string;
  /** "Name <address>" */
  readonly from: string;
}

/** Milliseconds that a mail server may be silent. */
export const PATIENCE_MS = 20_000;

/** Marks that no person wrote this, so that nobody's out-of-office answers it. */
export const AUTOMATIC = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** Where the mail goes no further than this machine: tests and local mode, whose servers speak no TLS. */
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * A way to one mail server. It reads no files and fetches nothing, whatever a message says. Mails hold students' personal
 * links, so a server elsewhere that does not encrypt gets none, whatever the address asks for.
 */
export function transportTo({ smtpUrl }: MailSetting, patienceMs: number) {
  const address = new URL(smtpUrl);
  // What an address asks for goes before what is said here.
  address.searchParams.delete("requireTLS");
  return createTransport({
    url: address.href,
    requireTLS: !LOOPBACK.has(address.hostname.toLowerCase()),
    dnsTimeout: patienceMs,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
