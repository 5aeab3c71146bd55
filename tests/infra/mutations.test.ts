import { parameterFile, startInfraCheck, TEMPLATES, type InfraCheck } from "../support/infra";

let check: InfraCheck;
beforeAll(async () => {
  check = await startInfraCheck();
});

type Place = keyof typeof FILES;
const FILES = {
  azure: "azure.bicep",
  alerts: "modules/alerts.bicep",
  bot: "modules/bot.bicep",
  budget: "modules/budget.bicep",
  storage: "modules/storage.bicep",
  telemetry: "modules/telemetry.bicep",
  web: "modules/web.bicep",
} as const;

/** The problems when one text of one template reads otherwise. */
function problemsWith(place: Place, from: string, to: string): readonly string[] {
  const file = FILES[place];
  const changed = TEMPLATES[file]!.replace(from, to);
  expect(changed).not.toBe(TEMPLATES[file]);
  return check.problems({ ...TEMPLATES, [file]: changed });
}

test("the templates as they are have nothing wrong, whatever is chosen and in either size", () => {
  expect(check.problems(TEMPLATES)).toEqual([]);
});

describe("what the compiler would refuse is found:", () => {
  test.each<[what: string, place: Place, from: string, to: string, problem: string]>([
    ["a brace too few", "bot", "  sku: { name: 'F0' }", "  sku: { name: 'F0'", "this is no Bicep"],
    [
      "a property misspelt",
      "web",
      "httpsOnly: true",
      "httpOnly: true",
      "site.properties.httpOnly is no property: did you mean httpsOnly?",
    ],
    [
      "a property deep inside misspelt",
      "web",
      "alwaysOn: true",
      "allwaysOn: true",
      "siteConfig.allwaysOn is no property: did you mean alwaysOn?",
    ],
    [
      "a property in other letters",
      "bot",
      "msaAppId:",
      "msaAppID:",
      "bot.properties.msaAppID is no property: did you mean msaAppId?",
    ],
    [
      "text where a truth is wanted",
      "web",
      "httpsOnly: true",
      "httpsOnly: 'true'",
      "site.properties.httpsOnly must be of type bool, not string",
    ],
    [
      "a number where text is wanted",
      "bot",
      "displayName: 'Handledarnätet'",
      "displayName: 12",
      "bot.properties.displayName must be of type string, not int",
    ],
    [
      "one thing where several are wanted",
      "alerts",
      "scopes: [alert.scope]",
      "scopes: alert.scope",
      "metricAlerts.properties.scopes must be of type array",
    ],
    [
      "a word that Azure does not know",
      "storage",
      "kind: 'StorageV2'",
      "kind: 'StorageV3'",
      "account.kind must be one of",
    ],
    [
      "a word deep inside that Azure does not know",
      "budget",
      "timeGrain: 'Monthly'",
      "timeGrain: 'Weekly'",
      "budget.properties.timeGrain must be one of",
    ],
    ["a property that is needed, left out", "storage", "  sku: { name: skuName }\n", "", "account lacks sku"],
    [
      "a property deep inside that is needed, left out",
      "budget",
      "        operator: 'GreaterThan'\n",
      "",
      "onItsWay lacks operator",
    ],
    [
      "something that only Azure sets",
      "telemetry",
      "    retentionInDays: 30",
      "    retentionInDays: 30\n    customerId: 'x'",
      "workspace.properties.customerId cannot be set",
    ],
    [
      "a name that nobody has declared",
      "web",
      "serverFarmId: plan.id",
      "serverFarmId: plann.id",
      "plann is not declared",
    ],
    [
      "a property that a resource does not have",
      "azure",
      "identity.properties.principalId",
      "identity.properties.objectId",
      "identity.properties has no objectId",
    ],
    [
      "an output that a module does not have",
      "azure",
      "web.outputs.host",
      "web.outputs.hostname",
      "web.outputs has no hostname",
    ],
    [
      "a module's parameter left out",
      "azure",
      "    baseName: resourceBaseName\n",
      "",
      "modules/alerts.bicep needs baseName",
    ],
    [
      "a parameter that a module does not have",
      "azure",
      "planName: names.plan",
      "plan: names.plan",
      "modules/web.bicep knows no plan",
    ],
    [
      "a module that is not there",
      "azure",
      "'modules/bot.bicep'",
      "'modules/bots.bicep'",
      "modules/bots.bicep does not exist",
    ],
    [
      "a parameter of another type",
      "azure",
      "amount: monthlyBudget",
      "amount: alertEmail",
      "amount must be of type int, not string",
    ],
    [
      "a fraction where a whole number is wanted",
      "azure",
      "amount: monthlyBudget",
      "amount: isLarge ? 90 : json('19.5')",
      "amount must be a whole number, not 19.5",
    ],
    [
      "a value that a module does not allow, in one size",
      "azure",
      "isLarge ? 'P0v3' : 'B1'",
      "isLarge ? 'P0V3' : 'B1'",
      "planSku must be one of B1, P0v3",
    ],
    [
      "an API version that does not exist",
      "bot",
      "botServices@2022-09-15",
      "botServices@2022-09-16",
      "botServices@2022-09-16",
    ],
    [
      "a type that does not exist",
      "storage",
      "storageAccounts/managementPolicies@",
      "storageAccounts/managmentPolicies@",
      "managmentPolicies@2024-01-01",
    ],
    ["a function that does not exist", "storage", "guid(account.id", "uuid(account.id", "uuid() is no function"],
    [
      "a function with too little",
      "azure",
      "take('${resourceBaseName}${uniqueString(resourceGroup().id)}', 24)",
      "take(resourceBaseName)",
      "take() does not take 1 arguments",
    ],
    ["a function of the wrong thing", "azure", "', 24)", "', '24')", "must be of type int, not string"],
    [
      "a child of the wrong resource",
      "storage",
      "parent: backup\n",
      "parent: blobs\n",
      "immutability.parent must be a Microsoft.Storage/storageAccounts/blobServices/containers",
    ],
    [
      "a right on something that is no resource",
      "storage",
      "scope: account",
      "scope: name",
      "tableRole.scope must be a resource",
    ],
    [
      "a name made of what is known too late",
      "azure",
      "name: names.identity",
      "name: web.outputs.host",
      "identity.name must be known before anything is made",
    ],
    ["two that need each other", "azure", "host: web.outputs.host", "host: bot.outputs.host", "bot depends on itself"],
    [
      "the same name twice",
      "web",
      "param planName string",
      "param planName string\nparam planName string",
      "planName is declared twice",
    ],
    [
      "the same property twice",
      "bot",
      "kind: 'azurebot'",
      "kind: 'azurebot'\n  kind: 'azurebot'",
      "kind is given twice",
    ],
    [
      "a parameter that nobody uses",
      "bot",
      "param host string",
      "param host string\nparam spare string",
      "spare is not used",
    ],
    [
      "an output of another type",
      "storage",
      "output backupContainer string",
      "output backupContainer int",
      "backupContainer must be of type int, not string",
    ],
    [
      "a type of parameter that there is not",
      "budget",
      "param amount int",
      "param amount integer",
      "amount cannot be of type integer",
    ],
    ["a loop over what is no list", "web", "in ['ftp', 'scm']", "in 'ftp'", "a loop needs an array"],
    [
      "the other of two kinds of condition",
      "alerts",
      "'StaticThresholdCriterion'",
      "'DynamicCriterion'",
      "criterionType must be one of",
    ],
    [
      "a choice whose parts are ambiguous",
      "web",
      "site.properties.defaultHostName : publicDomain",
      "publicDomain : site.properties.defaultHostName",
      "put parentheses around",
    ],
  ])("%s", (_, place, from, to, problem) => {
    expect(problemsWith(place, from, to).join("\n")).toContain(problem);
  });

  test("a template that nothing uses", () => {
    expect(check.problems({ ...TEMPLATES, "modules/spare.bicep": "param x string\n" })).toEqual([
      "modules/spare.bicep:1: no template uses it",
    ]);
  });

  test.each([
    ["a parameter misspelt", '"alertEmail"', '"alertMail"', ["alertMail is no parameter", "alertEmail is missing"]],
    ["a size that there is not", '"small"', '"tiny"', ['size must be one of small, large, not "tiny"']],
    ["text for a number", '"value": 20', '"value": "20"', ["monthlyBudget must be of type int, not string"]],
    [
      "a fraction for a whole number",
      '"value": 20',
      '"value": 19.5',
      ["monthlyBudget must be a whole number, not 19.5"],
    ],
    ["a budget of nothing", '"value": 20', '"value": 0', ["monthlyBudget must be at least 1, not 0"]],
  ])("in a parameter file, %s", (_, from, to, expected) => {
    const small = parameterFile("small").replace(from, to);
    const problems = check.problems(TEMPLATES, { small, large: parameterFile("large") }).join("\n");
    for (const problem of expected) expect(problems).toContain(problem);
  });
});

