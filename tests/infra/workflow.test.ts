import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const ROOT = resolve(__dirname, "../..");
const WORKFLOWS = join(ROOT, ".github/workflows");
const text = readFileSync(join(WORKFLOWS, "ci.yml"), "utf8");

interface Job {
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  readonly "timeout-minutes"?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const { jobs, permissions } = parse(text) as {
  readonly jobs: Readonly<Record<string, Job>>;
  readonly permissions: unknown;
};
const runs = (job: string) => jobs[job]!.steps.flatMap(({ run }) => run ?? []).join("\n");

/** What GitHub's own language service says of workflows. */
function lint(...files: readonly string[]): readonly string[] {
  const script = join(ROOT, "tests/support/lint-workflow.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...files], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

test("GitHub's own reader has nothing against the workflow", () => {
  expect(readdirSync(WORKFLOWS)).toEqual(["ci.yml"]);
  expect(lint(join(WORKFLOWS, "ci.yml"))).toEqual([]);
});

test("GitHub's own reader finds what is misspelt in it", () => {
  const mistakes = [
    ["needs: infrastructure", "needs: infrastucture", "depends on unknown job 'infrastucture'"],
    ["contents: read", "contents: reads", "Unexpected value 'reads'"],
    ["${{ vars.SIZE }}", "${{ var.SIZE }}", "Unrecognized named-value: 'var'"],
    ["runs-on: ubuntu-24.04", "run-on: ubuntu-24.04", "Unexpected value 'run-on'"],
    ["workflow_dispatch:", "workflow_dispatched:", "Unexpected value 'workflow_dispatched'"],
  ] as const;
  const folder = mkdtempSync(join(tmpdir(), "workflow-"));
  const files = mistakes.map(([from, to], at) => {
    const file = join(folder, `${at}.yml`);
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return file;
  });
  const said = lint(...files);
  rmSync(folder, { recursive: true });
  for (const [at, [, , problem]] of mistakes.entries()) {
    expect(said.filter((one) => one.startsWith(`${at}.yml:`)).join("\n")).toContain(problem);
  }
});

test("every action is pinned by its commit, with the version beside it", () => {
  const uses = text.split("\n").filter((line) => line.includes("uses:"));
  expect(uses.length).toBeGreaterThan(10);
  for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("one action has one commit wherever it is used", () => {
  const pins = new Set([...text.matchAll(/uses: (\S+)/g)].map(([, pin]) => pin!));
  const names = [...pins].map((pin) => pin.split("@")[0]!);
  expect(new Set(names).size).toBe(names.length);
});

test("what a machine proves is one script, on Node 20 and 22", () => {
  expect(jobs["verify"]!.strategy!.matrix.node).toEqual([20, 22]);
  expect(runs("verify")).toBe(".ci/run");
  expect(statSync(join(ROOT, ".ci/run")).mode & 0o111).not.toBe(0);
  expect(readFileSync(join(ROOT, ".nvmrc"), "utf8").trim()).toBe("22");
});

test("advisories, signatures and the list of parts are looked at where there is a network", () => {
  expect(runs("audit")).toContain("npm audit --omit=dev --audit-level=high");
  expect(runs("audit")).toContain("npm audit signatures");
  expect(runs("audit")).toContain("npm run --silent sbom > sbom.json");
});

test("the real compiler reads the templates, and Azure tells what would change", () => {
  expect(runs("infrastructure")).toContain("az bicep build --file infra/azure.bicep");
  expect(runs("what-if")).toContain("az deployment group what-if");
});

test("nothing is deployed unless it was verified, audited, planned, and approved in its environment", () => {
  const before = (job: string): readonly string[] =>
    [jobs[job]!.needs ?? []].flat().flatMap((one) => [one, ...before(one)]);
  expect([...new Set(before("deploy"))].sort()).toEqual(["audit", "infrastructure", "package", "verify", "what-if"]);
  expect(jobs["deploy"]!.environment).toBe("${{ inputs.environment }}");
  expect(runs("deploy")).toContain("node infra/smoke-test.mjs");
});

test("jobs may read the code, and only those that sign in to Azure get a token for it; there is no secret", () => {
  expect(permissions).toEqual({ contents: "read" });
  for (const [name, job] of Object.entries(jobs)) {
    const signsIn = job.steps.some(({ uses }) => uses?.startsWith("azure/login@"));
    expect([name, job.permissions]).toEqual([name, signsIn ? { contents: "read", "id-token": "write" } : undefined]);
    expect(job["timeout-minutes"]).toBeGreaterThan(0);
  }
  expect(text).not.toContain("secrets.");
});

test("what somebody has typed never becomes part of a script", () => {
  for (const job of Object.keys(jobs)) expect(runs(job)).not.toContain("${{");
});
