/** `node tests/support/lint-workflow.mjs FILE…`: what GitHub's own language service says of workflows, as JSON. */
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { basename } from "node:path";

// The service imports JSON without saying that it is, which Node takes only in this way.
const HOOK = `
import { readFileSync } from "node:fs";
export const load = (url, context, next) =>
  url.endsWith(".json")
    ? { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") }
    : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(HOOK)}`);

const { validate } = await import("@actions/languageservice");
const said = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const document = { uri: `file:///${basename(file)}`, languageId: "yaml", version: 1, getText: () => text };
  for (const { message, range } of await validate(document)) {
    said.push(`${basename(file)}:${range.start.line + 1}: ${message}`);
  }
}
process.stdout.write(JSON.stringify(said));
