/** The settings that can be unsafe, as text from the environment. */
export interface SafetySettings {
  readonly HOST?: string | undefined;
  readonly NODE_ENV?: string | undefined;
  readonly NODE_TLS_REJECT_UNAUTHORIZED?: string | undefined;
  readonly NODE_DEBUG?: string | undefined;
  readonly AZURE_LOG_LEVEL?: string | undefined;
  readonly BOT_ID?: string | undefined;
  readonly BOT_TENANT_ID?: string | undefined;
  readonly BOT_TYPE: string;
  readonly TAB_CLIENT_ID?: string | undefined;
  readonly ENTRA_AUTHORITY: string;
  readonly PUBLIC_URL?: string | undefined;
  readonly TABLES_ENDPOINT?: string | undefined;
  readonly TABLES_CONNECTION_STRING?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly CONTACT_MAILBOX?: string | undefined;
}

const NO_ID = "00000000-0000-0000-0000-000000000000";
const LOOPBACK = ["127.0.0.1", "localhost", "::1", "[::1]"];
const ENTRA = "https://login.microsoftonline.com";

/** Local mode lets anybody in, so it may not be reachable from outside nor run where real people are served. */
export function unsafeLocally(values: SafetySettings): readonly string[] {
  const problems: string[] = [];
  if (values.NODE_ENV === "production") {
    problems.push("LOCAL_MODE=1 is for one's own machine: remove it, or do not set NODE_ENV=production");
  }
  if (values.HOST && !LOOPBACK.includes(values.HOST)) {
    problems.push(`HOST must be 127.0.0.1 in local mode, not "${values.HOST}": nobody signs in there`);
  }
  if (values.TABLES_ENDPOINT) {
    problems.push("TABLES_ENDPOINT is a real account's: remove it, or LOCAL_MODE=1, with which anybody is let in");
  }
  if (values.TABLES_CONNECTION_STRING && !isOwnMachines(values.TABLES_CONNECTION_STRING)) {
    problems.push("TABLES_CONNECTION_STRING must be the emulator's on this machine in local mode: remove it");
  }
  return problems;
}

/** Whether the tables are the emulator's, at its usual place or at an address of the loopback. */
function isOwnMachines(connectionString: string): boolean {
  const places = [...connectionString.matchAll(/TableEndpoint\s*=\s*([^;]*)/gi)].map(([, place]) => place!.trim());
  if (places.length === 0) return /UseDevelopmentStorage\s*=\s*true/i.test(connectionString);
  return places.every((place) => URL.canParse(place) && LOOPBACK.includes(new URL(place).hostname));
}

/**
 * Every setting with which the service would let somebody in, trust somebody or tell something that it may not; one
 * line each, with what to do. Tests serve keys and tables on the loopback: what they need is refused with
 * NODE_ENV=production.
 */
export function unsafeInTheCloud(values: SafetySettings): readonly string[] {
  return [
    ...botProblems(values),
    ...signInProblems(values),
    ...addressProblems(values),
    ...storageProblems(values),
    ...mailProblems(values),
    ...processProblems(values),
  ];
}

/** Without an id the bot framework lets everybody in unasked, so nothing here may be left to chance. */
function botProblems({ BOT_ID, BOT_TENANT_ID, BOT_TYPE }: SafetySettings): readonly string[] {
  const problems: string[] = [];
  if (!BOT_ID) problems.push("BOT_ID is missing: the bot's client id");
  else if (!isGuid(BOT_ID)) problems.push("BOT_ID must be the bot's client id, a GUID that is not all zeros");
  if (!BOT_TENANT_ID) problems.push("BOT_TENANT_ID is missing: the municipality's Entra tenant id");
  else if (!isGuid(BOT_TENANT_ID)) problems.push("BOT_TENANT_ID must be a GUID that is not all zeros");
  if (BOT_TYPE !== "UserAssignedMSI") {
    problems.push(`BOT_TYPE must be UserAssignedMSI, not "${BOT_TYPE}": that needs a password, and none is kept`);
  }
  return problems;
}

function signInProblems({ BOT_ID, TAB_CLIENT_ID, ENTRA_AUTHORITY, NODE_ENV }: SafetySettings): readonly string[] {
  const problems: string[] = [];
  // With one registration for both, a token that a person has for the tab is addressed to the bot as well.
  if (BOT_ID && TAB_CLIENT_ID && BOT_ID.toLowerCase() === TAB_CLIENT_ID.toLowerCase()) {
    problems.push("TAB_CLIENT_ID must be another app registration than BOT_ID: the tab's API has one of its own");
  }
  if (!isTrustedAuthority(ENTRA_AUTHORITY, NODE_ENV)) {
    problems.push(`ENTRA_AUTHORITY must begin with https://; leave it out to use ${ENTRA}`);
  } else if (NODE_ENV === "production" && new URL(ENTRA_AUTHORITY).origin !== ENTRA) {
    problems.push(`ENTRA_AUTHORITY must be ${ENTRA} with NODE_ENV=production: whoever is there vouches for everybody`);
  }
  return problems;
}

