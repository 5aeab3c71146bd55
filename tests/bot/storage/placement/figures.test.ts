import { openFigures } from "../../../../bot/storage/placement/figures";
import { Table } from "../../../../bot/storage/table";
import type { FiguresState } from "../../../../bot/usecases/placement/figures/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";

const NOW = "2024-10-01T08:00:00.000Z";

async function open() {
  const prefix = uniquePrefix();
  const opened = await openFigures(testTables(), prefix);
  const edition = async (term = "HT2024") => ({
    term,
    version: (await opened.figures.state()).version,
    day: "2024-10-01",
  });
  const table = await Table.open(testTables(), `${prefix}Figures`);
  const rows = async () => {
    const keys: string[] = [];
    for await (const key of table.listKeys("HT2024")) keys.push(key);
    return keys;
  };
  return { ...opened, table, edition, rows };
}

const newest = (state: FiguresState, term = "HT2024") => state.editions[term]!;

test("a document comes back as it was, with å, ä and ö in its name and its content", async () => {
  const { figures, edition } = await open();
  const content = { name: "Hemvård Söder", units: [1, null, true] };
  expect(await figures.publish(await edition(), [{ name: "area.Hemvård Söder", content }], NOW)).toBe("published");
  const state = await figures.state();
  expect(await figures.document(newest(state), "area.Hemvård Söder")).toEqual(content);
  expect(await figures.document(newest(state), "area.Hemvård Norr")).toBeNull();
});

test("a document of two million characters is cut over several rows, and comes back whole", async () => {
  const { figures, edition } = await open();
  const content = Array.from(
    { length: 40_000 },
    (_, index) => `${index}: åäö "citat" och \\ snedstreck, lite text till`,
  );
  await figures.publish(await edition(), [{ name: "large", content }], NOW);
  expect(JSON.stringify(content).length).toBeGreaterThan(2_000_000);
  expect(await figures.document(newest(await figures.state()), "large")).toEqual(content);
});

test("a thousand documents are kept and all found", async () => {
  const { figures, edition } = await open();
  const documents = Array.from({ length: 1000 }, (_, index) => ({ name: `unit.${index}`, content: { index } }));
  await figures.publish(await edition(), documents, NOW);
  const state = await figures.state();
  const read = await Promise.all(documents.map(({ name }) => figures.document(newest(state), name)));
  expect(read).toEqual(documents.map(({ content }) => content));
});

test("a new edition takes the place of the one before, whose rows are removed", async () => {
  const { figures, registerVersion, edition, rows } = await open();
  await figures.publish(
    await edition(),
    [
      { name: "a", content: 1 },
      { name: "b", content: 1 },
    ],
    NOW,
  );
  const first = newest(await figures.state());
  await registerVersion.changed();
  await figures.publish(await edition(), [{ name: "a", content: 2 }], NOW);
  const second = newest(await figures.state());
  expect(await figures.document(first, "a")).toBeNull();
  expect(await figures.document(second, "a")).toBe(2);
  expect(await rows()).toHaveLength(1);
});

test("editions that hold no longer are removed with everything that they name (D34)", async () => {
  const { figures, registerVersion, edition, rows, table } = await open();
  const documents = [{ name: "a", content: "Stina Öberg" }];
  await figures.publish(await edition("HT2023"), documents, NOW);
  await registerVersion.changed();
  await figures.publish(await edition("HT2024"), [{ name: "a", content: "nobody" }], NOW);
  const { version } = await figures.state();
  await registerVersion.changing();
  await figures.forgetOutdated(version);
  expect(Object.keys((await figures.state()).editions)).toEqual(["HT2023", "HT2024"]);
  await registerVersion.changed();
  const edited = await edition("HT2024");
  await figures.publish(edited, [{ name: "a", content: "nobody" }], NOW);
  await figures.forgetOutdated(edited.version);
  expect(Object.keys((await figures.state()).editions)).toEqual(["HT2024"]);
  expect(await rows()).toHaveLength(1);
  const before: string[] = [];
  for await (const key of table.listKeys("HT2023")) before.push(key);
  expect(before).toEqual([]);
});

test("figures made of a register that has changed meanwhile are not kept", async () => {
  const { figures, registerVersion, edition, rows } = await open();
  const made = await edition();
  await registerVersion.changing();
  expect(await figures.publish(made, [{ name: "a", content: 1 }], NOW)).toBe("outdated");
  expect((await figures.state()).editions).toEqual({});
  expect(await rows()).toEqual([]);
});

test("of two who publish the same at once, one is kept", async () => {
  const { figures, edition, rows } = await open();
  const made = await edition();
  const documents = [{ name: "a", content: 1 }];
  const outcomes = await Promise.all([
    figures.publish(made, documents, NOW),
    figures.publish(made, documents, NOW),
    figures.publish(made, documents, NOW),
  ]);
  expect(outcomes.toSorted()).toEqual(["published", "taken", "taken"]);
  expect(await figures.document(newest(await figures.state()), "a")).toBe(1);
  expect(await rows()).toHaveLength(1);
});

test("each term has its own edition, and a change makes another version of all", async () => {
  const { figures, registerVersion, edition } = await open();
  await figures.publish(await edition("HT2024"), [{ name: "a", content: "autumn" }], NOW);
  await figures.publish(await edition("VT2025"), [{ name: "a", content: "spring" }], NOW);
  const before = await figures.state();
  expect(await figures.document(newest(before, "HT2024"), "a")).toBe("autumn");
  expect(await figures.document(newest(before, "VT2025"), "a")).toBe("spring");
  await registerVersion.changed();
  const after = await figures.state();
  expect(after.version).not.toBe(before.version);
  expect(after.editions).toEqual(before.editions);
});

test("what somebody left who was cut off an hour ago is removed, and what another is writing just now is not", async () => {
  const { figures, edition, table, rows } = await open();
  const left = (at: string) => `${String(Date.parse(at)).padStart(14, "0")}-somebody.digest.000`;
  const [old, fresh] = [left("2024-10-01T06:30:00.000Z"), left("2024-10-01T07:59:00.000Z")];
  for (const rowKey of [old, fresh]) await table.put("HT2024", rowKey, { json0: "1", rows: 1 });
  await figures.publish(await edition(), [{ name: "a", content: 1 }], NOW);
  expect(await rows()).toHaveLength(2);
  expect(await rows()).toContain(fresh);
});

test("twenty changes at once are twenty versions, and none is lost", async () => {
  const { figures, registerVersion } = await open();
  await Promise.all(Array.from({ length: 20 }, () => registerVersion.changing()));
  expect((await figures.state()).isChanging).toBe(true);
  await registerVersion.changed();
  expect((await figures.state()).isChanging).toBe(false);
});
