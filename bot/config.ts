import { z } from "zod/v4";
import type { RetentionSettings } from "./domain/access/retention/table";
import type { GivenCalendar } from "./domain/placement/calendars";
import { isGuid, unsafeInTheCloud, unsafeLocally } from "./unsafe-settings";
import { asLongAsBackups, parseRetention } from "./retention-settings";
import { parseTermCalendars } from "./term-calendars";

/** Everything that can be set, checked once at start. `.env.example` explains each setting. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Loopback only, no bot authentication, Azurite; for development, demonstration and tests. */
  readonly localMode: boolean;
  /** Null: the local Azurite under dataDir. */
  readonly tables: { readonly connectionString: string } | { readonly endpoint: string } | null;
  readonly tablePrefix: string;
  readonly dataDir: string;
  readonly bot: {
    readonly id: string;
    readonly type: "UserAssignedMSI" | "SingleTenant";
    readonly tenantId: string;
    /** Local mode with no tenant set. */
    readonly anyTenant: boolean;
    /** Local mode only: the language of everybody's client, whatever it says; null: what it says. */
    readonly localeOfAll: string | null;
  };
  /** The app registration of the tab's API; null: nobody can sign in, and the bot works all the same. */
  readonly tabClientId: string | null;
  /** Who vouches for people: "https://login.microsoftonline.com". */
  readonly entraAuthority: string;
  /** Without a trailing slash; links in cards and mails begin with it. */
  readonly publicUrl: string;
  /** Hosts that links and pictures in the network may lead to; the service's own is always one. */
  readonly linkHosts: readonly string[];
  /** Whether the links of the material bank are asked each day whether they answer. */
  readonly checksLinks: boolean;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** Who answers for the data, as people know it; said on the pages about the service. */
  readonly authority: string;
  /** Address of the data protection officer; null: the municipality's website is named instead. */
  readonly dataProtectionContact: string | null;
  /** The function mailbox that people are pointed to. */
  readonly contactMailbox: string;
  /** Where a student can apply for work after the placement. */
  readonly jobLink: string | null;
  /** Fewest answers behind a published figure; can only be raised above 5 (D10). */
  readonly smallestGroup: number;
  readonly cardsPerSecond: number;
  /** Whether the clock starts a term's round by itself when the first APL period ends. */
  readonly roundsStartedBy: "clock" | "hand";
  /** Terms whose boundaries and APL periods somebody has set; the others have the default ones. */
  readonly termCalendars: readonly GivenCalendar[];
  /** What the board has decided about how long things are kept (D23). */
  readonly retention: RetentionSettings;
  /** How long an uncertain card waits for evidence before one follow-up goes out. */
  readonly uncertain: { readonly policy: "hold" | "resend"; readonly afterHours: number };
  /** A folder or the https address of a blob container; null: no backups are taken. */
  readonly backup: { readonly to: string | null; readonly keepDays: number };
}

