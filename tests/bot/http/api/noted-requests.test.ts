import { z } from "zod/v4";
import { personRoutes, type PersonRoutesDeps } from "../../../../bot/http/access/person-routes";
import { defineRoute } from "../../../../bot/http/api/route";
import { textRoutes, type TextRoutesDeps } from "../../../../bot/http/evaluation/text-routes";
import { importRoutes, type ImportRoutesDeps } from "../../../../bot/http/register/import-routes";
import { textIn } from "../../../../bot/text/text";
import { HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { listedAudit } from "../../../support/audit";

const { audit, entries } = listedAudit();
const broken = new Proxy({}, { get: () => () => Promise.reject(new Error("not asked for here")) });
const anything = defineRoute({
  method: "post",
  path: "/api/units/:unit/people",
  summary: "Något om någon.",
  action: "handle-personal-data",
  params: z.object({ unit: z.string() }),
  body: z.looseObject({}),
  reply: "PersonHandling",
  handle: () => Promise.resolve({ body: {} }),
});

let api: Api;
beforeAll(async () => {
  const routes = [
    ...personRoutes(broken as PersonRoutesDeps, textIn("sv")),
    ...textRoutes(broken as TextRoutesDeps),
    ...importRoutes(broken as ImportRoutesDeps),
    anything,
  ];
  api = await startApi(routes, HR, audit);
});
beforeEach(() => void (entries.length = 0));
afterAll(() => api.close());

function post(path: string, body: object) {
  const headers = { "Content-Type": "application/json" };
  return fetch(`${api.base}/api/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

const email = "eva@kommun.example";

test.each<[string, object, string | undefined]>([
  ["people/erasure", { email, confirm: null }, "dry-run"],
  ["people/erasure", { email, confirm: email }, "for-real"],
  ["people/restriction", { email, isRestricted: true }, "restrict"],
  ["people/restriction", { email, isRestricted: false }, "lift"],
  ["people/extract", { email }, undefined],
  ["people/erasure", { email, confirm: 5 }, undefined],
  ["texts/abc/decision", { decision: "release" }, "release"],
  ["texts/abc/decision", { decision: "mask", text: "Bra" }, "mask"],
  ["texts/abc/decision", { decision: "delete" }, "delete"],
  ["texts/abc/decision", { decision: "anna.svensson" }, undefined],
  ["imports?dryRun=1", {}, "dry-run"],
  ["imports", {}, "for-real"],
])("a post to %s with %j is noted with what it was: %s", async (path, body, detail) => {
  await post(path, body);
  expect(entries.map((entry) => entry.detail)).toEqual([detail, detail]);
});

test.each(["19900101-1234", "anna.svensson", "V2100", "eva@kommun.example"])(
  "whatever stands as an address in a body is kept as a hash, before it is checked: %s",
  async (named) => {
    await post("units/V2100/people", { email: named });
    expect(entries[0]!.which!.id).toMatch(/^V2100\/#[\w-]{22}$/);
  },
);

test("a name or a personnummer in an address is kept as a hash", async () => {
  for (const written of ["anna.svensson", "19900101-1234", "Anna%20Ek"]) await post(`units/${written}/people`, {});
  for (const { which } of entries) expect(which!.id).toMatch(/^#[\w-]{22}$/);
});
