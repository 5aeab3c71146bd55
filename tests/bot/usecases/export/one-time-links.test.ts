import { openExportLinks } from "../../../../bot/storage/export/export-links";
import { makeCollectExport } from "../../../../bot/usecases/export/collect-export";
import { auditObject } from "../../../../bot/usecases/access/audit/audit-object";
import { makeOrderExport } from "../../../../bot/usecases/export/order-export";
import type { ExportOrder } from "../../../../bot/usecases/export/ports";
import { newSecret } from "../../../../bot/usecases/evaluation/secrets";
import type { Actor } from "../../../../bot/domain/access/actor";
import { anActor, HR } from "../../../support/actors";
import { listedAudit } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { everyRow } from "../../../support/every-row";

const ORDER: ExportOrder = { view: "overview", parameters: { term: "HT2024" }, format: "csv" };
const NONE = { kind: "no-such-link" };

/** Both ends of a link on real tables; the document says who it was made for. */
async function aDesk() {
  const prefix = uniquePrefix();
  const links = await openExportLinks(testTables(), prefix);
  const state = { now: "2024-12-01T12:00:00.000Z" };
  const madeFor: Actor[] = [];
  const { audit, entries } = listedAudit();
  const deps = {
    ...{ links, audit },
    clock: { now: () => state.now },
    newSecret,
    writer: { write: () => Promise.resolve(Buffer.from("fil")) },
    makeDocument: (order: ExportOrder, actor: Actor) => {
      madeFor.push(actor);
      return Promise.resolve({ fileName: order.view, title: "", about: [], sheets: [] });
    },
  };
  const collect = makeCollectExport(deps);
  return {
    state,
    links,
    madeFor,
    entries,
    prefix,
    order: makeOrderExport(deps),
    fetch: (url: string) => collect(url.replace("/export/", "")),
  };
}

test("a link gives one file, made for whoever asked for it, and then nothing", async () => {
  const desk = await aDesk();
  const { url, expiresAt } = await desk.order(HR, ORDER);
  expect(expiresAt).toBe("2024-12-01T12:02:00.000Z");
  expect(await desk.fetch(url)).toMatchObject({ kind: "file", fileName: "overview", format: "csv" });
  expect(desk.madeFor).toEqual([HR, { ...HR, name: null }]);
  expect(await desk.fetch(url)).toEqual(NONE);
});

test("of many who open a link at once, one gets the file", async () => {
  const desk = await aDesk();
  const { url } = await desk.order(HR, ORDER);
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => desk.fetch(url)));
  expect(outcomes.filter(({ kind }) => kind === "file")).toHaveLength(1);
});

test("a link is worth nothing after two minutes, and is swept away when the next one is made", async () => {
  const desk = await aDesk();
  const { url } = await desk.order(HR, ORDER);
  const unused = await desk.order(HR, ORDER);
  desk.state.now = "2024-12-01T12:02:00.000Z";
  expect(await desk.fetch(url)).toEqual(NONE);
  await desk.order(HR, ORDER);
  desk.state.now = "2024-12-01T12:00:00.000Z";
  expect(await desk.fetch(unused.url)).toEqual(NONE);
});

test("guesses lead nowhere, and what is stored does not tell the link", async () => {
  const desk = await aDesk();
  const { url } = await desk.order(HR, ORDER);
  const secret = url.replace("/export/", "");
  expect(secret).toMatch(/^[\w-]{22}$/);
  for (const guess of ["/export/", "/export/overview", `/export/${secret}A`, `/export/${secret.slice(0, -1)}`]) {
    expect(await desk.fetch(guess)).toEqual(NONE);
  }
  const stored = JSON.stringify(await everyRow(desk.prefix));
  expect(stored).toContain("overview");
  expect(stored).not.toContain(secret);
  expect(stored).not.toContain(HR.name);
  expect((await desk.fetch(url)).kind).toBe("file");
});

test("that somebody's extract is fetched is noted with the same hash as the order of it, and without the address", async () => {
  const desk = await aDesk();
  const parameters = { address: "irma@kommun.example" };
  const { url } = await desk.order(HR, { view: "person", parameters, format: "html" });
  await desk.fetch(url);
  const { id } = auditObject("people/extract-file", [], [" Irma@kommun.example"])!;
  expect(id).toMatch(/^#\w+/);
  expect(desk.entries.at(-1)).toMatchObject({ which: { kind: "exports/person", id }, outcome: "done" });
});

test("nobody but HR is given a link", async () => {
  const desk = await aDesk();
  const others = [anActor(), anActor({ managerOf: ["V1"] }), anActor({ leadIn: ["Hemvård"] })];
  for (const actor of others) {
    await expect(desk.order(actor, ORDER)).rejects.toMatchObject({ reason: "not-allowed" });
  }
  expect(desk.madeFor).toEqual([]);
});
