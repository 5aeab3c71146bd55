import { systemClock } from "../../../bot/clock";
import { parseConfig } from "../../../bot/config";
import type { LocalPeople } from "../../../bot/contract/local-people";
import type { Session } from "../../../bot/contract/session";
import { makeLog } from "../../../bot/log";
import { createService, type Service } from "../../../bot/service/service";
import { openStores, type Stores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../support/azurite";
import { PUBLIC_URL, startEntra, TAB_CLIENT_ID, type Entra } from "../../support/entra";
import { aContact, TENANT } from "../../support/evaluation";
import { aCompetence, aUnit } from "../../support/records";

const CLOUD = {
  BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  BOT_TENANT_ID: TENANT,
  PUBLIC_URL,
  TABLES_ENDPOINT: "https://konto.table.core.windows.net",
  CONTACT_MAILBOX: "vof.akademi@kommun.example",
};
const EVA = "11111111-0000-4000-8000-000000000001";

let entra: Entra;
let service: Service;
let stores: Stores;
let base: string;
let logged: string;

beforeAll(async () => {
  entra = await startEntra();
});
afterAll(() => entra.stop());
afterEach(() => service.close());

async function start(env: Record<string, string>): Promise<void> {
  logged = "";
  stores = await openStores(testTables(), uniquePrefix());
  await stores.records.replace(
    [
      aUnit({ code: "V1", name: "Ekbacken", managerEmail: "eva.ek@kommun.example", managerName: "Eva Ek" }),
      aUnit({ code: "V2", name: "Almgården" }),
      aCompetence({ name: "Anna Al", email: "anna.al@kommun.example", unit: { code: "V2", name: null } }),
      aCompetence({ name: "Lena Li", email: "lena.li@kommun.example", stepsDone: [1, 2, 3] }),
    ].map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  const log = makeLog(
    (line) => void (logged += line),
    () => systemClock.now(),
  );
  const config = parseConfig({ PORT: "0", HOST: "127.0.0.1", ROUNDS_STARTED_BY: "hand", ...env });
  service = createService(config, { stores, clock: systemClock, log });
  base = `http://127.0.0.1:${(await service.listen()).port}`;
}

const inTheCloud = (env: Record<string, string> = {}) =>
  start({ ...CLOUD, TAB_CLIENT_ID, ENTRA_AUTHORITY: entra.authority, ...env });

async function ask<Body>(path: string, token?: string): Promise<{ readonly status: number; readonly body: Body }> {
  const response = await fetch(base + path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  return { status: response.status, body: (await response.json()) as Body };
}

async function signInLocally(id: string): Promise<string> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${base}/api/local/sign-in`, { method: "POST", headers, body: JSON.stringify({ id }) });
  return ((await response.json()) as { token: string }).token;
}

describe("in the cloud", () => {
  test("HR comes in by the app role in the token", async () => {
    await inTheCloud();
    const token = await entra.sign({ roles: ["HR"] });
    expect((await ask("/api/coverage", token)).status).toBe(200);
    const { body } = await ask<Session>("/api/session", token);
    expect(body).toMatchObject({ name: "Kim Ek", roles: ["hr"], mode: "teams", units: [], areas: [] });
    expect(body.may).toContain("export");
    expect(body.terms).toContain(body.currentTerm);
    expect(body.terms).toEqual([...new Set(body.terms)]);
  });

  test("a manager comes in by the addresses that Teams knows them by, to their own unit", async () => {
    await inTheCloud();
    await stores.contacts.save(
      aContact("eva.ek@kommun.example", {
        aadObjectId: EVA,
        key: `${TENANT}|${EVA}`,
        userPrincipalName: "eek01@kommun.example",
      }),
    );
    const token = await entra.sign({ oid: EVA, name: "Eva Ek", preferred_username: "eek01@kommun.example" });
    expect((await ask<Session>("/api/session", token)).body).toMatchObject({
      roles: ["manager"],
      units: [{ code: "V1", name: "Ekbacken", area: "Vårdboende Norr", isManager: true }],
      areas: ["Vårdboende Norr"],
    });
    expect((await ask("/api/units/V1", token)).status).toBe(200);
    expect((await ask("/api/coverage", token)).status).toBe(403);
    expect((await ask("/api/rounds", token)).status).toBe(403);
  });

  test("a supervisor whom Teams does not know yet comes in by the user name", async () => {
    await inTheCloud();
    const token = await entra.sign({ preferred_username: "anna.al@kommun.example" });
    expect((await ask<Session>("/api/session", token)).body).toMatchObject({
      roles: ["supervisor"],
      units: [{ code: "V2", isManager: false }],
    });
    expect((await ask("/api/units/V1", token)).status).toBe(403);
  });

  test("somebody without a role is told who they are and whom to ask, and no figures", async () => {
    await inTheCloud();
    const token = await entra.sign();
    expect((await ask<Session>("/api/session", token)).body).toMatchObject({
      roles: [],
      may: ["see-session", "answer-evaluation", "choose-cards"],
      contactMailbox: "vof.akademi@kommun.example",
    });
    expect((await ask("/api/overview", token)).status).toBe(403);
  });

  test.each<[string, () => Promise<Record<string, string>>]>([
    ["no token", async () => Promise.resolve({})],
    ["a token of another tenant", async () => ({ authorization: `Bearer ${await entra.sign({ tid: EVA })}` })],
    ["a token in another scheme", async () => ({ authorization: `Basic ${await entra.sign()}` })],
    ["two tokens", async () => ({ authorization: `Bearer ${await entra.sign()}, Bearer ${await entra.sign()}` })],
    ["a token in a cookie", async () => ({ cookie: `token=${await entra.sign()}` })],
    ["a token of local mode", async () => Promise.resolve({ authorization: "Bearer local-hr" })],
  ])("%s gets 401 with what to do, and not why", async (_, headers) => {
    await inTheCloud();
    const response = await fetch(`${base}/api/session`, { headers: await headers() });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await response.json()).toEqual({
      type: "about:blank",
      title: "Det gick inte",
      status: 401,
      code: "not-signed-in",
      detail: "Du är inte inloggad, eller så har inloggningen gått ut. Öppna fliken i Teams på nytt.",
    });
  });

  test("a token in the address is no token", async () => {
    await inTheCloud();
    expect((await ask(`/api/session?access_token=${await entra.sign()}`)).status).toBe(401);
  });

  test("nobody comes in while the keys cannot be read, and the log holds neither token nor name", async () => {
    await inTheCloud();
    entra.answers("error");
    const token = await entra.sign({ roles: ["HR"] });
    expect(await ask("/api/session", token)).toMatchObject({ status: 503, body: { code: "sign-in-unreachable" } });
    entra.answers("keys");
    expect((await ask("/api/session", token)).status).toBe(200);
    expect(logged).toContain("sign-in-unreachable");
    expect(logged).not.toMatch(/eyJ|Kim|kim\.ek/);
  });

  test("without the tab's client id nobody comes in, and both the caller and the log are told what is missing", async () => {
    await inTheCloud({ TAB_CLIENT_ID: "" });
    const { status, body } = await ask<{ detail: string }>("/api/session", await entra.sign({ roles: ["HR"] }));
    expect([status, body.detail]).toEqual([401, expect.stringContaining("TAB_CLIENT_ID")]);
    expect(logged).toContain("tab-sign-in-not-set-up");
  });

  test("the people to play do not exist", async () => {
    await inTheCloud();
    const token = await entra.sign({ roles: ["HR"] });
    expect((await ask("/api/local/people", token)).status).toBe(404);
    const response = await fetch(`${base}/api/local/sign-in`, {
      method: "POST",
      headers: { "Content-Type": "application/json", authorization: `Bearer ${token}` },
      body: '{"id":"hr"}',
    });
    expect(response.status).toBe(404);
    const { body } = await ask<{ paths: Record<string, unknown> }>("/api/openapi.json", token);
    expect(Object.keys(body.paths).filter((path) => path.includes("local"))).toEqual([]);
  });
});

describe("in local mode", () => {
  test("whoever asks is HR until they choose whom to play", async () => {
    await start({ LOCAL_MODE: "1" });
    expect((await ask<Session>("/api/session")).body).toMatchObject({ roles: ["hr"], mode: "local" });
    const { people } = (await ask<LocalPeople>("/api/local/people")).body;
    expect(people.map(({ role, name, at }) => [role, name, at])).toEqual([
      ["hr", null, []],
      ["manager", "Chef V2", ["Almgården"]],
      ["manager", "Eva Ek", ["Ekbacken"]],
      ["lead", "Lena Li", ["Vårdboende Norr"]],
      ["supervisor", "Anna Al", ["Almgården"]],
      ["none", null, []],
    ]);
    const seen: unknown[] = [];
    for (const { id } of people) {
      const token = await signInLocally(id);
      const [session, rounds] = [await ask<Session>("/api/session", token), await ask("/api/rounds", token)];
      seen.push([session.body.roles, session.body.units.map(({ code }) => code), rounds.status]);
    }
    expect(seen).toEqual([
      [["hr"], [], 200],
      [["manager"], ["V2"], 403],
      [["manager"], ["V1"], 403],
      [["lead", "supervisor"], ["V1"], 403],
      [["supervisor"], ["V2"], 403],
      [[], [], 403],
    ]);
  });

  test("a token that was not given out is nobody's, and so is a person who does not exist", async () => {
    await start({ LOCAL_MODE: "1" });
    expect((await ask("/api/session", "local-hr")).status).toBe(401);
    expect((await ask("/api/session", await entra.sign({ roles: ["HR"] }))).status).toBe(401);
    expect(await signInLocally("gone")).toBeUndefined();
  });
});
