import restify from "restify";
import { systemClock } from "../../../bot/clock";
import { parseConfig } from "../../../bot/config";
import { createService, type Service } from "../../../bot/service/service";
import { openStores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../support/azurite";
import { SAFE_SETTINGS } from "../../support/unsafe-settings";

/** Framed by Teams, and so without X-Frame-Options, which knows no list of hosts. */
const FRAMED = ["/tab", "/tab/card-preview"];

let service: Service;
let base: string;
let routes: readonly { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  const create = jest.spyOn(restify, "createServer");
  const stores = await openStores(testTables(), uniquePrefix());
  const config = parseConfig({ ...SAFE_SETTINGS, PORT: "0", HOST: "127.0.0.1", ROUNDS_STARTED_BY: "hand" });
  service = createService(config, { stores, clock: systemClock, log: () => undefined });
  const server = create.mock.results[0]!.value as restify.Server;
  create.mockRestore();
  const known = Object.values(
    (server as unknown as { router: { getRoutes(): Record<string, Known> } }).router.getRoutes(),
  );
  routes = known.map(({ spec: { method, path } }) => ({ method, path: String(path) }));
  base = `http://127.0.0.1:${(await service.listen()).port}`;
});
afterAll(() => service.close());

interface Known {
  readonly spec: { readonly method: string; readonly path: unknown };
}

/** Where the headers of an answer are not what every answer has; empty when they are. */
async function faultsOf(method: string, path: string): Promise<readonly string[]> {
  const address = path.replaceAll(/:\w+/g, "x").replaceAll("*", "x");
  const response = await fetch(base + address, { method, redirect: "manual" });
  const body = await response.text();
  const header = (name: string) => response.headers.get(name) ?? "";
  const policy = header("content-security-policy");
  const isFramed = FRAMED.includes(path);
  const wanted: Readonly<Record<string, boolean>> = {
    nosniff: header("x-content-type-options") === "nosniff",
    "https only": header("strict-transport-security") === "max-age=31536000",
    "no referrer": header("referrer-policy") === "no-referrer",
    "nothing by default": policy.startsWith("default-src 'none'"),
    "nothing inline": !/unsafe|data:[^;]*script|script-src[^;]*(nonce|http)/.test(policy),
    "no base": policy.includes("base-uri 'none'") || policy.includes("sandbox"),
    "forms go nowhere else": /form-action '(none|self)'/.test(policy) || policy.includes("sandbox"),
    "framed by whom it may": isFramed
      ? /frame-ancestors (?:'self' )?https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com/.test(policy)
      : policy.includes("frame-ancestors 'none'"),
    "no other word about frames": !isFramed || header("x-frame-options") === "",
    "kept by nobody": header("cache-control") === "no-store" || /^\/om\/|\/assets\/|\.css|\.js/.test(path),
    "no cookie": header("set-cookie") === "",
    "no maker's name": header("server") === "" && header("x-powered-by") === "",
    "a type": method === "HEAD" || body === "" || header("content-type") !== "",
    "no stack": !/\n\s+at |node_modules/.test(body),
  };
  return Object.entries(wanted).flatMap(([what, holds]) =>
    holds ? [] : [`${method} ${address} ${response.status}: ${what}`],
  );
}

test("every address of the service answers a stranger with safe headers", async () => {
  expect(routes.length).toBeGreaterThan(80);
  const faults: string[] = [];
  for (const { method, path } of routes) faults.push(...(await faultsOf(method, path)));
  for (const path of ["/", "/finns-inte", "/e/hej", "/e/open.js", "/tab/index.html", "/api/finns-inte"]) {
    faults.push(...(await faultsOf("GET", path)));
  }
  expect(faults).toEqual([]);
});
