import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipped } from "../../manifest/make-package";
import { MANIFEST_FOLDER, manifestOf, PACKAGE_SETTINGS } from "../support/teams-package";

const ROOT = resolve(__dirname, "../..");
const TYPESCRIPT = join(ROOT, "tests/support/typescript.cjs");

let folder: string;
let made: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teams-package-"));
  made = join(folder, "dist/handledarnat.zip");
  symlinkSync(MANIFEST_FOLDER, join(folder, "manifest"));
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function pack(settings: Readonly<Record<string, string>>) {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-r", TYPESCRIPT, join(MANIFEST_FOLDER, "pack.ts")], {
    cwd: folder,
    env: { PATH, ...settings },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("packing twice, in different time zones, gives the same bytes", () => {
  expect(pack({ ...PACKAGE_SETTINGS, TZ: "Europe/Stockholm" })).toMatchObject({ status: 0, stderr: "" });
  const first = readFileSync(made);
  expect(pack({ ...PACKAGE_SETTINGS, TZ: "America/Los_Angeles" }).stdout).toContain("dist/handledarnat.zip: version");
  expect(readFileSync(made).equals(first)).toBe(true);
});

test("the package holds four files side by side and nothing but this installation's own ids and domain", () => {
  pack(PACKAGE_SETTINGS);
  const files = unzipped(readFileSync(made))!;
  expect(Object.keys(files)).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  expect(manifestOf(files)).toMatchObject({
    version,
    id: PACKAGE_SETTINGS.TEAMS_APP_ID,
    validDomains: ["handledarnatet.kommun.example"],
    webApplicationInfo: {
      id: PACKAGE_SETTINGS.TAB_CLIENT_ID,
      resource: `api://handledarnatet.kommun.example/${PACKAGE_SETTINGS.TAB_CLIENT_ID}`,
    },
  });
});

test("what is missing is told line by line, and an earlier package does not stay", () => {
  pack(PACKAGE_SETTINGS);
  const { BOT_ID, TEAMS_TERMS_URL, ...rest } = PACKAGE_SETTINGS;
  expect([BOT_ID, TEAMS_TERMS_URL]).not.toContain("");
  const { status, stderr } = pack(rest);
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "The package cannot be made. Fix these settings:",
    expect.stringMatching(/^ {2}- BOT_ID is missing: /),
    expect.stringMatching(/^ {2}- TEAMS_TERMS_URL is missing: /),
  ]);
  expect(existsSync(made)).toBe(false);
});

test("every setting of the package stands in .env.example", () => {
  const example = readFileSync(join(ROOT, ".env.example"), "utf8");
  for (const name of [...Object.keys(PACKAGE_SETTINGS), "TEAMS_DEVELOPER_NAME"]) {
    expect(example).toMatch(new RegExp(`^${name}=`, "m"));
  }
});