describe("what Azure would make, and we do not want, is found:", () => {
  test.each<[what: string, place: Place, from: string, to: string, problem: string]>([
    ["http beside https", "web", "httpsOnly: true", "httpsOnly: false", "site.properties.httpsOnly must be true"],
    ["old encryption", "storage", "'TLS1_2'", "'TLS1_0'", "account.properties.minimumTlsVersion must be"],
    [
      "keys to the tables",
      "storage",
      "allowSharedKeyAccess: false",
      "allowSharedKeyAccess: true",
      "account.properties.allowSharedKeyAccess must be false",
    ],
    [
      "files open to everybody",
      "storage",
      "publicAccess: 'None'",
      "publicAccess: 'Blob'",
      'backup.properties.publicAccess must be "None"',
    ],
    ["a bot with a password", "bot", "'UserAssignedMSI'", "'SingleTenant'", "bot.properties.msaAppType must be"],
    [
      "the bot's web chat by key",
      "bot",
      "disableLocalAuth: true",
      "disableLocalAuth: false",
      "bot.properties.disableLocalAuth must be true",
    ],
    [
      "deployment by password",
      "web",
      "allow: false",
      "allow: true",
      "noPasswordForDeployment.properties.allow must be false",
    ],
    ["two machines, which would each send", "web", "capacity: 1", "capacity: 2", "plan.sku.capacity must be 1"],
    [
      "two processes while one is replaced",
      "web",
      "RECYCLING: '1'",
      "RECYCLING: '0'",
      "WEBSITE_DISABLE_OVERLAPPED_RECYCLING must be",
    ],
    [
      "a secret among the settings",
      "web",
      "NODE_ENV: 'production'",
      "NODE_ENV: 'production'\n    BOT_PASSWORD: clientId",
      "the setting BOT_PASSWORD looks like a secret",
    ],
    ["requests in the log", "web", "'AppServicePlatformLogs'", "'AppServiceHTTPLogs'", "students' links"],
    [
      "a right on everything",
      "storage",
      "  scope: account\n  properties: {\n    principalId",
      "  properties: {\n    principalId",
      "tableRole gives a right on the whole group",
    ],
    [
      "no lock on the storage",
      "storage",
      "  scope: account\n  properties: {\n    level",
      "  scope: backup\n  properties: {\n    level",
      "the storage account has no lock",
    ],
    ["a weaker lock", "storage", "'CanNotDelete'", "'NotSpecified'", "lock.properties.level must be"],
    [
      "backups that can be changed",
      "storage",
      "immutableDays int = 35",
      "immutableDays int = 7",
      "backups must be immutable for 35 days",
    ],
    [
      "backups that are removed while they may not be",
      "storage",
      "keptDays int = 60",
      "keptDays int = 30",
      "and be removed later",
    ],
    [
      "logs without a cap",
      "telemetry",
      "    workspaceCapping: { dailyQuotaGb: json(dailyCap) }\n",
      "    // ${dailyCap}\n",
      "workspace must have a cap",
    ],
    [
      "a key fetched from Azure",
      "storage",
      "https://${account.name}.table",
      "https://${account.listKeys().keys[0].value}.table",
      "listKeys is not used here",
    ],
    [
      "somebody else's module",
      "azure",
      "'modules/bot.bicep'",
      "'br/public:avm/res/bot:1.0.0'",
      "'br/ is not used here",
    ],
  ])("%s", (_, place, from, to, problem) => {
    expect(problemsWith(place, from, to).join("\n")).toContain(problem);
  });

  test.each(["bot", "alerts", "budget"] as const)("an installation without the %s", (module) => {
    const azure = TEMPLATES["azure.bicep"]!.replace(new RegExp(`module ${module} [^]*?\n}\n`), "");
    const { [FILES[module]]: gone, ...rest } = TEMPLATES;
    expect(gone).toBeDefined();
    expect(check.problems({ ...rest, "azure.bicep": azure }).join("\n")).toContain("there is no Microsoft.");
  });
});
