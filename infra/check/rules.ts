/** A resource of a plan, as rules read it: see `described`. */
export interface Planned {
  /** Without its version: "Microsoft.Web/sites". */
  readonly type: string;
  readonly symbol: string;
  /** The symbol of the resource that it is part of or applies to. */
  readonly within: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What every resource of a type has to be, by the path to it. Anything else is a way in, or a surprise on the bill. */
const WANTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "Microsoft.Web/serverfarms": { "sku.capacity": 1, "properties.reserved": true },
  "Microsoft.Web/sites": {
    "identity.type": "UserAssigned",
    "properties.httpsOnly": true,
    "properties.siteConfig.linuxFxVersion": "NODE|22-lts",
    "properties.siteConfig.appCommandLine": "node dist/bot/main.js",
    "properties.siteConfig.alwaysOn": true,
    "properties.siteConfig.minTlsVersion": "1.2",
    "properties.siteConfig.scmMinTlsVersion": "1.2",
    "properties.siteConfig.ftpsState": "Disabled",
    "properties.siteConfig.healthCheckPath": "/health/ready",
  },
  "Microsoft.Web/sites/basicPublishingCredentialsPolicies": { "properties.allow": false },
  "Microsoft.Web/sites/config": {
    "properties.NODE_ENV": "production",
    "properties.BOT_TYPE": "UserAssignedMSI",
    "properties.WEBSITE_RUN_FROM_PACKAGE": "1",
    "properties.WEBSITE_DISABLE_OVERLAPPED_RECYCLING": "1",
  },
  "Microsoft.Storage/storageAccounts": {
    "properties.allowSharedKeyAccess": false,
    "properties.allowBlobPublicAccess": false,
    "properties.supportsHttpsTrafficOnly": true,
    "properties.minimumTlsVersion": "TLS1_2",
  },
  "Microsoft.Storage/storageAccounts/blobServices": {
    "properties.isVersioningEnabled": true,
    "properties.deleteRetentionPolicy.enabled": true,
  },
  "Microsoft.Storage/storageAccounts/blobServices/containers": { "properties.publicAccess": "None" },
  "Microsoft.BotService/botServices": {
    "sku.name": "F0",
    "properties.msaAppType": "UserAssignedMSI",
    "properties.disableLocalAuth": true,
  },
  "Microsoft.BotService/botServices/channels": { name: "MsTeamsChannel", "properties.properties.isEnabled": true },
  "Microsoft.Insights/components": {
    "properties.DisableLocalAuth": true,
    "properties.WorkspaceResourceId": "<workspace.id>",
  },
  "Microsoft.Authorization/locks": { "properties.level": "CanNotDelete" },
  "Microsoft.Insights/actionGroups": { "properties.enabled": true },
  "Microsoft.Insights/metricAlerts": { "properties.enabled": true },
  "Microsoft.Insights/scheduledQueryRules": { "properties.enabled": true },
};

/** What a whole installation has to have beside that. */
const NEEDED = [
  "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
  "Microsoft.Storage/storageAccounts/managementPolicies",
  "Microsoft.Consumption/budgets",
  "Microsoft.Insights/diagnosticSettings",
  ...Object.keys(WANTED),
];

/** What an installation must not be, though Azure would make it: each a line with the resource and the rule. */
export function brokenPolicies(planned: readonly Planned[]): readonly string[] {
  const of = (type: string) => planned.filter((one) => one.type === type);
  return [
    ...NEEDED.filter((type) => of(type).length === 0).map((type) => `there is no ${type}`),
    ...planned.flatMap(unwanted),
    ...planned.flatMap(secrets),
    ...locked(of("Microsoft.Authorization/locks")),
    ...backups(planned),
    ...capped(of("Microsoft.OperationalInsights/workspaces")),
    ...rights(of("Microsoft.Authorization/roleAssignments")),
    ...logs(of("Microsoft.Insights/diagnosticSettings")),
  ];
}

/** What a template's text must not hold: keys, other people's modules, and what needs a compiler's network. */
export function brokenHabits(file: string, text: string): readonly string[] {
  const banned = [/\blist(Keys|AccountSas|ServiceSas|Secrets)\b/i, /'(br|ts)[:/]/, /^\s*extension\b/m, /^\s*using\b/m];
  return banned.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [`${file}: ${found[0].trim()} is not used here`] : [];
  });
}

function unwanted({ type, symbol, body }: Planned): string[] {
  return Object.entries(WANTED[type] ?? {}).flatMap(([path, wanted]) =>
    at(body, path) === wanted ? [] : [`${symbol}.${path} must be ${JSON.stringify(wanted)}`],
  );
}

/** Whoever can read the settings learns nothing: no password, no key. Where telemetry goes is an address, no key to it. */
function secrets({ type, symbol, body }: Planned): string[] {
  if (type !== "Microsoft.Web/sites/config") return [];
  const settings = Object.entries(body["properties"] as Readonly<Record<string, unknown>>);
  return settings
    .filter(([name, value]) => {
      const isSecret =
        /PASSWORD|SECRET|(^|_)KEY$|CONNECTION_?STRING/i.test(name) || /AccountKey=|sig=/.test(String(value));
      return isSecret && name !== "APPLICATIONINSIGHTS_CONNECTION_STRING";
    })
    .map(([name]) => `${symbol}: the setting ${name} looks like a secret`);
}

function locked(locks: readonly Planned[]): string[] {
  return locks.some(({ within }) => within === "account") ? [] : ["the storage account has no lock"];
}

/** A backup is removed only when it may be. */
function backups(planned: readonly Planned[]): string[] {
  const policy = planned.find(({ type }) => type.endsWith("/immutabilityPolicies"));
  const cycle = planned.find(({ type }) => type.endsWith("/managementPolicies"));
  if (!policy || !cycle) return [];
  const days = at(policy.body, "properties.immutabilityPeriodSinceCreationInDays");
  const rules = at(cycle.body, "properties.policy.rules") as readonly unknown[];
  const removed = rules.map((rule) => at(rule, "definition.actions.baseBlob.delete.daysAfterCreationGreaterThan"));
  const isWell =
    typeof days === "number" && days >= 35 && removed.every((after) => typeof after === "number" && after > days);
  return isWell ? [] : ["backups must be immutable for 35 days at least, and be removed later than that"];
}

function capped(workspaces: readonly Planned[]): string[] {
  return workspaces.flatMap(({ symbol, body }) => {
    const cap = at(body, "properties.workspaceCapping.dailyQuotaGb");
    return typeof cap === "number" && cap > 0 && cap <= 1 ? [] : [`${symbol} must have a cap of at most 1 GB a day`];
  });
}

/** Rights are given on one thing, to one identity: nothing wider than what it works with. */
function rights(assignments: readonly Planned[]): string[] {
  return assignments.flatMap(({ symbol, within, body }) => [
    ...(within === null ? [`${symbol} gives a right on the whole group`] : []),
    ...(at(body, "properties.principalType") === "ServicePrincipal" ? [] : [`${symbol} must say principalType`]),
  ]);
}

/** Addresses of students' forms stand in the log of requests. */
function logs(settings: readonly Planned[]): string[] {
  return settings.flatMap(({ symbol, body }) => {
    const categories = (at(body, "properties.logs") as readonly unknown[]).map((log) => at(log, "category"));
    return categories.includes("AppServiceHTTPLogs")
      ? [`${symbol} keeps requests, whose addresses are students' links`]
      : [];
  });
}

function at(whole: unknown, path: string): unknown {
  return path.split(".").reduce((part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name], whole);
}