/** The service cannot start: every problem in one message, each with what to do. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(["The service cannot start. Fix these settings:", ...problems.map((problem) => `  - ${problem}`)].join("\n"));
    this.name = "ConfigError";
  }
}

const LOCAL_TENANT = "11111111-1111-4111-8111-111111111111";
const LOCAL_BOT = "00000000-0000-0000-0000-000000000001";

const wholeNumber = (name: string, from: number, to: number, fallback: number) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return fallback;
      const number = Number(text);
      if (Number.isInteger(number) && number >= from && number <= to) return number;
      context.addIssue(`${name} must be a whole number from ${from} to ${to}, not "${text}"`);
      return z.NEVER;
    });

function readTermCalendars(text: string | undefined, context: z.RefinementCtx): readonly GivenCalendar[] {
  const { calendars, problems } = parseTermCalendars(text ?? "{}");
  for (const problem of problems) context.addIssue(`TERM_CALENDARS: ${problem}`);
  return calendars;
}

function readRetention(text: string | undefined, context: z.RefinementCtx): RetentionSettings {
  const { settings: read, problems } = parseRetention(text ?? "{}");
  for (const problem of problems) context.addIssue(`RETENTION: ${problem}`);
  return read;
}

function readLinkHosts(text: string | undefined, context: z.RefinementCtx): readonly string[] {
  const hosts = (text ?? "").split(",").flatMap((part) => part.trim().toLowerCase() || []);
  for (const host of hosts) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) {
      context.addIssue(`LINK_HOSTS must be host names with commas between, such as kommun.example, not "${host}"`);
    }
  }
  return hosts;
}

const oneOf = <const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const found = choices.find((choice) => choice.toLowerCase() === (text ?? fallback).toLowerCase());
      if (found) return found;
      context.addIssue(`${name} must be ${choices.join(" or ")}, not "${text}"`);
      return z.NEVER;
    });

const settings = z.object({
  PORT: wholeNumber("PORT", 0, 65535, 3978),
  HOST: z.string().optional(),
  LOCAL_MODE: z.string().optional(),
  LOCAL_LOCALE: z.string().optional(),
  NODE_ENV: z.string().optional(),
  NODE_TLS_REJECT_UNAUTHORIZED: z.string().optional(),
  NODE_DEBUG: z.string().optional(),
  AZURE_LOG_LEVEL: z.string().optional(),
  TABLES_CONNECTION_STRING: z.string().optional(),
  TABLES_ENDPOINT: z.string().optional(),
  TABLES_PREFIX: z
    .string()
    .regex(/^$|^[A-Za-z][A-Za-z0-9]{0,20}$/, "TABLES_PREFIX may hold letters and digits and begins with a letter")
    .default(""),
  DATA_DIR: z.string().default(".data"),
  BOT_ID: z.string().optional(),
  BOT_TYPE: oneOf("BOT_TYPE", ["UserAssignedMSI", "SingleTenant"], "UserAssignedMSI"),
  BOT_TENANT_ID: z.string().optional(),
  TAB_CLIENT_ID: z
    .string()
    .refine(isGuid, "TAB_CLIENT_ID must be the client id of the tab's app registration, a GUID that is not all zeros")
    .optional(),
  ENTRA_AUTHORITY: z.string().default("https://login.microsoftonline.com"),
  PUBLIC_URL: z.string().optional(),
  LINK_HOSTS: z.string().optional().transform(readLinkHosts),
  LINK_CHECKS: oneOf("LINK_CHECKS", ["auto", "on", "off"], "auto"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  CONTACT_MAILBOX: z.string().optional(),
  AUTHORITY_NAME: z.string().default("Vård- och omsorgsförvaltningen"),
  DATA_PROTECTION_CONTACT: z.string().optional(),
  JOB_LINK: z.url({ protocol: /^https$/, error: "JOB_LINK must be an https address" }).optional(),
  SMALLEST_GROUP: wholeNumber("SMALLEST_GROUP (at least 5, so that nobody can be picked out)", 5, 20, 5),
  CARDS_PER_SECOND: wholeNumber("CARDS_PER_SECOND (Teams allows 50 requests a second in all)", 1, 40, 10),
  ROUNDS_STARTED_BY: oneOf("ROUNDS_STARTED_BY", ["clock", "hand"], "clock"),
  TERM_CALENDARS: z.string().optional().transform(readTermCalendars),
  RETENTION: z.string().optional().transform(readRetention),
  ON_UNCERTAIN: oneOf("ON_UNCERTAIN", ["resend", "hold"], "resend"),
  UNCERTAIN_AFTER_HOURS: wholeNumber("UNCERTAIN_AFTER_HOURS", 0, 240, 18),
  BACKUP_TO: z.string().optional(),
  BACKUP_KEEP_DAYS: wholeNumber("BACKUP_KEEP_DAYS", 1, 366, 35),
});

/**
 * Reads the settings. Throws one `ConfigError` that names every problem. The command line needs no bot and no address
 * of its own: whoever may run it has the storage account's rights already.
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
  reader: "service" | "command-line" = "service",
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const values = parsed.data;
  const localMode = values.LOCAL_MODE === "1";
  const problems = localMode ? unsafeLocally(values) : reader === "service" ? unsafeInTheCloud(values) : [];
  if (problems.length > 0) throw new ConfigError(problems);

  const publicUrl = (values.PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`).replace(/(?<!\/)\/+$/, "");
  const host = values.HOST ?? (localMode ? "127.0.0.1" : "0.0.0.0");
  return {
    host,
    port: values.PORT,
    localMode,
    tables: values.TABLES_CONNECTION_STRING
      ? { connectionString: values.TABLES_CONNECTION_STRING }
      : values.TABLES_ENDPOINT
        ? { endpoint: values.TABLES_ENDPOINT }
        : null,
    tablePrefix: values.TABLES_PREFIX,
    dataDir: values.DATA_DIR,
    bot: {
      id: values.BOT_ID ?? LOCAL_BOT,
      type: values.BOT_TYPE,
      tenantId: values.BOT_TENANT_ID ?? LOCAL_TENANT,
      anyTenant: localMode && values.BOT_TENANT_ID === undefined,
      localeOfAll: localMode ? (values.LOCAL_LOCALE ?? null) : null,
    },
    tabClientId: values.TAB_CLIENT_ID ?? null,
    entraAuthority: values.ENTRA_AUTHORITY.replace(/(?<!\/)\/+$/, ""),
    publicUrl,
    linkHosts: [...new Set([...(URL.canParse(publicUrl) ? [new URL(publicUrl).host] : []), ...values.LINK_HOSTS])],
    checksLinks: values.LINK_CHECKS === "on" || (values.LINK_CHECKS === "auto" && !localMode),
    mail: values.SMTP_URL
      ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM ?? "Handledarnätet <noreply@kommun.example>" }
      : null,
    authority: values.AUTHORITY_NAME,
    dataProtectionContact: values.DATA_PROTECTION_CONTACT ?? null,
    contactMailbox: values.CONTACT_MAILBOX ?? "vof.akademi@kommun.example",
    jobLink: values.JOB_LINK ?? null,
    smallestGroup: values.SMALLEST_GROUP,
    cardsPerSecond: values.CARDS_PER_SECOND,
    roundsStartedBy: values.ROUNDS_STARTED_BY,
    termCalendars: values.TERM_CALENDARS,
    retention: asLongAsBackups(values.BACKUP_KEEP_DAYS, values.RETENTION),
    uncertain: { policy: values.ON_UNCERTAIN, afterHours: values.UNCERTAIN_AFTER_HOURS },
    backup: { to: values.BACKUP_TO ?? null, keepDays: values.BACKUP_KEEP_DAYS },
  };
}
