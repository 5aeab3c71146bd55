import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ALARM_CODES } from "../../bot/log";

const ROOT = resolve(__dirname, "../..");

function textsIn(folder: string, ending: RegExp): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"))
    .join("\n");
}

const code = textsIn("bot", /\.tsx?$/);
const written = new Set(
  [...code.matchAll(/\b(?:log|tellRefused)\(\s*"\w+",\s*"([\w-]+)"/g)].map(([, event]) => event!),
);
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);

test("every event that the alerts and the operator's page ask the log for is one that the code writes", () => {
  const asked = found(textsIn("infra", /\.(bicep|md)$/), /event == "([\w-]+)"/g);
  expect(asked).toContain("alarm");
  expect(asked.filter((event) => !written.has(event))).toEqual([]);
});

test("every alarm is raised somewhere, and the operator's page tells of exactly these", () => {
  const raised = new Set(found(code, /\balarm\(\s*(?:[\w.]+),\s*"([\w-]+)"/g));
  expect([...raised].toSorted()).toEqual([...ALARM_CODES].toSorted());
  const page = readFileSync(join(ROOT, "infra/operations.md"), "utf8");
  const [alarms = ""] = page.slice(page.indexOf("### Alarms")).split("\n## ");
  expect(found(alarms, /^\| `([\w-]+)` +\| (?!it means)/gm)).toEqual([...ALARM_CODES].toSorted());
});
