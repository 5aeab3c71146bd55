import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_FILES } from "../support/example-files";

const ROOT = join(__dirname, "../..");
const RUN = ["-r", join(ROOT, "tests/support/typescript.cjs"), join(ROOT, "bot/command-line.ts")];
const UNITS = join(EXAMPLE_FILES, "enheter-och-chefer.xlsx");

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), "command-"))));
afterEach(() => rm(directory, { recursive: true }));

/** Runs a command; a reader that has gone has closed its end before anything was printed. */
async function run(args: readonly string[], reader: "reads" | "has gone") {
  const child = spawn(process.execPath, [...RUN, ...args], {
    env: { ...process.env, DATA_DIR: join(directory, "data") },
  });
  let [out, aside] = ["", ""];
  child.stdout.on("data", (text) => (out += String(text)));
  child.stderr.on("data", (text) => (aside += String(text)));
  if (reader === "has gone") child.stdout.destroy();
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, out, aside };
}

test("a command whose reader has gone finishes its work, saves it and shows no stack", async () => {
  const first = await run(["import", UNITS], "has gone");
  expect(first.aside).not.toMatch(/EPIPE| at /);
  const { out } = await run(["import", UNITS, "--dry-run", "--json"], "reads");
  expect(JSON.parse(out)).toMatchObject({ counts: { new: 0, changed: 0 } });
  expect(first.out).toBe("");
});
