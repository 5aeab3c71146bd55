import { ConfigError, parseConfig } from "../../bot/config";
import { SAFE_SETTINGS as cloud, UNSAFE } from "../support/unsafe-settings";

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

test.each([
  ["UseDevelopmentStorage=true"],
  ["AccountName=devstoreaccount1;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;"],
  ["TableEndpoint=http://localhost:10002/devstoreaccount1;AccountName=eget"],
])("local mode may use the tables of one's own machine: %s", (TABLES_CONNECTION_STRING) => {
  expect(problemsOf({ LOCAL_MODE: "1", TABLES_CONNECTION_STRING })).toEqual([]);
});

test.each(UNSAFE)("the service refuses to start with %s, in one line", (_what, env, expected) => {
  const problems = problemsOf(env).filter((problem) => expected.test(problem));
  expect(problems).toEqual([expect.stringMatching(/^[^\n]+$/)]);
});

test("a private server's tables may be reached by a key, but never where real people are served", () => {
  const env = { ...cloud, TABLES_ENDPOINT: "", TABLES_CONNECTION_STRING: "AccountName=eget;AccountKey=bnlja2Vs;" };
  expect(problemsOf(env)).toEqual([]);
  expect(problemsOf({ ...env, NODE_ENV: "production" })).toHaveLength(1);
});

test("with every safe setting the service may start, also in production", () => {
  expect(problemsOf({ ...cloud, NODE_ENV: "production", TAB_CLIENT_ID: cloud.BOT_TENANT_ID })).toEqual([]);
  expect(problemsOf({ ...cloud, AZURE_LOG_LEVEL: "warning", NODE_TLS_REJECT_UNAUTHORIZED: "1" })).toEqual([]);
});

test("every problem is told at once", () => {
  expect(problemsOf({}).length).toBeGreaterThanOrEqual(5);
});

test("the command line runs without any setting, on the local tables", () => {
  expect(parseConfig({}, "command-line")).toMatchObject({ tables: null, dataDir: ".data" });
});
