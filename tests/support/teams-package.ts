import { resolve } from "node:path";
import { PNG } from "pngjs";
import { fillIn, jsonOf, type PackageFiles } from "../../manifest/make-package";
import { readSettings } from "../../manifest/settings";

/** Where the manifest's template lies. */
export const MANIFEST_FOLDER = resolve(__dirname, "../../manifest");

/** The settings of a municipality's package. */
export const PACKAGE_SETTINGS = {
  TEAMS_APP_ID: "9b1d2c3e-4f50-4a6b-8c7d-0e1f2a3b4c5d",
  BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  TAB_CLIENT_ID: "0f1e2d3c-4b5a-4697-8877-66554433aa22",
  PUBLIC_URL: "https://handledarnatet.kommun.example",
  TEAMS_WEBSITE_URL: "https://kommun.example/handledarnatet",
  TEAMS_PRIVACY_URL: "https://kommun.example/personuppgifter",
  TEAMS_TERMS_URL: "https://kommun.example/villkor",
} as const;

/** The files of that municipality's package. */
export function packageFiles(): PackageFiles {
  return fillIn(MANIFEST_FOLDER, { ...readSettings(PACKAGE_SETTINGS), VERSION: "1.2.3" });
}

/** What the tests read and change in the package's manifest. */
export interface PackedManifest {
  [key: string]: unknown;
  developer: Record<string, string>;
  name: Record<string, string>;
  description: Record<string, string>;
  icons: Record<string, string>;
  staticTabs: { entityId: string; name: string; contentUrl?: string; scopes: string[] }[];
  bots: {
    botId: string;
    scopes: string[];
    commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[];
  }[];
  composeExtensions: {
    botId: string;
    commands: { id: string; type: string; title: string; fetchTask?: boolean; parameters?: { name: string }[] }[];
  }[];
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
}

export function manifestOf(files: PackageFiles): PackedManifest {
  return jsonOf(files, "manifest.json") as PackedManifest;
}

export function englishOf(files: PackageFiles): Record<string, string> {
  return jsonOf(files, "en.json") as Record<string, string>;
}

/** A square icon of one colour, e.g. [255, 255, 255, 255], with its upper left point in another. */
export function anIcon(size: number, colour: readonly number[], corner: readonly number[] = colour): Uint8Array {
  const picture = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at += 1) picture.data.set(at === 0 ? corner : colour, at * 4);
  return PNG.sync.write(picture);
}
