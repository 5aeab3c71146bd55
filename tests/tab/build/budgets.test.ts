import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Rollup } from "vite";
import { keepBudgets, weigh } from "../../../tab/build/budgets";

const BUDGETS = { firstLoadKilobytes: 30, lazyViewKilobytes: 10 };

/** A file whose gzip is about so many kB: noise does not compress. */
const chunk = (name: string, kilobytes: number, more: Partial<Rollup.OutputChunk> = {}) =>
  ({
    type: "chunk",
    name,
    fileName: `assets/${name}.js`,
    code: randomBytes(kilobytes * 1000).toString("base64"),
    imports: [],
    dynamicImports: [],
    isEntry: false,
    facadeModuleId: `/tab/${name}.tsx`,
    ...more,
  }) as unknown as Rollup.OutputChunk;

const style = {
  type: "asset",
  fileName: "assets/index.css",
  source: randomBytes(2000),
} as unknown as Rollup.OutputAsset;

const bundleOf = (...files: (Rollup.OutputChunk | Rollup.OutputAsset)[]): Rollup.OutputBundle =>
  Object.fromEntries(files.map((file) => [file.fileName, file]));

const sizeOf = (...files: Rollup.OutputChunk[]) =>
  files.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;

const shared = chunk("shared", 4);
const entry = chunk("index", 8, { isEntry: true, imports: [shared.fileName], facadeModuleId: "/tab/index.html" });
const swedish = chunk("sv", 3, { facadeModuleId: "/tab/text/sv.json" });
const english = chunk("en", 3, { facadeModuleId: "/tab/text/en.json" });
const dialog = chunk("dialog", 2, { facadeModuleId: null });
const view = chunk("unit-view", 5, {
  imports: [entry.fileName, shared.fileName, dialog.fileName],
  facadeModuleId: "/tab/placement/unit-view.tsx",
});

test("the first load is page, entry, what it imports, style and one language; a view what only it needs", () => {
  const [first, unit] = weigh(bundleOf(shared, entry, swedish, english, dialog, view, style), BUDGETS);
  expect(first!.kilobytes).toBeCloseTo(sizeOf(shared, entry, swedish) + 2.02, 1);
  expect(unit).toMatchObject({ name: "unit-view", kilobytes: sizeOf(view, dialog), budget: 10 });
});

function build(...more: Rollup.OutputChunk[]): { readonly table: string; readonly failure: string | null } {
  let table = "";
  let failure: string | null = null;
  const context = {
    info: (text: string) => (table = text),
    error: (text: string) => (failure = text),
  };
  const { handler } = keepBudgets(BUDGETS).generateBundle as unknown as {
    handler(this: typeof context, options: object, bundle: Rollup.OutputBundle): void;
  };
  handler.call(context, {}, bundleOf(shared, entry, swedish, dialog, view, style, ...more));
  return { table, failure };
}

test("a build within its budgets prints what everything weighs", () => {
  const { table, failure } = build();
  expect(failure).toBeNull();
  expect(table).toMatch(/first load +1\d\.\d kB of 30\n +unit-view +7\.\d kB of 10/);
});

test("a view over its budget fails the build and is named", () => {
  const { table, failure } = build(chunk("area-view", 11, { facadeModuleId: "/tab/placement/area-view.tsx" }));
  expect(failure).toContain("area-view");
  expect(table).toMatch(/OVER area-view +11\.\d kB of 10/);
});

test("a first load over its budget fails the build, also by what the entry's imports import", () => {
  const heavy = chunk("heavy", 20);
  const light = chunk("light", 1, { imports: [heavy.fileName] });
  expect(build({ ...entry, imports: [light.fileName] } as Rollup.OutputChunk, light, heavy).failure).toContain(
    "first load",
  );
});
