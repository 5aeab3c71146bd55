import { strFromU8 } from "fflate";
import { jsonOf, unzipped, type PackageFiles } from "../make-package";
import { iconProblems } from "./icons";
import type { Manifest } from "./manifest";
import { brokenRules } from "./rules";
import { readSchemas } from "./schemas";
import { translationProblems } from "./translations";

const KINDS = ["color", "outline"] as const;

/** Everything that is wrong with a Teams package, one line each; nothing when Teams can take it. */
export type CheckPackage = (zip: Uint8Array) => readonly string[];

/**
 * Makes the check. It needs no network: the schemas are in the manifest's folder. When the schema refuses a manifest, the
 * rules that build on it are not asked.
 */
export function makeCheckPackage(folder: string): CheckPackage {
  const schemas = readSchemas(folder);
  return (zip) => {
    const files = unzipped(zip);
    if (!files) return ["the package is no zip"];
    const manifest = jsonOf(files, "manifest.json");
    if (manifest === undefined) return ["manifest.json is missing at the top of the package, or is no JSON"];
    const open = placeholders(files);
    const refused = schemas.manifest(manifest);
    if (refused.length > 0) return [...open, ...refused.map((problem) => `manifest.json: ${problem}`)];
    const accepted = manifest as Manifest;
    return [
      ...open,
      ...brokenRules(accepted).map((problem) => `manifest.json: ${problem}`),
      ...KINDS.flatMap((kind) => icon(files, kind, accepted.icons[kind])),
      ...languageFiles(accepted).flatMap((name) => language(files, name, accepted, schemas.localization)),
      ...strangers(files, accepted),
    ];
  };
}

function placeholders(files: PackageFiles): string[] {
  const json = Object.keys(files).filter((name) => name.endsWith(".json"));
  return json.flatMap((name) => {
    const open = new Set(strFromU8(files[name]!).match(/\$?\{\{[^}]*\}\}/g) ?? []);
    return [...open].map((placeholder) => `${name}: ${placeholder} has not been filled in`);
  });
}

function icon(files: PackageFiles, kind: "color" | "outline", name: string): string[] {
  const bytes = files[name];
  if (!bytes) return [`${name} is missing: the icon "${kind}"`];
  return iconProblems(kind, bytes).map((problem) => `${name} ${problem}`);
}

function language(
  files: PackageFiles,
  name: string,
  manifest: Manifest,
  schema: (content: unknown) => readonly string[],
): string[] {
  if (!files[name]) return [`${name} is missing: a language of the manifest`];
  const translated = jsonOf(files, name);
  if (typeof translated !== "object" || translated === null) return [`${name} is no JSON`];
  return [...schema(translated), ...translationProblems(manifest, translated)].map((problem) => `${name}: ${problem}`);
}

function languageFiles({ localizationInfo }: Manifest): readonly string[] {
  return (localizationInfo?.additionalLanguages ?? []).map(({ file }) => file);
}

/** Teams refuses a package whose files lie in a folder; one that nobody mentions is there by mistake. */
function strangers(files: PackageFiles, manifest: Manifest): string[] {
  const known = ["manifest.json", manifest.icons.color, manifest.icons.outline, ...languageFiles(manifest)];
  return Object.keys(files)
    .filter((name) => !known.includes(name) || name.includes("/"))
    .map((name) => `${name} does not belong in the package, where files lie side by side`);
}
