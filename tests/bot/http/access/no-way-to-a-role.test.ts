import type { AddressInfo } from "node:net";
import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { openDoors } from "../../../../bot/service/doors";
import { makeNetwork } from "../../../../bot/service/network";
import { makeProduct } from "../../../../bot/service/product";
import { openStores } from "../../../../bot/service/stores";
import type { TeamsApp } from "../../../../bot/teams/app";
import { auditLinksIn } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { startEntra, type Entra } from "../../../support/entra";
import { aContact, TENANT } from "../../../support/evaluation";
import { NO_TEAMS } from "../../../support/network-ways";
import { aCompetence, aUnit } from "../../../support/records";
import { objectId, productionConfig } from "../../../support/tab/production";

/** Production's doors: what anybody could try in order to become somebody. */
let now = "2025-02-03T09:00:00.000Z";
const clock = { now: () => now };
const HANNA = { oid: objectId(1), address: "hanna.hr@kommun.example", roles: ["HR"] };
const ADAM = { oid: objectId(2), address: "adam.admin@kommun.example", roles: ["Admin"] };
const KARIN = { oid: objectId(3), address: "karin.chef@kommun.example", roles: [] };
const STINA = { oid: objectId(4), address: "stina.sten@kommun.example", roles: [] };
type Person = typeof HANNA | typeof KARIN;

const UNIT = aUnit({ code: "V2101", area: "Vårdboende Norr", managerEmail: KARIN.address });
const ORGANISATION =
  "Enhetskod;Enhetsnamn;Verksamhetsområde;Tar emot praktikanter;Chef;Chefens e-post\n" +
  `V2101;Lindhaga;Vårdboende Norr;Ja;Stina Sten;${STINA.address}\n`;

let entra: Entra;
let stores: Awaited<ReturnType<typeof openStores>>;
let product: ReturnType<typeof makeProduct>;
let base: string;
let close: () => void;

beforeAll(async () => {
  entra = await startEntra(() => Date.parse(now));
  stores = await openStores(testTables(), uniquePrefix());
  const competence = aCompetence({ name: "Stina Sten", email: STINA.address, unit: { code: "V2101", name: null } });
  await register([UNIT, competence]);
  for (const { oid, address } of [HANNA, ADAM, KARIN, STINA]) {
    await stores.contacts.save(
      aContact(address, { key: `${TENANT}|${oid}`, aadObjectId: oid, userPrincipalName: address }),
    );
  }
  product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars: DEFAULT_CALENDARS });
  const deps = { stores, clock, log: () => undefined };
  const config = productionConfig(entra);
  const network = makeNetwork({ ...deps, product, config, ways: NO_TEAMS });
  const teams = { handle: () => Promise.reject(new Error("Nobody talks to Teams here.")) } as unknown as TeamsApp;
  const server = openDoors(config, { ...deps, tabFolder: __dirname }, { product, network, teams });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.close();
    server.server.closeAllConnections();
  };
});
afterAll(async () => {
  close();
  await entra.stop();
});

