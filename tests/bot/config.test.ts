import { ConfigError, parseConfig } from "../../bot/config";

const cloud = {
  BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  BOT_TENANT_ID: "9b1d2c3e-4f50-4a6b-8c7d-0e1f2a3b4c5d",
  PUBLIC_URL: "https://handledarnatet.kommun.example/",
  TABLES_ENDPOINT: "https://konto.table.core.windows.net",
  CONTACT_MAILBOX: "vof.akademi@kommun.example",
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test("the settings of a real installation are accepted, and a trailing slash of the address is dropped", () => {
  const config = parseConfig(cloud);
  expect(config).toMatchObject({ localMode: false, host: "0.0.0.0", port: 3978, smallestGroup: 5 });
  expect(config.publicUrl).toBe("https://handledarnatet.kommun.example");
});

test("without the tab's client id the service starts, and tests may serve keys on the loopback", () => {
  expect(parseConfig(cloud)).toMatchObject({
    tabClientId: null,
    entraAuthority: "https://login.microsoftonline.com",
  });
  expect(parseConfig({ ...cloud, ENTRA_AUTHORITY: "http://127.0.0.1:4000/" }).entraAuthority).toBe(
    "http://127.0.0.1:4000",
  );
});

test("links in the network may lead to the service's own host and to those that are set", () => {
  const own = new URL(parseConfig(cloud).publicUrl).host;
  expect(parseConfig(cloud).linkHosts).toEqual([own]);
  const set = { ...cloud, LINK_HOSTS: `Kommun.example, kommun.sharepoint.com,,${own}` };
  expect(parseConfig(set).linkHosts).toEqual([own, "kommun.example", "kommun.sharepoint.com"]);
});

test("the material bank's links are asked where real people are served, and elsewhere only when that is set", () => {
  expect(parseConfig(cloud).checksLinks).toBe(true);
  expect(parseConfig({ ...cloud, LINK_CHECKS: "off" }).checksLinks).toBe(false);
  expect(parseConfig({ LOCAL_MODE: "1" }).checksLinks).toBe(false);
  expect(parseConfig({ LOCAL_MODE: "1", LINK_CHECKS: "on" }).checksLinks).toBe(true);
});

test("local mode needs no settings and listens on the loopback only", () => {
  expect(parseConfig({ LOCAL_MODE: "1" })).toMatchObject({ host: "127.0.0.1", tables: null, dataDir: ".data" });
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no bot id, which would let everybody in", { ...cloud, BOT_ID: "" }, /BOT_ID is missing/],
  ["a bot id of zeros", { ...cloud, BOT_ID: "00000000-0000-0000-0000-000000000000" }, /BOT_ID must be/],
  ["a multi-tenant bot", { ...cloud, BOT_TYPE: "MultiTenant" }, /BOT_TYPE must be/],
  ["a bot with a password", { ...cloud, BOT_TYPE: "SingleTenant" }, /BOT_TYPE must be UserAssignedMSI.*password/],
  ["no tenant", { ...cloud, BOT_TENANT_ID: "" }, /BOT_TENANT_ID is missing/],
  ["a public address without encryption", { ...cloud, PUBLIC_URL: "http://kommun.example" }, /https/],
  ["the emulator's storage", { ...cloud, TABLES_CONNECTION_STRING: "AccountName=devstoreaccount1;" }, /emulator/],
  ["no storage", { ...cloud, TABLES_ENDPOINT: "" }, /TABLES_ENDPOINT is missing/],
  ["a threshold below five", { ...cloud, SMALLEST_GROUP: "4" }, /from 5 to 20/],
  ["a term that is none", { ...cloud, TERM_CALENDARS: '{"hösten":{}}' }, /TERM_CALENDARS: hösten/],
  ["a port that is no number", { ...cloud, PORT: "abc" }, /PORT must be a whole number.*"abc"/],
  ["a tab client id that is none", { ...cloud, TAB_CLIENT_ID: "handledarnatet" }, /TAB_CLIENT_ID must be/],
  [
    "tokens over an open line",
    { ...cloud, ENTRA_AUTHORITY: "http://login.example" },
    /ENTRA_AUTHORITY must begin with/,
  ],
  [
    "keys of this machine's own in production",
    { ...cloud, ENTRA_AUTHORITY: "http://127.0.0.1:4000", NODE_ENV: "production" },
    /ENTRA_AUTHORITY must begin with/,
  ],
  ["an authority that is no address", { ...cloud, ENTRA_AUTHORITY: "microsoft" }, /ENTRA_AUTHORITY must begin with/],
  ["local mode in production", { LOCAL_MODE: "1", NODE_ENV: "production" }, /LOCAL_MODE/],
  ["local mode on all interfaces", { LOCAL_MODE: "1", HOST: "0.0.0.0" }, /127\.0\.0\.1/],
  ["a link host that is an address", { ...cloud, LINK_HOSTS: "https://kommun.example/" }, /LINK_HOSTS must be/],
  ["mail without a sender", { ...cloud, SMTP_URL: "smtp://mail.kommun.example" }, /MAIL_FROM/],
])("the service refuses to start with %s", (_what, env, expected) => {
  expect(problemsOf(env).join("\n")).toMatch(expected);
});

test("every problem is told at once", () => {
  expect(problemsOf({}).length).toBeGreaterThanOrEqual(5);
});

test("the command line runs without any setting, on the local tables", () => {
  expect(parseConfig({}, "command-line")).toMatchObject({ tables: null, dataDir: ".data" });
});
