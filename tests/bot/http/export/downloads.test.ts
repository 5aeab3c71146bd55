import type { AddressInfo } from "node:net";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { makeFileWriter } from "../../../../bot/files/file-writer";
import { registerApi } from "../../../../bot/http/api/register-api";
import { registerDownloads } from "../../../../bot/http/export/download-routes";
import { exportRoutes } from "../../../../bot/http/export/export-routes";
import { makeDocumentOf, type ExportViews } from "../../../../bot/http/export/export-views";
import { createHttpServer } from "../../../../bot/http/server";
import { openExportLinks } from "../../../../bot/storage/export/export-links";
import { openMisses } from "../../../../bot/storage/access/misses";
import { makeMissLimit } from "../../../../bot/usecases/access/limit-misses";
import { newSecret } from "../../../../bot/usecases/evaluation/secrets";
import { makeCollectExport } from "../../../../bot/usecases/export/collect-export";
import { makeOrderExport } from "../../../../bot/usecases/export/order-export";
import { anActor, HR } from "../../../support/actors";
import { NO_AUDIT } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";

const VIEWS: ExportViews = {
  unit: ({ unit = "", broken }, actor) => {
    if (broken) return Promise.reject(new Error("Ek, Anna"));
    return Promise.resolve({
      fileName: `Råå-${unit}`,
      title: `Råå åt ${actor.isHr ? "HR" : "andra"}`,
      about: [],
      sheets: [{ name: "A", columns: [{ heading: "Andel", format: "share" }], rows: [[361 / 1867]] }],
    });
  },
};

const state = { now: "2024-12-01T12:00:00.000Z", asking: HR };
const logged: string[] = [];
let base = "";
let close = (): void => undefined;

beforeAll(async () => {
  const clock = { now: () => state.now };
  const links = await openExportLinks(testTables(), uniquePrefix());
  const deps = {
    links,
    clock,
    newSecret,
    writer: makeFileWriter(),
    makeDocument: makeDocumentOf(VIEWS),
    audit: NO_AUDIT,
  };
  const server = createHttpServer({ log: () => undefined, localMode: true });
  registerApi(server, exportRoutes({ orderExport: makeOrderExport(deps), views: VIEWS }), {
    identify: () => Promise.resolve(state.asking),
    publicUrl: "https://handledarnatet.kommun.example",
    audit: NO_AUDIT,
  });
  registerDownloads(server, {
    collectExport: makeCollectExport(deps),
    misses: makeMissLimit({ misses: await openMisses(testTables(), uniquePrefix()), clock }, "export"),
    log: (level, event, fields) => void logged.push(JSON.stringify({ level, event, ...fields })),
    clientAddress: (req) => String(req.headers["x-from"] ?? "one"),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.close();
    server.server.closeAllConnections();
  };
});
afterAll(() => close());
beforeEach(() => {
  Object.assign(state, { now: "2024-12-01T12:00:00.000Z", asking: HR });
});

function order(body: object): Promise<Response> {
  return fetch(`${base}/api/exports`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ view: "unit", parameters: { unit: "V 1" }, format: "csv", ...body }),
  });
}

async function aLink(body: object = {}): Promise<string> {
  const answer = (await (await order(body)).json()) as { readonly url: string };
  return base + answer.url;
}

test("a link gives the file with its Swedish name, and says that nothing may keep or sniff it", async () => {
  const response = await fetch(await aLink({ format: "xlsx" }));
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": `attachment; filename="Raa-V 1.xlsx"; filename*=UTF-8''R%C3%A5%C3%A5-V%201.xlsx`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const content = new Uint8Array(await response.arrayBuffer());
  const read = await makeFileReader().read({ name: "a.xlsx", content });
  expect(read.kind === "read" && read.sheets[0]!.rows.map(({ cells }) => cells[0])).toEqual([
    "Råå åt HR",
    "A",
    "Andel",
    "0.193358328869845",
  ]);
});

test("used, expired, guessed and misshapen links are answered alike", async () => {
  const used = await aLink();
  await fetch(used);
  const expired = await aLink();
  state.now = "2024-12-01T12:02:00.001Z";
  const links = [used, expired, `${base}/export/${"A".repeat(22)}`, `${base}/export/overview`];
  const answers = await Promise.all(
    links.map(async (link) => {
      const response = await fetch(link);
      const headers = [...response.headers].filter(([name]) => name !== "date");
      return { status: response.status, headers, page: await response.text() };
    }),
  );
  expect(answers[0]!.status).toBe(404);
  expect(answers[0]!.page).toContain("Exportera igen");
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("a scanner that only asks about a link leaves it unused", async () => {
  const link = await aLink();
  expect((await fetch(link, { method: "HEAD" })).status).toBe(204);
  expect((await fetch(link)).status).toBe(200);
});

test("whoever opens ten links that lead nowhere in a minute waits; others are let in", async () => {
  state.now = "2024-12-01T13:00:00.000Z";
  const from = (address: string, link: string) => fetch(link, { headers: { "X-From": address } });
  for (let guess = 0; guess < 10; guess += 1) await from("guesser", `${base}/export/${newSecret()}`);
  const link = await aLink();
  const refused = await from("guesser", link);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await from("somebody", link)).status).toBe(200);
});

test("only HR is given links", async () => {
  state.asking = anActor({ managerOf: ["V1"], managesIn: ["Hemvård"] });
  const response = await order({});
  expect([response.status, await response.json()]).toMatchObject([403, { code: "not-allowed" }]);
});

test.each([{ view: "everything" }, { format: "pdf" }, { parameters: { unit: 7 } }, { parameters: null }])(
  "an order of %j is refused in words",
  async (body) => {
    const response = await order(body);
    expect([response.status, await response.json()]).toMatchObject([400, { code: "invalid-input" }]);
  },
);

test("what the view refuses is told when the link is asked for, and a bug never shows what it was about", async () => {
  const response = await order({ parameters: { broken: "1" } });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("Anna");
  expect(logged.join()).not.toContain("Anna");
});
