import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const papers = ["", "bot/teams", "infra", "infra/check/types", "manifest/schema"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);
const text = (paper: string) => readFileSync(join(ROOT, paper), "utf8");

test("there is a paper for whoever reads the code, installs, goes live, operates, contributes, and leaves the SDKs", () => {
  expect(papers).toEqual(
    expect.arrayContaining([
      "README.md",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "infra/README.md",
      "infra/go-live.md",
      "infra/operations.md",
      "bot/teams/README.md",
    ]),
  );
});

test.each(papers)("every link of %s leads somewhere in this repository", (paper) => {
  const links = [...text(paper).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, path]) => path!);
  expect(links.filter((path) => !existsSync(join(ROOT, dirname(paper), path)))).toEqual([]);
});

test.each(papers)("every file and npm command that %s names exists", (paper) => {
  const { scripts } = JSON.parse(text("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
  const commands = [...text(paper).matchAll(/`?npm run ([\w-]+)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const files = [...text(paper).matchAll(/(?:infra|tests)\/[\w./-]+\.(?:mjs|ts|bicep|json)\b/g)].map(([file]) => file);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test("the installing paper names each setting that has to be chosen, or the file where they stand", () => {
  const chosen = text("infra/env/.env.prod").split("--- Made")[0]!;
  expect(text("infra/README.md")).toContain("env/.env.prod");
  for (const name of ["SIZE", "PUBLIC_DOMAIN", "ALERT_EMAIL", "BUDGET_START"]) {
    expect(chosen).toMatch(new RegExp(`^${name}=`, "m"));
    expect(text("infra/README.md")).toContain(name);
  }
});
