import type { Manifest } from "./manifest";

const NO_ID = "00000000-0000-0000-0000-000000000000";
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{2})?$/i;

/** What Teams refuses or what does not work there, though the schema lets it through (Teams documentation, manifest). */
export function brokenRules(manifest: Manifest): readonly string[] {
  return [
    ...versions(manifest),
    ...ids(manifest),
    ...addresses(manifest),
    ...domains(manifest),
    ...tabs(manifest),
    ...commands(manifest),
    ...composing(manifest),
    ...signIn(manifest),
    ...languages(manifest),
  ];
}

function versions({ $schema, manifestVersion, version }: Manifest): string[] {
  return [
    ...wrong(!/^\d+\.\d+\.\d+$/.test(version), `version "${version}" must be three numbers: 1.0.0`),
    ...wrong(
      !$schema?.endsWith(`/v${manifestVersion}/MicrosoftTeams.schema.json`),
      `$schema is not that of manifest version ${manifestVersion}`,
    ),
  ];
}

function ids({ id, bots = [], webApplicationInfo }: Manifest): string[] {
  const all = [id, ...bots.map(({ botId }) => botId), ...(webApplicationInfo ? [webApplicationInfo.id] : [])];
  return wrong(all.includes(NO_ID), "an id is all zeros");
}

function addresses({ developer, staticTabs = [], configurableTabs = [] }: Manifest): string[] {
  const all = [
    ...Object.entries(developer).filter(([name]) => name.endsWith("Url")),
    ...staticTabs.flatMap(({ contentUrl, websiteUrl }) => [
      ["contentUrl", contentUrl] as const,
      ["websiteUrl", websiteUrl] as const,
    ]),
    ...configurableTabs.map(({ configurationUrl }) => ["configurationUrl", configurationUrl] as const),
  ];
  return all.flatMap(([name, address]) =>
    wrong(address !== undefined && !isHttps(address), `${name} must be an https address, not "${address}"`),
  );
}

function domains({ validDomains = [] }: Manifest): string[] {
  return validDomains.flatMap((domain) =>
    wrong(!DOMAIN.test(domain), `validDomains: "${domain}" must be one domain alone, without https:// and *`),
  );
}

function tabs({ staticTabs = [], configurableTabs = [], validDomains = [] }: Manifest): string[] {
  const named = staticTabs.map(({ entityId }) => entityId);
  const shown = [
    ...staticTabs.map(({ contentUrl }) => contentUrl),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ].flatMap((address) => (address && URL.canParse(address) ? [new URL(address).host] : []));
  return [
    ...named.flatMap((id, at) => wrong(named.indexOf(id) !== at, `two static tabs have the entityId "${id}"`)),
    ...staticTabs.flatMap(({ entityId, contentUrl, name, scopes }) => [
      ...wrong(!contentUrl, `the static tab "${entityId}" has no contentUrl`),
      ...wrong(!name, `the static tab "${entityId}" has no name`),
      ...wrong(scopes.length === 0, `the static tab "${entityId}" has no scope`),
    ]),
    ...[...new Set(shown)].flatMap((host) =>
      wrong(!validDomains.includes(host), `validDomains lacks "${host}", where a tab is`),
    ),
  ];
}

function commands({ bots = [] }: Manifest): string[] {
  return bots.flatMap(({ scopes, commandLists = [] }) => [
    ...wrong(scopes.length === 0, "the bot has no scope"),
    ...commandLists.flatMap((list) => {
      const titles = list.commands.map(({ title }) => title);
      return [
        ...list.scopes.flatMap((scope) =>
          wrong(!scopes.includes(scope), `commands for "${scope}", where the bot is not`),
        ),
        ...titles.flatMap((title, at) => wrong(titles.indexOf(title) !== at, `the command "${title}" is listed twice`)),
      ];
    }),
  ]);
}

/** At the box where messages are written: it speaks through the bot, an action opens a dialog, a search searches for something. */
function composing({ composeExtensions = [], bots = [] }: Manifest): string[] {
  return composeExtensions.flatMap(({ botId, commands: all = [] }) => {
    const ids = all.map(({ id }) => id);
    return [
      ...wrong(!bots.some((bot) => bot.botId === botId), "composeExtensions: the botId is not the bot's"),
      ...all.flatMap(({ id, type = "query", fetchTask = false, parameters = [] }, at) => [
        ...wrong(ids.indexOf(id) !== at, `composeExtensions: the command "${id}" is there twice`),
        ...wrong(type === "action" && !fetchTask && parameters.length === 0, `the command "${id}" opens nothing`),
        ...wrong(type === "query" && parameters.length === 0, `the command "${id}" searches for nothing`),
      ]),
    ];
  });
}

/** The tab's registration is its own: the bot is a managed identity, which nobody can sign in to. */
function signIn({ webApplicationInfo, bots = [], validDomains = [] }: Manifest): string[] {
  if (!webApplicationInfo) return [];
  const { id, resource = "" } = webApplicationInfo;
  const expected = validDomains.map((domain) => `api://${domain}/${id}`);
  return [
    ...wrong(
      !expected.includes(resource),
      `webApplicationInfo.resource "${resource}" must be api://<valid domain>/<id>`,
    ),
    ...wrong(
      bots.some(({ botId }) => botId === id),
      "webApplicationInfo.id is the bot's: the tab needs an app registration of its own",
    ),
  ];
}

function languages({ localizationInfo }: Manifest): string[] {
  if (!localizationInfo) return [];
  const { defaultLanguageTag, additionalLanguages = [] } = localizationInfo;
  const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)];
  return tags.flatMap((tag, at) => [
    ...wrong(!LANGUAGE.test(tag), `languageTag "${tag}" must be written as sv or sv-se`),
    ...wrong(tags.indexOf(tag) !== at, `the language "${tag}" is there twice`),
  ]);
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}

function wrong(isWrong: boolean, problem: string): string[] {
  return isWrong ? [problem] : [];
}
