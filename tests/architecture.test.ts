import { readdirSync, readFileSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";

/**
 * Who may import whom. What is not listed is forbidden, so a new dependency is a line that somebody reviews.
 * A rule is a folder (with everything below it) and the folders and packages that it may use besides itself.
 */
const RULES: Readonly<Record<string, readonly string[]>> = {
  "bot/domain": [],
  "bot/contract": [],
  "bot/text": ["intl-messageformat"],
  "bot/usecases": ["bot/domain", "bot/contract", "bot/clock", "node:crypto"],
  "bot/storage": ["bot/usecases", "bot/domain", "@azure/data-tables", "@azure/identity", "node:crypto"],
  "bot/files": [
    "bot/usecases",
    "@azure/identity",
    "@azure/storage-blob",
    "csv-parse/sync",
    "csv-stringify/sync",
    "sax",
    "write-excel-file/node",
    "node:",
  ],
  "bot/search": ["bot/usecases", "bot/domain", "minisearch", "@orama/stemmers"],
  "bot/links": ["bot/usecases", "bot/domain", "node:"],
  "bot/mail": ["bot/usecases", "bot/domain", "bot/text", "bot/clock", "nodemailer", "node:stream"],
  "bot/teams": [
    "bot/usecases",
    "bot/domain",
    "bot/contract",
    "bot/text",
    "bot/clock",
    "bot/log",
    "botbuilder",
    "@microsoft/teams-ai",
    "adaptivecards-templating",
    "zod/v4",
    "node:",
  ],
  "bot/http": [
    "bot/usecases",
    "bot/domain",
    "bot/contract",
    "bot/text",
    "bot/clock",
    "bot/log",
    "restify",
    "react",
    "react/jsx-runtime",
    "react-dom/server",
    "qrcode",
    "@fastify/busboy",
    "ical-generator",
    "jose",
    "zod/v4",
    "node:",
  ],
  "bot/cli": ["bot/usecases", "bot/domain", "bot/contract", "bot/text", "bot/clock", "commander", "qrcode", "node:"],
  manifest: ["ajv-draft-04", "fflate", "pngjs", "node:"],
  infra: ["web-tree-sitter", "node:"],
  "tab/build": ["vite", "@formatjs/icu-messageformat-parser", "node:"],
  // The contract as types only: see below.
  tab: [
    "bot/contract",
    "react",
    "react/jsx-runtime",
    "react-dom/client",
    "@fluentui/react-components",
    "@microsoft/teams-js",
    "swr",
    "intl-messageformat",
    "adaptivecards",
  ],
};

const ROOT = resolve(__dirname, "..");
const CODE_OF_CONTRACT = /import\s+(?!type\s)[^;]*from\s+"[./]*\/bot\/contract\//g;
const IMPORT = /(?:from\s+|import\s+|import\(|require\()\s*"([^"]+)"/g;

/** Folders by the longest rule that they fall under; files beside main.ts join everything and have no rule. */
function ruleFor(file: string): string | undefined {
  return Object.keys(RULES).find((folder) => file.startsWith(`${folder}/`));
}

function forbiddenImports(file: string, source: string): string[] {
  const rule = ruleFor(file);
  if (!rule) return [];
  const code =
    rule === "tab" ? [...source.matchAll(CODE_OF_CONTRACT)].map(() => `${file} imports contract's code`) : [];
  const others = [...source.matchAll(IMPORT)]
    .map(([, target]) => (target!.startsWith(".") ? posix.join(posix.dirname(file), target!) : target!))
    .filter((target) => !isAllowed(rule, target))
    .map((target) => `${file} imports ${target}`);
  return [...code, ...others];
}

function isAllowed(rule: string, target: string): boolean {
  return [rule, ...RULES[rule]!].some(
    (allowed) => target === allowed || target.startsWith(allowed.endsWith(":") ? allowed : `${allowed}/`),
  );
}

const sources = ["bot", "tab", "manifest", "infra"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => posix.join(folder, name.split(sep).join("/"))),
);

test("every import keeps to the layers", () => {
  const wrong = sources.flatMap((file) => forbiddenImports(file, readFileSync(join(ROOT, file), "utf8")));
  expect(wrong).toEqual([]);
});

test.each([
  ["bot/domain/register/step.ts", 'import { Table } from "../../storage/table";'],
  ["bot/domain/register/step.ts", 'import { createHash } from "node:crypto";'],
  ["bot/http/server.ts", 'import { app } from "../teams/app";'],
  ["bot/storage/tables.ts", 'import restify from "restify";'],
  ["bot/usecases/register/import-files.ts", 'const lib = await import("botbuilder");'],
  ["bot/contract/coverage.ts", 'import type { Unit } from "../domain/register/unit";'],
  ["tab/placement/unit-view.tsx", 'import type { Unit } from "../../bot/domain/register/unit";'],
  ["tab/placement/unit-view.tsx", 'import { GOAL } from "../../bot/contract/coverage";'],
  ["tab/placement/unit-view.tsx", 'import { Link } from "@fluentui/react-link";'],
  ["tab/host/host.ts", 'import { join } from "node:path";'],
  ["manifest/settings.ts", 'import { parseConfig } from "../bot/config";'],
  ["infra/check/rules.ts", 'import { readSettings } from "../../manifest/settings";'],
])("a planted forbidden import in %s is found: %s", (file, line) => {
  expect(forbiddenImports(file, line)).toHaveLength(1);
});

test("no source file is longer than 300 lines", () => {
  const long = sources.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 301);
  expect(long).toEqual([]);
});

test("only main.ts, the local start and the packing read the environment, and only the clock reads the time", () => {
  const reading = (pattern: RegExp, allowed: RegExp) =>
    sources.filter((file) => !allowed.test(file) && pattern.test(readFileSync(join(ROOT, file), "utf8")));
  expect(reading(/process\.env/, /^(bot\/(main|command-line|local\/[\w/-]+)|manifest\/pack)\.ts$/)).toEqual([]);
  expect(reading(/new Date\(\)|Date\.now\(\)/, /^(bot|tab)\/clock\.ts$/)).toEqual([]);
});
