import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../../../bot/clock";
import { parseConfig } from "../../../bot/config";
import { makeLog } from "../../../bot/log";
import { createService, type Service } from "../../../bot/service/service";
import { openStores, type Stores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../support/azurite";
import { aContact, TENANT } from "../../support/evaluation";
import { aNetworkTeam } from "../../support/network-team";

const CLOUD = {
  BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  BOT_TENANT_ID: TENANT,
  PUBLIC_URL: "https://handledarnatet.kommun.example",
  TABLES_ENDPOINT: "https://konto.table.core.windows.net",
  CONTACT_MAILBOX: "vof.akademi@kommun.example",
};

let service: Service;
let stores: Stores;
let logged: string;

/** A service on the test's tables; `prepare` may fill them before it starts. */
async function start(env: Record<string, string>, prepare?: () => Promise<void>): Promise<string> {
  stores = await openStores(testTables(), uniquePrefix());
  await prepare?.();
  logged = "";
  const log = makeLog(
    (line) => void (logged += line),
    () => systemClock.now(),
  );
  const config = parseConfig({ PORT: "0", HOST: "127.0.0.1", ROUNDS_STARTED_BY: "hand", ...env });
  // Stands still, so that no minute ends between two guesses.
  const began = systemClock.now();
  service = createService(config, { stores, clock: { now: () => began }, log });
  return `http://127.0.0.1:${(await service.listen()).port}`;
}

afterEach(() => service.close());

/** Statuses of wrong links opened one after the other by callers that a front end has seen at these addresses. */
async function wrongLinks(base: string, hops: readonly string[]): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const hop of hops) {
    const key = `${randomBytes(16).toString("base64url")}.${randomBytes(16).toString("base64url")}`;
    statuses.push((await fetch(`${base}/e/${key}`, { headers: { "x-forwarded-for": hop } })).status);
  }
  return statuses;
}

const guesser = Array.from({ length: 10 }, (_, index) => `10.0.0.${index}, 203.0.113.7:${50_000 + index}`);

test("in the cloud, somebody who guesses links shuts out nobody but himself, whatever he writes before the last hop", async () => {
  const base = await start(CLOUD);
  expect(new Set(await wrongLinks(base, guesser))).toEqual(new Set([404]));
  expect(await wrongLinks(base, ["198.51.100.1, 203.0.113.7:1", "203.0.113.7", "198.51.100.1:1"])).toEqual([
    429, 429, 404,
  ]);
  expect(await wrongLinks(base, ["[2001:db8::7]:443", "2001:db8::7"])).toEqual([404, 404]);
});

test("in local mode a caller cannot say that he is somebody else", async () => {
  const base = await start({ LOCAL_MODE: "1" });
  await wrongLinks(base, guesser);
  expect(await wrongLinks(base, ["198.51.100.1:1"])).toEqual([429]);
});

test("in the cloud nobody reaches the API, however the address is written", async () => {
  const base = await start(CLOUD);
  for (const path of [
    "/api/coverage",
    "/%61pi/coverage",
    "/api/rounds",
    "/%61pi/%72ounds",
    "/api/imports",
    "/%61pi/imports",
  ]) {
    expect(`${path} ${(await fetch(base + path)).status}`).toBe(`${path} 401`);
  }
  expect((await fetch(`${base}/%61pi/rounds/HT2024/start`, { method: "POST" })).status).toBe(401);
});

test("a team whose members cannot be read is told in the log, and nobody is taken to have left", async () => {
  const eva = aContact("eva@kommun.example");
  await start({ LOCAL_MODE: "1" }, async () => {
    await stores.contacts.save(eva);
    await stores.teams.change("19:team", () =>
      aNetworkTeam({ teamId: "19:team", tenantId: TENANT, serviceUrl: "http://127.0.0.1:1/" }),
    );
  });
  while (!logged.includes("roster-not-read")) await sleep(50);
  expect((await stores.contacts.get(eva.key))?.unreachableSince).toBeNull();
});
