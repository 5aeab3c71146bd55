import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import { startInfraCheck } from "../support/infra";
import { PACKAGE_SETTINGS } from "../support/teams-package";

const ROOT = resolve(__dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const toolkit = read("m365agents.yml");
const INSTALLATIONS = ["test", "prod"] as const;
const environment = (name: string) => parseEnv(read(`infra/env/.env.${name}`)) as Readonly<Record<string, string>>;
const placeholders = (text: string) => [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name!);

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
type Steps = Readonly<Record<"provision" | "deploy" | "publish", readonly Step[]>>;
const steps = parse(toolkit) as Steps;
const all = [...steps.provision, ...steps.deploy, ...steps.publish];

test("every placeholder of the toolkit's file, the parameters and the registration is in both environment files", () => {
  const used = [
    toolkit,
    ...["small.parameters", "large.parameters", "tab-registration"].map((one) => read(`infra/${one}.json`)),
  ];
  for (const name of INSTALLATIONS) {
    const known = Object.keys(environment(name));
    expect(used.flatMap(placeholders).filter((one) => !known.includes(one))).toEqual([]);
  }
});

test("the environment files hold what the Teams package is filled with and what the templates answer with", async () => {
  const outputs = (await startInfraCheck()).outputs("small");
  const written = all.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
  for (const name of INSTALLATIONS) {
    const known = Object.keys(environment(name));
    for (const needed of [...Object.keys(PACKAGE_SETTINGS), ...outputs, ...written]) expect(known).toContain(needed);
  }
});

test("the environment files hold no secret, and no installation's own values", () => {
  for (const name of INSTALLATIONS) {
    expect(read(`infra/env/.env.${name}`)).not.toMatch(/SECRET|PASSWORD|KEY=/);
    const filled = Object.entries(environment(name)).filter(([, value]) => value !== "");
    expect(filled.map(([key]) => key).sort()).toEqual([
      "AZURE_RESOURCE_GROUP_NAME",
      "RESOURCE_BASE_NAME",
      "SIZE",
      "TEAMSFX_ENV",
      "TEAMS_DEVELOPER_NAME",
    ]);
  }
});

test("the toolkit makes no secret, and its steps end with a package that it has validated itself", () => {
  expect(all.find(({ uses }) => uses === "aadApp/create")!.with["generateClientSecret"]).toBe(false);
  const uses = steps.provision.map((step) => step.uses);
  expect(uses.indexOf("arm/deploy")).toBeLessThan(uses.indexOf("aadApp/update"));
  expect(uses.slice(-3)).toEqual(["cli/runNpmCommand", "teamsApp/validateAppPackage", "teamsApp/update"]);
});

test("every npm command of the toolkit's file exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const commands = all.filter(({ uses }) => uses === "cli/runNpmCommand").map((step) => String(step.with["args"]));
  for (const command of commands) {
    if (command !== "ci") expect(Object.keys(scripts)).toContain(command.replace("run ", ""));
  }
});

test("the tab's registration is what the service checks tokens for: version 2, one scope, two roles, Teams' own clients", () => {
  const { api, appRoles, identifierUris } = JSON.parse(read("infra/tab-registration.json")) as {
    readonly identifierUris: readonly string[];
    readonly appRoles: readonly { readonly value: string }[];
    readonly api: {
      readonly requestedAccessTokenVersion: number;
      readonly oauth2PermissionScopes: readonly { readonly value: string; readonly id: string }[];
      readonly preAuthorizedApplications: readonly {
        readonly appId: string;
        readonly delegatedPermissionIds: readonly string[];
      }[];
    };
  };
  const checked = read("bot/http/access/verify-token.ts");
  expect(api.requestedAccessTokenVersion).toBe(2);
  expect(api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(["access_as_user"]);
  expect(appRoles.map(({ value }) => value)).toEqual(["HR", "Admin"]);
  expect(identifierUris).toEqual(["api://${{BOT_DOMAIN}}/${{TAB_CLIENT_ID}}"]);
  for (const { appId, delegatedPermissionIds } of api.preAuthorizedApplications) {
    expect(checked).toContain(appId);
    expect(delegatedPermissionIds).toEqual([api.oauth2PermissionScopes[0]!.id]);
  }
});

test("a parameter file is filled in from an environment file, and what that lacks from the environment", () => {
  const fill = (env: Readonly<Record<string, string>>, file: string) =>
    spawnSync(process.execPath, [join(ROOT, "infra/fill-in.mjs"), "prod", file], {
      cwd: ROOT,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], ...env },
    });
  const { stdout, status } = fill({ ALERT_EMAIL: 'drift"@kommun.example' }, "infra/small.parameters.json");
  expect(status).toBe(0);
  const { parameters } = JSON.parse(stdout) as {
    readonly parameters: Readonly<Record<string, { readonly value: unknown }>>;
  };
  expect(parameters["resourceBaseName"]).toEqual({ value: "handledareprod" });
  expect(parameters["alertEmail"]).toEqual({ value: 'drift"@kommun.example' });
  expect(placeholders(stdout)).toEqual([]);
});

describe("the smoke test", () => {
  async function smoke(statuses: Readonly<Record<string, number>>) {
    const server = createServer((req, res) => {
      // Where restify has been loaded, writeHead gives nothing back.
      res.writeHead(statuses[req.url ?? ""] ?? 404);
      res.end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, [join(ROOT, "infra/smoke-test.mjs"), `http://127.0.0.1:${port}/`], {
      env: { PATH: process.env["PATH"], SMOKE_SECONDS: "0" },
    });
    let said = "";
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    const code = await new Promise<number | null>((done) => child.on("close", done));
    server.close();
    return { code, said };
  }
  const WELL = { "/health/ready": 200, "/health/live": 200, "/tab/": 200, "/api/session": 401, "/api/messages": 401 };

  test("passes a service that answers, and lets no stranger in", async () => {
    expect(await smoke(WELL)).toEqual({ code: 0, said: expect.stringContaining("answers as it should") as string });
  });

  test.each([
    [
      "that has no tables",
      { ...WELL, "/health/ready": 503 },
      "/health/ready: 503 after 0 seconds: the service cannot reach its tables",
    ],
    [
      "whose API is open",
      { ...WELL, "/api/session": 200 },
      "/api/session: 200 instead of 401: the API lets somebody in",
    ],
    [
      "whose bot is open",
      { ...WELL, "/api/messages": 200 },
      "/api/messages: 200 instead of 401: the bot takes messages",
    ],
    ["without a tab", { ...WELL, "/tab/": 404 }, "/tab/: 404 instead of 200: the tab is not there"],
  ])("stops a service %s", async (_, statuses, problem) => {
    const { code, said } = await smoke(statuses);
    expect(code).toBe(1);
    expect(said).toContain(problem);
  });
});