function addressProblems({ PUBLIC_URL }: SafetySettings): readonly string[] {
  if (!PUBLIC_URL) return ["PUBLIC_URL is missing: the address that Teams and students reach, https://…"];
  if (!/^https:\/\/[^/\s]+/.test(PUBLIC_URL)) return ["PUBLIC_URL must begin with https://"];
  if (!URL.canParse(PUBLIC_URL)) return [`PUBLIC_URL must be an address, not "${PUBLIC_URL}"`];
  const { username, password, search, hash } = new URL(PUBLIC_URL);
  const isPlain = [username, password, search, hash].every((part) => part === "");
  return isPlain ? [] : ["PUBLIC_URL must be a host and a path alone: everybody is shown it"];
}

function storageProblems({ TABLES_ENDPOINT, TABLES_CONNECTION_STRING, NODE_ENV }: SafetySettings): readonly string[] {
  const problems: string[] = [];
  if (!TABLES_ENDPOINT && !TABLES_CONNECTION_STRING) {
    problems.push("TABLES_ENDPOINT is missing: https://<account>.table.core.windows.net, reached by managed identity");
  }
  if (TABLES_ENDPOINT && !/^https:\/\/[^/?#\s@]+\/?$/i.test(TABLES_ENDPOINT)) {
    problems.push("TABLES_ENDPOINT must be https:// and a host alone: managed identity needs no key in it");
  }
  if (/devstoreaccount1|UseDevelopmentStorage/i.test(TABLES_CONNECTION_STRING ?? "")) {
    problems.push("TABLES_CONNECTION_STRING is the emulator's: use TABLES_ENDPOINT");
  } else if (TABLES_CONNECTION_STRING && NODE_ENV === "production") {
    problems.push(
      "TABLES_CONNECTION_STRING holds a key, and none is kept with NODE_ENV=production: use TABLES_ENDPOINT",
    );
  }
  return problems;
}

function mailProblems({ SMTP_URL, MAIL_FROM, CONTACT_MAILBOX, NODE_ENV }: SafetySettings): readonly string[] {
  const problems: string[] = [];
  if (SMTP_URL && !/^smtps?:\/\/[^/\s]+/.test(SMTP_URL)) {
    problems.push("SMTP_URL must begin with smtp:// or smtps://");
  } else if (SMTP_URL && /rejectUnauthorized=false|ignoreTLS=true/i.test(SMTP_URL)) {
    problems.push(
      "SMTP_URL must not switch off the check of the mail server's certificate: students' links pass there",
    );
  }
  // To nodemailer, what stands after the question mark are settings, a password among them.
  if (SMTP_URL && NODE_ENV === "production" && /^[^:]*:\/\/[^/?#]*@|[?&]auth\b/i.test(SMTP_URL)) {
    problems.push(
      "SMTP_URL holds a name or a password, and no secret is kept with NODE_ENV=production: use a relay that knows the service by its address",
    );
  }
  if (SMTP_URL && !MAIL_FROM) problems.push("MAIL_FROM is missing: the sender of students' mails");
  if (!CONTACT_MAILBOX) problems.push("CONTACT_MAILBOX is missing: the function mailbox that people are shown");
  return problems;
}

/** What Node and Microsoft's libraries read by themselves. */
function processProblems(values: SafetySettings): readonly string[] {
  const problems: string[] = [];
  if (values.NODE_TLS_REJECT_UNAUTHORIZED === "0") {
    problems.push("NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody stand between us and Microsoft: remove it");
  }
  if (values.NODE_DEBUG) problems.push("NODE_DEBUG writes tokens and addresses to the log: remove it");
  if (values.AZURE_LOG_LEVEL && !/^(error|warning)$/i.test(values.AZURE_LOG_LEVEL)) {
    problems.push("AZURE_LOG_LEVEL writes what is asked of the tables to the log: remove it, or set it to warning");
  }
  return problems;
}

/** Tests serve keys on the loopback. Where real people are served, nobody in between may put in keys of their own. */
function isTrustedAuthority(text: string, environment: string | undefined): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname) && environment !== "production");
}

/** A GUID that says something. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) && text !== NO_ID;
}
