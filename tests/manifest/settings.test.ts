import { readSettings, SettingsError } from "../../manifest/settings";
import { PACKAGE_SETTINGS } from "../support/teams-package";

function problemsOf(change: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readSettings({ ...PACKAGE_SETTINGS, ...change });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test("the settings of a real installation are accepted: ids in small letters, the address without its last slash", () => {
  const values = readSettings({
    ...PACKAGE_SETTINGS,
    PUBLIC_URL: "https://Handledarnatet.kommun.example/",
    TAB_CLIENT_ID: PACKAGE_SETTINGS.TAB_CLIENT_ID.toUpperCase(),
  });
  expect(values).toMatchObject({
    PUBLIC_DOMAIN: "handledarnatet.kommun.example",
    TAB_CLIENT_ID: PACKAGE_SETTINGS.TAB_CLIENT_ID,
    TEAMS_DEVELOPER_NAME: "Vård- och omsorgsförvaltningen",
  });
  expect(values["PUBLIC_URL"]).not.toMatch(/\/$/);
});

test("every setting that is missing has its line", () => {
  const nothing = Object.fromEntries(Object.keys(PACKAGE_SETTINGS).map((name) => [name, undefined]));
  const problems = problemsOf(nothing);
  expect(problems).toHaveLength(Object.keys(PACKAGE_SETTINGS).length);
  for (const name of Object.keys(PACKAGE_SETTINGS)) {
    expect(problems.filter((problem) => problem.startsWith(`${name} is missing: `))).toHaveLength(1);
  }
});

test.each<[string, string, string]>([
  ["TEAMS_APP_ID", "handledarnatet", "TEAMS_APP_ID must be the app's own id"],
  ["BOT_ID", "00000000-0000-0000-0000-000000000000", "BOT_ID must be the bot's client id"],
  ["TAB_CLIENT_ID", "0f1e2d3c-4b5a", "TAB_CLIENT_ID must be the client id"],
  ["TAB_CLIENT_ID", PACKAGE_SETTINGS.BOT_ID.toUpperCase(), "TAB_CLIENT_ID must not be BOT_ID"],
  ["PUBLIC_URL", "http://handledarnatet.kommun.example", "PUBLIC_URL must begin with https://"],
  ["PUBLIC_URL", "handledarnatet.kommun.example", "PUBLIC_URL must begin with https://"],
  ["PUBLIC_URL", "https://handledarnatet.kommun.example:8443", "PUBLIC_URL must be without a port"],
  ["PUBLIC_URL", "https://localhost", "PUBLIC_URL must hold a domain"],
  ["PUBLIC_URL", "https://10.0.0.1", "PUBLIC_URL must hold a domain"],
  ["PUBLIC_URL", "https://kommun.example/?a=b", "PUBLIC_URL must be an address without user name, ? and #"],
  ["TEAMS_PRIVACY_URL", "http://kommun.example", "TEAMS_PRIVACY_URL must be the municipality's page"],
  ["TEAMS_DEVELOPER_NAME", "V".repeat(33), "TEAMS_DEVELOPER_NAME may be 32 characters long, not 33"],
])("%s=%s is told in one line", (name, value, problem) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(problem)]);
});
