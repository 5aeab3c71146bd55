/**
 * `node infra/fill-in.mjs prod infra/small.parameters.json`: prints the file with each ${{NAME}} as infra/env/.env.prod
 * has it, or as the environment has it where the file says nothing. For whoever deploys without the toolkit.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";

const [name = "", file = ""] = process.argv.slice(2);
const path = join(import.meta.dirname, "env", `.env.${name}`);
const values = parseEnv(readFileSync(path, "utf8"));
const unknown = new Set();
const filled = readFileSync(resolve(file), "utf8").replace(/\$\{\{(\w+)\}\}/g, (whole, key) => {
  const value = values[key] || process.env[key] || values[key];
  if (value === undefined) unknown.add(key);
  // Inside a JSON string.
  return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
});
if (unknown.size > 0) {
  process.stderr.write(`infra/env/.env.${name} lacks ${[...unknown].join(", ")}\n`);
  process.exit(1);
}
process.stdout.write(filled);
