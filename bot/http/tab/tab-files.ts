import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project-folder";

/** A file of the built tab, as it is and as the build has compressed it. */
export interface TabFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
}

export interface TabFiles {
  /** index.html, with the two places that `fillIn` fills in. */
  readonly page: string;
  /** card-preview.html, which the page shows in a frame. */
  readonly preview: string;
  /** By file name, which holds a hash of the content. */
  readonly assets: ReadonlyMap<string, TabFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Where the build puts the tab: dist/tab beside package.json, both for the built service and for the sources. */
export const BUILT_TAB = join(projectFolder(__dirname), "dist/tab");

/**
 * Everything of the built tab in memory; null when it is not built. An answer is a look-up among these names, so there
 * is no path that leads out of the folder.
 */
export function readTabFiles(folder: string): TabFiles | null {
  const page = join(folder, "index.html");
  const preview = join(folder, "card-preview.html");
  const assets = join(folder, "assets");
  if (![page, preview, assets].every(existsSync)) return null;
  const names = readdirSync(assets);
  const read = (name: string): Buffer | null => (names.includes(name) ? readFileSync(join(assets, name)) : null);
  const files = names.flatMap((name): [string, TabFile][] => {
    const type = TYPES[name.slice(name.lastIndexOf("."))];
    if (!type) return [];
    return [
      [name, { type, plain: readFileSync(join(assets, name)), brotli: read(`${name}.br`), gzip: read(`${name}.gz`) }],
    ];
  });
  return { page: readFileSync(page, "utf8"), preview: readFileSync(preview, "utf8"), assets: new Map(files) };
}
