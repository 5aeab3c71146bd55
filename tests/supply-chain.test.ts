import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const json = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
interface Project {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const project = json<Project>("package.json");
const locked = Object.entries(
  json<{ readonly packages: Readonly<Record<string, Locked>> }>("package-lock.json").packages,
)
  .filter(([path]) => path !== "")
  .map(([path, one]) => ({ ...one, path, name: path.slice(path.lastIndexOf("node_modules/") + 13) }));

/** Licences that may be shipped: whoever passes the product on has to name the authors, and nothing else. */
const SHIPPED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
  "(AFL-2.1 OR BSD-3-Clause)",
];

/** Licences of what is used to build and test, and never leaves this repository. */
const TOOLS = [...SHIPPED, "Apache-2.0 AND MIT", "CC-BY-4.0", "MPL-2.0", "(MIT AND Zlib)", "(MIT OR CC0-1.0)"];

/** Packages whose package.json does not say; where somebody has read it instead. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  cldrjs: "MIT: an old list of licences in its package.json",
  "escape-regexp-component": "MIT: in its Readme.md",
  jspath: "MIT: the text is in its LICENSE",
  "uri-templates": "public domain or MIT: the address of its text is in its package.json",
  "@microsoft/m365agentsplayground": "Microsoft's pre-release terms: the simulator of npm start, never shipped",
};

/** A build of a package for another machine than the one that the lock file was made on, which has not seen it. */
const isElsewhere = ({ optional, license, integrity }: Locked) => optional === true && !license && !integrity;

test("what is shipped has a licence of the list", () => {
  const wrong = locked.filter(
    ({ dev, license = "none", name }) => !dev && !SHIPPED.includes(license) && !READ_BY_HAND[name],
  );
  expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test("what builds and tests has a licence of the longer list", () => {
  const tools = locked.filter((one) => one.dev && !isElsewhere(one) && !READ_BY_HAND[one.name]);
  const wrong = tools.filter(({ license = "none" }) => !TOOLS.includes(license));
  expect(tools.length).toBeGreaterThan(300);
  expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test("every package that was read by hand is still there, and still does not say it itself", () => {
  for (const name of Object.keys(READ_BY_HAND)) {
    const found = locked.filter((one) => one.name === name);
    expect([name, found.length]).toEqual([name, 1]);
    expect(TOOLS).not.toContain(found[0]!.license);
  }
  expect(locked.find(({ name }) => name === "@microsoft/m365agentsplayground")!.dev).toBe(true);
});

test("the project's own licence is MIT, in its text too", () => {
  expect(project.license).toBe("MIT");
  expect(readFileSync(join(ROOT, "LICENSE"), "utf8")).toMatch(/^MIT License\n/);
});

test("every package has one version and a hash of its bytes, and comes from no other place than the registry", () => {
  const direct = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(
    locked.filter((one) => !isElsewhere(one) && !one.integrity?.startsWith("sha512-")).map(({ path }) => path),
  ).toEqual([]);
  const elsewhere = locked.filter(
    ({ resolved, link }) => link || (resolved && !resolved.startsWith("https://registry.npmjs.org/")),
  );
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});

test("no package runs anything when it is installed, and each that would like to is named", () => {
  expect(readFileSync(join(ROOT, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  const wishing = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(Object.keys(project.allowScripts).sort()).toEqual([...new Set(wishing)].sort());
  expect(Object.values(project.allowScripts)).not.toContain(true);
});

// With --omit dev, npm forgets packages that something in the building of the product needs too.
test("the list of parts names every package that the service runs with, with its version", () => {
  const { stdout, status } = spawnSync("npm", ["run", "--silent", "sbom"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly purl: string }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const listed = components.map(({ purl }) => decodeURIComponent(purl));
  for (const [name, version] of Object.entries(project.dependencies))
    expect(listed).toContain(`pkg:npm/${name}@${version}`);
});

test("no package runs anything when the project itself is installed either", () => {
  const { scripts } = json<{ readonly scripts: Readonly<Record<string, string>> }>("package.json");
  expect(Object.keys(scripts).filter((name) => /^(pre|post)|^(install|prepare)$/.test(name))).toEqual([]);
});
