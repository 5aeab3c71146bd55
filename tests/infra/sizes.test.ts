import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseConfig } from "../../bot/config";
import { ENVIRONMENT, SIZES, startInfraCheck, TEMPLATES, type InfraCheck, type Size } from "../support/infra";

let check: InfraCheck;
beforeAll(async () => {
  check = await startInfraCheck();
});

const the = (size: Size, type: string) => {
  const found = check.planned(TEMPLATES, size).filter((one) => one.type === type);
  expect(found).toHaveLength(1);
  return found[0]!.body;
};
const settings = (size: Size) => the(size, "Microsoft.Web/sites/config")["properties"] as Record<string, string>;

test("small is a B1 machine, tables in one place and a tenth of a gigabyte of logs a day: about 15 dollars a month", () => {
  expect(the("small", "Microsoft.Web/serverfarms")).toMatchObject({ sku: { name: "B1", capacity: 1 } });
  expect(the("small", "Microsoft.Storage/storageAccounts")).toMatchObject({ sku: { name: "Standard_LRS" } });
  expect(the("small", "Microsoft.OperationalInsights/workspaces")).toMatchObject({
    properties: { workspaceCapping: { dailyQuotaGb: 0.1 } },
  });
  expect(the("small", "Microsoft.Consumption/budgets")).toMatchObject({ properties: { amount: 20 } });
});

test("large is a P0v3 machine, tables in three zones and a gigabyte of logs a day: about 70 dollars a month", () => {
  expect(the("large", "Microsoft.Web/serverfarms")).toMatchObject({ sku: { name: "P0v3", capacity: 1 } });
  expect(the("large", "Microsoft.Storage/storageAccounts")).toMatchObject({ sku: { name: "Standard_ZRS" } });
  expect(the("large", "Microsoft.OperationalInsights/workspaces")).toMatchObject({
    properties: { workspaceCapping: { dailyQuotaGb: 1 } },
  });
  expect(the("large", "Microsoft.Consumption/budgets")).toMatchObject({ properties: { amount: 90 } });
});

test("the two sizes are the same but for machine, storage, logs and budget", () => {
  const [small, large] = SIZES.map((size) => check.planned(TEMPLATES, size));
  const differing = small!.flatMap((one, at) => {
    expect(large![at]!.symbol).toBe(one.symbol);
    return JSON.stringify(large![at]!.body) === JSON.stringify(one.body) ? [] : one.symbol;
  });
  expect(differing.sort()).toEqual(["account", "budget", "plan", "workspace"]);
});

test("the service starts with the settings that it is given in Azure", () => {
  const given = settings("small");
  // What Azure fills in when it makes the resources.
  const inAzure = {
    ...given,
    BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
    BOT_TENANT_ID: "5d0a5a6f-1f3b-4d06-9a56-3c3f0d3f7a11",
    PUBLIC_URL: "https://handledare-abc.azurewebsites.net",
    TABLES_ENDPOINT: "https://handledareabc.table.core.windows.net",
    BACKUP_TO: "https://handledareabc.blob.core.windows.net/backup",
  };
  expect(parseConfig(inAzure)).toMatchObject({
    host: "0.0.0.0",
    localMode: false,
    tables: { endpoint: inAzure.TABLES_ENDPOINT },
    backup: { to: inAzure.BACKUP_TO },
    tabClientId: ENVIRONMENT.TAB_CLIENT_ID,
    contactMailbox: ENVIRONMENT.CONTACT_MAILBOX,
    mail: { smtpUrl: ENVIRONMENT.SMTP_URL, from: ENVIRONMENT.MAIL_FROM },
  });
  expect(given).toMatchObject({
    BOT_ID: "<identity.properties.clientId>",
    AZURE_CLIENT_ID: "<identity.properties.clientId>",
    BOT_TENANT_ID: "<tenant>",
    PUBLIC_URL: "https://<site.properties.defaultHostName>",
    TABLES_ENDPOINT: "<storage.tablesEndpoint>",
    BACKUP_TO: "<storage.backupContainer>",
  });
});

test("every setting of the service that the templates set stands in .env.example", () => {
  const example = readFileSync(resolve(__dirname, "../../.env.example"), "utf8");
  const platform = /^(NODE_ENV|AZURE_|WEBSITE|SCM_|APPLICATIONINSIGHTS_)/;
  const own = Object.keys(settings("small")).filter((name) => !platform.test(name));
  expect(own.length).toBeGreaterThan(7);
  for (const name of own) expect(example).toMatch(new RegExp(`^${name}=`, "m"));
});

test("the bot, the tab and the health check are where the service answers", () => {
  expect(the("small", "Microsoft.BotService/botServices")).toMatchObject({
    properties: { endpoint: "https://<web.host>/api/messages", msaAppId: "<identity.properties.clientId>" },
  });
  expect(the("small", "Microsoft.Web/sites")).toMatchObject({
    properties: { siteConfig: { healthCheckPath: "/health/ready" } },
  });
});

test("alerts tell of a service that is not ready, of its errors and alarms, of memory, and of money", () => {
  const alerts = check.planned(TEMPLATES, "small").filter(({ type }) => /metricAlerts|scheduledQueryRules/.test(type));
  expect(alerts.map(({ body }) => body["name"])).toEqual([
    "handledare-not-ready",
    "handledare-server-errors",
    "handledare-little-memory",
    "handledare-alarms",
    "handledare-work-fails",
  ]);
  for (const { body } of alerts) expect(JSON.stringify(body)).toContain('"<people.id>"');
  expect(JSON.stringify(the("small", "Microsoft.Consumption/budgets"))).toContain(ENVIRONMENT.ALERT_EMAIL);
  expect(JSON.stringify(the("small", "Microsoft.Insights/actionGroups"))).toContain(ENVIRONMENT.ALERT_EMAIL);
});

test("the identity may write tables and the backups, send telemetry, and nothing else", () => {
  const rights = check.planned(TEMPLATES, "small").filter(({ type }) => type.endsWith("/roleAssignments"));
  expect(rights.map(({ symbol, within }) => `${symbol} on ${within}`).sort()).toEqual([
    "backupRole on backup",
    "publisherRole on component",
    "tableRole on account",
  ]);
});
