import { gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

export interface Budgets {
  /** Everything that has to arrive before the first view's own code: page, entry, what it imports, style, one language. */
  readonly firstLoadKilobytes: number;
  /** A view's chunk with what only it imports. */
  readonly lazyViewKilobytes: number;
}

interface Line {
  readonly name: string;
  readonly kilobytes: number;
  readonly budget: number;
}

/** Fails the build when a budget is exceeded (gzip, kB = 1000 bytes), and always prints what everything weighs. */
export function keepBudgets(budgets: Budgets): Plugin {
  return {
    name: "budgets",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const lines = weigh(bundle, budgets);
        const table = lines.map(({ name, kilobytes, budget }) => {
          const mark = kilobytes > budget ? "OVER " : "     ";
          return `${mark}${name.padEnd(36)}${kilobytes.toFixed(1).padStart(8)} kB of ${budget}`;
        });
        this.info(`gzip\n${table.join("\n")}`);
        const over = lines.filter(({ kilobytes, budget }) => kilobytes > budget);
        if (over.length > 0)
          this.error(`Over budget: ${over.map(({ name }) => name).join(", ")}. See the table above.`);
      },
    },
  };
}

/** What each part of the tab weighs. A file that the first load holds already is not counted again for a view. */
export function weigh(bundle: Rollup.OutputBundle, budgets: Budgets): readonly Line[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const entries = chunks.filter((chunk) => chunk.isEntry && /[\\/]index\.html$/.test(chunk.facadeModuleId ?? ""));
  const language = chunks.filter((chunk) => /[\\/]text[\\/]sv\.json$/.test(chunk.facadeModuleId ?? ""));
  const first = withImports([...entries, ...language], bundle);
  const always = Object.values(bundle).filter(
    (file) => file.type === "asset" && /\.(html|css)$/.test(file.fileName) && !file.fileName.includes("card-preview"),
  );
  const views = chunks.filter(
    (chunk) => /-(view|page|dialog)\.tsx$/.test(chunk.facadeModuleId ?? "") && !chunk.isEntry,
  );
  return [
    {
      name: "first load",
      kilobytes: sum([...first, ...always.map(({ fileName }) => fileName)], bundle),
      budget: budgets.firstLoadKilobytes,
    },
    ...views.map((view) => ({
      name: view.name,
      kilobytes: sum(
        [...withImports([view], bundle)].filter((file) => !first.has(file)),
        bundle,
      ),
      budget: budgets.lazyViewKilobytes,
    })),
  ];
}

function withImports(from: readonly Rollup.OutputChunk[], bundle: Rollup.OutputBundle): Set<string> {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    const file = bundle[fileName];
    if (!file || found.has(fileName)) return;
    found.add(fileName);
    if (file.type === "chunk") file.imports.forEach(visit);
  };
  from.forEach(({ fileName }) => visit(fileName));
  return found;
}

function sum(files: readonly string[], bundle: Rollup.OutputBundle): number {
  const bytes = files.map((name) => {
    const file = bundle[name];
    return file ? gzipSync(file.type === "chunk" ? file.code : file.source, { level: 9 }).length : 0;
  });
  return bytes.reduce((total, size) => total + size, 0) / 1000;
}
