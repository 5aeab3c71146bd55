import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { manifestOf, packageFiles, type PackedManifest } from "../support/teams-package";

const SCRIPT = resolve(__dirname, "../support/second-opinion.mjs");

/** What Microsoft's own library says: another reader than ours, with its own copy of the schema. */
function opinion(change: (manifest: PackedManifest) => unknown = () => undefined): readonly string[] {
  const manifest = manifestOf(packageFiles());
  change(manifest);
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT], {
    encoding: "utf8",
    input: JSON.stringify(manifest),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

test("Microsoft's own library has nothing against the manifest", () => {
  expect(opinion()).toEqual([]);
});

test("Microsoft's own library finds what is wrong in one", () => {
  const problems = opinion((manifest) => {
    manifest.name["short"] = "H".repeat(31);
    delete manifest["accentColor"];
  }).join("\n");
  expect(problems).toContain("/name/short");
  expect(problems).toContain("accentColor");
});
