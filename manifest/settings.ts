/** What the manifest's placeholders `${{NAME}}` stand for, by name. */
export type PackageValues = Readonly<Record<string, string>>;

/** The package cannot be made: every problem in one message, one line each, with what to do. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(["The package cannot be made. Fix these settings:", ...problems.map((one) => `  - ${one}`)].join("\n"));
    this.name = "SettingsError";
  }
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NO_ID = "00000000-0000-0000-0000-000000000000";
const LONGEST_DEVELOPER = 32;

const IDS = {
  TEAMS_APP_ID: "the app's own id in Teams, a GUID that is made once and kept (node -p 'crypto.randomUUID()')",
  BOT_ID: "the bot's client id, a GUID",
  TAB_CLIENT_ID: "the client id of the tab's app registration, a GUID",
} as const;

const PAGES = {
  TEAMS_WEBSITE_URL: "the municipality's page about the app, https://…",
  TEAMS_PRIVACY_URL: "the municipality's page on how personal data are handled, https://…",
  TEAMS_TERMS_URL: "the municipality's terms of use, https://…",
} as const;

/** Reads what the package is filled with. Throws one `SettingsError` that names every problem. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): PackageValues {
  const problems: string[] = [];
  const given = (name: string) => (env[name] ?? "").trim();
  const ids = Object.entries(IDS).map(([name, meaning]): [string, string] => {
    const id = given(name).toLowerCase();
    if (id === "") problems.push(`${name} is missing: ${meaning}`);
    else if (!GUID.test(id) || id === NO_ID) problems.push(`${name} must be ${meaning} that is not all zeros`);
    return [name, id];
  });
  if (given("BOT_ID") !== "" && given("BOT_ID").toLowerCase() === given("TAB_CLIENT_ID").toLowerCase()) {
    problems.push("TAB_CLIENT_ID must not be BOT_ID: the tab has an app registration of its own");
  }
  const publicUrl = given("PUBLIC_URL").replace(/\/+$/, "");
  const problem = problemOfPublicUrl(publicUrl);
  if (problem) problems.push(`PUBLIC_URL ${problem}`);
  const pages = Object.entries(PAGES).map(([name, meaning]): [string, string] => {
    const address = given(name);
    if (address === "") problems.push(`${name} is missing: ${meaning}`);
    else if (!isHttps(address)) problems.push(`${name} must be ${meaning}`);
    return [name, address];
  });
  const developer = given("TEAMS_DEVELOPER_NAME") || "Vård- och omsorgsförvaltningen";
  if (developer.length > LONGEST_DEVELOPER) {
    problems.push(`TEAMS_DEVELOPER_NAME may be ${LONGEST_DEVELOPER} characters long, not ${developer.length}`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    ...Object.fromEntries([...ids, ...pages]),
    PUBLIC_URL: publicUrl,
    PUBLIC_DOMAIN: new URL(publicUrl).host,
    TEAMS_DEVELOPER_NAME: developer,
  };
}

/** Teams and Entra know the tab by a domain: a port, an IP address or a name of this machine alone is none. */
function problemOfPublicUrl(address: string): string | null {
  if (address === "") return "is missing: the address that Teams reaches the service at, https://…";
  if (!isHttps(address)) return `must begin with https://, not "${address}"`;
  const { hostname, port, search, hash, username } = new URL(address);
  if (search || hash || username) return "must be an address without user name, ? and #";
  if (port) return `must be without a port, not "${address}": Teams knows the tab by its domain`;
  if (!/\.[a-z][a-z0-9-]*$/i.test(hostname)) return `must hold a domain that Teams reaches, not "${hostname}"`;
  return null;
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}
