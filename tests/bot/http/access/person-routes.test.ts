import type { AddressInfo } from "node:net";
import type { PersonErasure, PersonExtract, PersonHandling } from "../../../../bot/contract/person";
import { parseConfig } from "../../../../bot/config";
import { personRoutes } from "../../../../bot/http/access/person-routes";
import { registerApi } from "../../../../bot/http/api/register-api";
import { createHttpServer } from "../../../../bot/http/server";
import { joinExports } from "../../../../bot/service/exports";
import { makePersonDesk } from "../../../../bot/service/person";
import { openStores } from "../../../../bot/service/stores";
import { textIn } from "../../../../bot/text/text";
import { HR } from "../../../support/actors";
import { NO_AUDIT } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { BO, IRMA, putEverywhere } from "../../../support/person-everywhere";

const clock = { now: () => "2024-10-03T09:00:00.000Z" };
const logged: string[] = [];
let base = "";
let close = (): void => undefined;

beforeAll(async () => {
  const { connectionString } = testTables();
  const config = parseConfig({ LOCAL_MODE: "1", TABLES_CONNECTION_STRING: connectionString });
  const stores = await openStores(testTables(), uniquePrefix());
  await putEverywhere(stores);
  const log = (...entry: readonly unknown[]) => void logged.push(JSON.stringify(entry));
  const server = createHttpServer({ log, localMode: true });
  const routes = personRoutes(makePersonDesk(stores, { clock }), textIn("sv"));
  const identify = () => Promise.resolve(HR);
  registerApi(server, routes, { identify, publicUrl: "https://handledarnatet.kommun.example", audit: NO_AUDIT });
  joinExports(config, { stores, clock, log }, { routes: [], audit: NO_AUDIT }).register(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.close();
    server.server.closeAllConnections();
  };
});
afterAll(() => close());

async function post<Body>(path: string, body: object): Promise<{ readonly status: number; readonly body: Body }> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${base}/api/people/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Body };
}

async function fetchFile(format: "json" | "html") {
  const { status, body } = await post<{ url: string }>("extract-file", { email: IRMA.email, format });
  expect([status, body.url.includes("irma")]).toEqual([201, false]);
  const response = await fetch(base + body.url);
  return { response, text: await response.text(), again: (await fetch(base + body.url)).status };
}

test("D25: the extract is JSON in a stated shape, and holds nobody else's name or address", async () => {
  const { status, body } = await post<PersonExtract>("extract", { email: IRMA.second });
  expect(status).toBe(200);
  expect(body).toMatchObject({ version: 1, madeAt: clock.now(), address: IRMA.second, restrictedSince: null });
  expect(body.found.find(({ kind }) => kind === "training")).toMatchObject({
    name: "Handledarutbildning",
    tables: ["Competences"],
    count: 2,
  });
  expect(body.total).toBe(body.found.reduce((sum, { count }) => sum + count, 0));
  expect(body.told.map(({ sentence }) => sentence)).toContain(textIn("sv")("person.kept.free-text-unlinked"));
  for (const other of Object.values(BO)) expect(JSON.stringify(body)).not.toContain(other);
});

test("the extract is fetched as JSON once, by a link that names nobody", async () => {
  const { response, text, again } = await fetchFile("json");
  expect(response.headers.get("content-type")).toContain("application/json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(JSON.parse(text)).toMatchObject({ version: 1, address: IRMA.email });
  expect(again).toBe(404);
});

test("the extract to read is a page in Swedish with words for every field, and holds nobody else", async () => {
  const { response, text, again } = await fetchFile("html");
  expect(response.headers.get("content-disposition")).toContain("registerutdrag-2024-10-03.html");
  expect(text).toContain('<html lang="sv">');
  for (const words of [
    "Registerutdrag",
    "Handledarutbildning",
    "Anmälningar till träffar",
    IRMA.name,
    "2024-10-03 10:00",
  ])
    expect([words, text.includes(words)]).toEqual([words, true]);
  for (const other of Object.values(BO)) expect(text).not.toContain(other);
  expect(text).not.toContain("undefined");
  expect(again).toBe(404);
});

test("every field of everything that can be found has a name in both languages", async () => {
  const { body } = await post<PersonExtract>("extract", { email: IRMA.email });
  const fields = new Set(body.found.flatMap(({ items }) => items.flatMap((item) => Object.keys(item))));
  for (const language of ["sv", "en"] as const) {
    for (const field of fields)
      expect(() => textIn(language)(`person.field.${field}` as "person.field.name")).not.toThrow();
  }
});

test("a restriction and a correction answer how the person is handled", async () => {
  const restricted = await post<PersonHandling>("restriction", { email: IRMA.email, isRestricted: true });
  expect(restricted.body).toMatchObject({ restrictedSince: clock.now(), correction: null, isHiddenInNetwork: true });
  const right = { name: "Irma Q", email: null };
  const corrected = await post<PersonHandling>("correction", { email: IRMA.email, right, isHidden: null });
  expect(corrected.body.correction).toMatchObject({ address: IRMA.email, name: "Irma Q", email: null });
  const ended = { right: { name: null, email: null }, isHidden: null };
  expect((await post<PersonHandling>("correction", { email: IRMA.email, ...ended })).body.correction).toBeNull();
  const lifted = await post<PersonHandling>("restriction", { email: IRMA.email, isRestricted: false });
  expect(lifted.body.restrictedSince).toBeNull();
});

test("nothing is erased before the address has been given twice, and nothing is left afterwards", async () => {
  const wrong = await post<{ detail: string }>("erasure", { email: IRMA.email, confirm: BO.email });
  expect([wrong.status, wrong.body.detail]).toEqual([
    400,
    expect.stringContaining("stämmer inte med den andra adressen"),
  ]);
  const planned = await post<PersonErasure>("erasure", { email: IRMA.email, confirm: null });
  expect(planned.body).toMatchObject({ isDone: false, address: IRMA.email });
  const done = await post<PersonErasure>("erasure", { email: IRMA.email, confirm: IRMA.email.toUpperCase() });
  expect(done.body).toEqual({ ...planned.body, isDone: true });
  expect((await post<PersonExtract>("extract", { email: IRMA.email })).body.total).toBe(0);
  const none = await post<{ detail: string }>("extract", { email: "Irma" });
  expect([none.status, none.body.detail]).toEqual([400, expect.stringContaining("är ingen e-postadress")]);
  expect(logged.join("\n")).not.toContain("irma");
});