async function register(records: Parameters<typeof stores.records.replace>[0][number]["to"][]): Promise<void> {
  await stores.records.replace(
    records.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
}

async function ask(person: Person, method: string, path: string, body?: object | FormData): Promise<Response> {
  const token = await entra.sign({ oid: person.oid, preferred_username: person.address, roles: person.roles });
  const isForm = body instanceof FormData;
  return fetch(base + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(body && !isForm ? { "Content-Type": "application/json" } : {}) },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
}

async function noted() {
  await product.audit.settled();
  return auditLinksIn(stores.auditRows);
}

function organisationFile(): FormData {
  const form = new FormData();
  form.append("file", new Blob([ORGANISATION], { type: "text/csv" }), "organisation.csv");
  return form;
}

test("who somebody is comes from the token alone: no header, query, or body makes anybody more", async () => {
  const claims = "isHr=true&roles=HR&oid=" + HANNA.oid;
  expect((await ask(STINA, "get", `/api/rounds?${claims}`)).status).toBe(403);
  const body = { view: "overview", parameters: { term: "HT2024" }, format: "csv" };
  for (const more of [
    { actor: { id: HANNA.oid, isHr: true } },
    { roles: ["HR"] },
    { isHr: true },
    { oid: HANNA.oid },
  ]) {
    expect((await ask(STINA, "post", "/api/exports", { ...body, ...more })).status).toBe(403);
    expect((await ask(HANNA, "post", "/api/exports", { ...body, ...more })).status).toBe(400);
  }
  const token = await entra.sign({ oid: STINA.oid, preferred_username: STINA.address });
  const forged = { "X-MS-CLIENT-PRINCIPAL-ID": HANNA.oid, "X-MS-CLIENT-PRINCIPAL": "HR", "X-Roles": "HR" };
  const response = await fetch(`${base}/api/rounds`, { headers: { Authorization: `Bearer ${token}`, ...forged } });
  expect(response.status).toBe(403);
});

test("a file that names oneself as a manager needs HR's right, and makes nobody more until HR has brought it in", async () => {
  expect((await ask(STINA, "post", "/api/imports?dryRun=1", organisationFile())).status).toBe(403);
  expect((await ask(STINA, "post", "/api/imports", organisationFile())).status).toBe(403);
  expect((await ask(KARIN, "post", "/api/imports", organisationFile())).status).toBe(403);
  expect((await ask(ADAM, "post", "/api/imports", organisationFile())).status).toBe(403);
  now = "2025-02-03T09:05:00.000Z";
  expect((await (await ask(STINA, "get", "/api/session")).json()) as object).toMatchObject({ roles: ["supervisor"] });
});

test("the administrator sees the audit trail and no figures, and nobody below sees it", async () => {
  expect((await ask(ADAM, "get", "/api/audit?month=2025-02")).status).toBe(200);
  expect((await ask(ADAM, "get", "/api/overview?term=HT2024")).status).toBe(403);
  expect((await ask(ADAM, "get", "/api/register/supervisors")).status).toBe(403);
  expect((await ask(KARIN, "get", "/api/audit?month=2025-02")).status).toBe(403);
});

test("whoever is no manager any more has lost what managers may after a minute", async () => {
  const page = "/api/areas/V%C3%A5rdboende%20Norr?term=HT2024";
  expect((await ask(KARIN, "get", page)).status).toBe(200);
  await stores.records.replace([{ from: UNIT, to: { ...UNIT, managerEmail: null } }], () => Promise.resolve());
  now = new Date(Date.parse(now) + 60_000).toISOString();
  expect((await ask(KARIN, "get", page)).status).toBe(403);
});

test("every refusal and every change is in the audit trail, with who it was and no name or address", async () => {
  await ask(HANNA, "post", "/api/rounds/VT2031/pause");
  const status = `/api/register/supervisors/${encodeURIComponent(STINA.address)}/status`;
  await ask(HANNA, "put", status, { state: "active", until: null });
  const links = await noted();
  expect(links).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ who: STINA.oid, what: "import", outcome: "refused", reason: "not-allowed" }),
      expect.objectContaining({ who: ADAM.oid, what: "see-audit", outcome: "done" }),
      expect.objectContaining({ who: KARIN.oid, what: "see-area", outcome: "refused" }),
      expect.objectContaining({
        ...{ who: HANNA.oid, what: "run-rounds", way: "post /api/rounds/:term/pause" },
        ...{ which: { kind: "rounds/pause", id: "VT2031" }, outcome: "refused", reason: "round-not-found" },
      }),
    ]),
  );
  const text = JSON.stringify(links);
  for (const secret of ["kommun.example", "stina", "Stina", "Lindhaga", "Norr", "Bearer"])
    expect(text).not.toContain(secret);
  expect((await product.verifyAudit()).faults).toEqual([]);
  const page = (await (await ask(HANNA, "get", "/api/audit?month=2025-02")).json()) as { entries: { at: string }[] };
  const times = page.entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
});

test("a token that is not ours leaves nothing in the audit trail, however often it comes", async () => {
  const before = (await noted()).length;
  for (let tries = 0; tries < 20; tries++) {
    const { status } = await fetch(`${base}/api/rounds`, { headers: { Authorization: `Bearer ${"x".repeat(50)}` } });
    expect(status).toBe(401);
  }
  expect((await noted()).length).toBe(before);
});
