/** The settings of a real installation. */
export const SAFE_SETTINGS = {
  BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  BOT_TENANT_ID: "9b1d2c3e-4f50-4a6b-8c7d-0e1f2a3b4c5d",
  PUBLIC_URL: "https://handledarnatet.kommun.example/",
  TABLES_ENDPOINT: "https://konto.table.core.windows.net",
  CONTACT_MAILBOX: "vof.akademi@kommun.example",
};
const SAFE = SAFE_SETTINGS;

/** What is unsafe, the whole environment that holds it, and the line that tells of it. */
export const UNSAFE: readonly [what: string, env: Readonly<Record<string, string>>, line: RegExp][] = [
  ["no bot id, which would let everybody in", { ...SAFE, BOT_ID: "" }, /BOT_ID is missing/],
  ["a bot id of zeros", { ...SAFE, BOT_ID: "00000000-0000-0000-0000-000000000000" }, /BOT_ID must be/],
  ["a multi-tenant bot", { ...SAFE, BOT_TYPE: "MultiTenant" }, /BOT_TYPE must be/],
  ["a bot with a password", { ...SAFE, BOT_TYPE: "SingleTenant" }, /BOT_TYPE must be UserAssignedMSI.*password/],
  ["no tenant", { ...SAFE, BOT_TENANT_ID: "" }, /BOT_TENANT_ID is missing/],
  ["a public address without encryption", { ...SAFE, PUBLIC_URL: "http://kommun.example" }, /https/],
  ["the emulator's storage", { ...SAFE, TABLES_CONNECTION_STRING: "AccountName=devstoreaccount1;" }, /emulator/],
  ["no storage", { ...SAFE, TABLES_ENDPOINT: "" }, /TABLES_ENDPOINT is missing/],
  ["a threshold below five", { ...SAFE, SMALLEST_GROUP: "4" }, /from 5 to 20/],
  ["a term that is none", { ...SAFE, TERM_CALENDARS: '{"hösten":{}}' }, /TERM_CALENDARS: hösten\.end/],
  ["a port that is no number", { ...SAFE, PORT: "abc" }, /PORT must be a whole number.*"abc"/],
  ["a tab client id that is none", { ...SAFE, TAB_CLIENT_ID: "handledarnatet" }, /TAB_CLIENT_ID must be/],
  ["tokens over an open line", { ...SAFE, ENTRA_AUTHORITY: "http://login.example" }, /ENTRA_AUTHORITY must begin with/],
  [
    "keys of this machine's own in production",
    { ...SAFE, ENTRA_AUTHORITY: "http://127.0.0.1:4000", NODE_ENV: "production" },
    /ENTRA_AUTHORITY must begin with/,
  ],
  ["an authority that is no address", { ...SAFE, ENTRA_AUTHORITY: "microsoft" }, /ENTRA_AUTHORITY must begin with/],
  ["local mode in production", { LOCAL_MODE: "1", NODE_ENV: "production" }, /LOCAL_MODE/],
  ["local mode on all interfaces", { LOCAL_MODE: "1", HOST: "0.0.0.0" }, /127\.0\.0\.1/],
  ["local mode with a real account", { LOCAL_MODE: "1", TABLES_ENDPOINT: SAFE.TABLES_ENDPOINT }, /TABLES_ENDPOINT is/],
  [
    "local mode with a real account's key",
    { LOCAL_MODE: "1", TABLES_CONNECTION_STRING: "AccountName=eget;AccountKey=bnlja2Vs;" },
    /TABLES_CONNECTION_STRING must be/,
  ],
  [
    "local mode with somebody else's emulator",
    { LOCAL_MODE: "1", TABLES_CONNECTION_STRING: "AccountName=devstoreaccount1;TableEndpoint=https://a.example/b;" },
    /TABLES_CONNECTION_STRING must be/,
  ],
  ["a link host that is an address", { ...SAFE, LINK_HOSTS: "https://kommun.example/" }, /LINK_HOSTS must be/],
  ["mail without a sender", { ...SAFE, SMTP_URL: "smtp://mail.kommun.example" }, /MAIL_FROM/],
  ["a tenant of zeros", { ...SAFE, BOT_TENANT_ID: "00000000-0000-0000-0000-000000000000" }, /BOT_TENANT_ID must be/],
  ["no public address", { ...SAFE, PUBLIC_URL: "" }, /PUBLIC_URL is missing/],
  ["a public address that is none", { ...SAFE, PUBLIC_URL: "https://[kommun" }, /PUBLIC_URL must be an address/],
  [
    "a password in the public address",
    { ...SAFE, PUBLIC_URL: "https://a:b@kommun.example" },
    /PUBLIC_URL must be a host/,
  ],
  [
    "one app registration for the bot and the tab",
    { ...SAFE, TAB_CLIENT_ID: SAFE.BOT_ID.toUpperCase() },
    /TAB_CLIENT_ID must be another app registration/,
  ],
  [
    "somebody else to vouch for people in production",
    { ...SAFE, ENTRA_AUTHORITY: "https://login.ond.example", NODE_ENV: "production" },
    /ENTRA_AUTHORITY must be https:\/\/login\.microsoftonline\.com/,
  ],
  ["storage over an open line", { ...SAFE, TABLES_ENDPOINT: "http://konto.example" }, /TABLES_ENDPOINT must be/],
  [
    "a key in the storage's address",
    { ...SAFE, TABLES_ENDPOINT: "https://a.example/?sig=x" },
    /TABLES_ENDPOINT must be/,
  ],
  [
    "a storage key in production",
    { ...SAFE, TABLES_CONNECTION_STRING: "AccountName=a;AccountKey=b;", NODE_ENV: "production" },
    /TABLES_CONNECTION_STRING holds a key/,
  ],
  ["a mail server that is none", { ...SAFE, SMTP_URL: "http://a.example", MAIL_FROM: "a@b.se" }, /SMTP_URL must begin/],
  [
    "a mail server that anybody may play",
    { ...SAFE, SMTP_URL: "smtps://a.example?tls.rejectUnauthorized=false", MAIL_FROM: "a@b.se" },
    /SMTP_URL must not switch off/,
  ],
  [
    "a password to the mail server in production",
    { ...SAFE, SMTP_URL: "smtps://a:b@a.example", MAIL_FROM: "a@b.se", NODE_ENV: "production" },
    /SMTP_URL holds a name or a password/,
  ],
  [
    "a password to the mail server after its address in production",
    { ...SAFE, SMTP_URL: "smtps://a.example?auth.pass=b", MAIL_FROM: "a@b.se", NODE_ENV: "production" },
    /SMTP_URL holds a name or a password/,
  ],
  ["no function mailbox", { ...SAFE, CONTACT_MAILBOX: "" }, /CONTACT_MAILBOX is missing/],
  ["certificates that nobody checks", { ...SAFE, NODE_TLS_REJECT_UNAUTHORIZED: "0" }, /NODE_TLS_REJECT_UNAUTHORIZED/],
  ["requests written to the log by Node", { ...SAFE, NODE_DEBUG: "http" }, /NODE_DEBUG/],
  ["requests written to the log by Azure's library", { ...SAFE, AZURE_LOG_LEVEL: "verbose" }, /AZURE_LOG_LEVEL/],
];
