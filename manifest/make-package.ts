import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { PackageValues } from "./settings";

/** The files of a package, by their names in it. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/**
 * The files of the package, from the folder of the template: the manifest filled in, its other language, the icons. A
 * placeholder without a value stays as it is, for the check to find.
 */
export function fillIn(folder: string, values: PackageValues): PackageFiles {
  const read = (name: string) => readFileSync(join(folder, name));
  const template = JSON.parse(read("manifest.json").toString("utf8")) as unknown;
  return {
    "manifest.json": strToU8(`${JSON.stringify(filled(template, values), null, 2)}\n`),
    "en.json": read("en.json"),
    "color.png": read("icons/color.png"),
    "outline.png": read("icons/outline.png"),
  };
}

/** One zip, the same bytes for the same files: sorted, all from the first day that a zip can tell. */
export function zipped(files: PackageFiles): Uint8Array {
  // A zip holds wall clock time, so this is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const sorted = Object.keys(files).sort();
  const entries: Zippable = Object.fromEntries(sorted.map((name) => [name, [files[name]!, { level: 9, mtime }]]));
  return zipSync(entries);
}

/** The files of a zip; null when it is none. */
export function unzipped(zip: Uint8Array): PackageFiles | null {
  try {
    return unzipSync(zip);
  } catch {
    return null;
  }
}

/** A file's JSON; undefined when it is missing or no JSON. */
export function jsonOf(files: PackageFiles, name: string): unknown {
  const bytes = files[name];
  if (!bytes) return undefined;
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function filled(part: unknown, values: PackageValues): unknown {
  if (typeof part === "string") return part.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  if (Array.isArray(part)) return part.map((one) => filled(one, values));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filled(value, values)]));
}
