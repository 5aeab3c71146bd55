import { makeAuditTrail } from "../../../../bot/usecases/access/audit/make-audit-trail";
import { makeVerifyAudit } from "../../../../bot/usecases/access/audit/verify-audit";
import { rowOf } from "../../../../bot/usecases/access/audit/chain";
import { Table } from "../../../../bot/storage/table";
import { openAudit } from "../../../../bot/storage/access/audit";
import { openShelves } from "../../../../bot/storage/access/removal";
import { anAuditStore, auditLinksIn } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";

const AT = "2024-11-05T08:00:00.000Z";
const clock = { now: () => AT };
const ENTRY = { who: "hr", what: "import", which: null, outcome: "done" } as const;

const report = (error: unknown) => {
  throw error;
};

test("a thousand notes at once from three processes give three chains that hold, with each note once", async () => {
  const store = await anAuditStore();
  const trails = ["a", "b", "c"].map((processName) => makeAuditTrail({ store, clock, processName, report }));
  const notes = Array.from({ length: 1000 }, (_, number) =>
    trails[number % trails.length]!.note({ ...ENTRY, which: { kind: "note", id: String(number) } }),
  );
  await Promise.all(notes);
  expect(await makeVerifyAudit({ store })()).toMatchObject({ rows: 1000, chains: 3, faults: [] });
  const ids = (await auditLinksIn(store)).map(({ which }) => Number(which!.id));
  expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, number) => number));
});

test("rows that are there are never written over, and meeting oneself after a lost reply is no collision", async () => {
  const store = await anAuditStore();
  const link = { ...ENTRY, chain: "202411.a", number: 1, previous: "", at: AT };
  const rows = [rowOf(link), rowOf({ ...link, number: 2, previous: rowOf(link).hash })];
  expect(await store.append("202411.a", rows)).toBe("added");
  expect(await store.append("202411.a", rows)).toBe("added");
  expect(await store.append("202411.a", [rowOf({ ...link, who: "kim" })])).toBe("taken");
  expect(await store.since("202411.a", 2)).toEqual([rows[1]]);
});

test("a row that is edited in the storage is found, whatever is edited in it", async () => {
  const prefix = uniquePrefix();
  const store = await openAudit(testTables(), prefix);
  const audit = makeAuditTrail({ store, clock, processName: "a", report });
  for (let each = 0; each < 3; each++) await audit.note(ENTRY);
  const table = await Table.open(testTables(), `${prefix}Audit`);
  const stored = (await table.get("202411.a", "0000000002"))!;
  const row = { text: String(stored["text"]), hash: String(stored["hash"]) };
  const faults = async () => (await makeVerifyAudit({ store })()).faults;
  for (const edited of [
    { ...row, text: row.text.replace("hr", "kim") },
    { ...row, hash: "x" },
    { ...row, by: "kim" },
  ]) {
    await table.put("202411.a", "0000000002", edited);
    expect((await faults())[0]).toMatchObject({ chain: "202411.a", number: 2, problem: "changed" });
  }
  await table.put("202411.a", "0000000002", row);
  expect(await faults()).toEqual([]);
  await table.delete("202411.a", "0000000002");
  expect(await faults()).toMatchObject([{ number: 3, problem: "missing" }]);
});

test("months are read by their names, and a chain is removed whole", async () => {
  const store = await anAuditStore();
  for (const now of ["2024-10-31T23:59:59.999Z", AT, "2024-12-01T00:00:00.000Z"]) {
    await makeAuditTrail({ store, clock: { now: () => now }, processName: "a", report }).note(ENTRY);
  }
  const chains = async (first: string, last: string) => {
    const found: string[] = [];
    for await (const { chain } of store.rows({ first, last })) found.push(chain);
    return found;
  };
  expect(await chains("202411", "202411")).toEqual(["202411.a"]);
  expect(await chains("202410", "202411")).toEqual(["202410.a", "202411.a"]);
  await store.removeChain("202411.a");
  expect(await chains("202410", "202412")).toEqual(["202410.a", "202412.a"]);
});

test("a month of the audit trail is due when the whole of it is older than the cutoff (D23)", async () => {
  const prefix = uniquePrefix();
  const store = await openAudit(testTables(), prefix);
  for (const now of ["2024-10-31T23:59:59.999Z", AT]) {
    await makeAuditTrail({ store, clock: { now: () => now }, processName: "a", report }).note(ENTRY);
  }
  const shelf = (await openShelves(testTables(), prefix)).find(({ table }) => table === "Audit")!;
  const due = async (cutoff: string) => {
    const found = [];
    for await (const item of shelf.due(cutoff)) found.push(item);
    return found;
  };
  expect(await due("2024-10-31T23:59:59.999Z")).toEqual([]);
  const [october, ...more] = await due("2024-11-30T23:59:59.999Z");
  expect([october?.at, october?.count, more.length]).toEqual(["2024-11-01T00:00:00.000Z", 1, 0]);
  await october!.remove();
  expect((await auditLinksIn(store)).map(({ chain }) => chain)).toEqual(["202411.a"]);
});
