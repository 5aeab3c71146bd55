import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { VERBS } from "../../../bot/teams/verbs";

const TEAMS = resolve(__dirname, "../../../bot/teams");
const files = readdirSync(TEAMS, { recursive: true, encoding: "utf8" }).filter((name) => !name.endsWith("verbs.ts"));
const read = (ending: string) =>
  files.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(TEAMS, name), "utf8"));
const templates = read(".json").join("\n");
const code = read(".ts").join("\n");

test.each(Object.entries(VERBS))("the verb %s is sent by a card and answered by the bot", (name, verb) => {
  const uses = code.match(new RegExp(`VERBS\\.${name}\\b`, "g")) ?? [];
  const isInTemplate = templates.includes(`"${verb}"`);
  // Code that answers names it once; a card that is made in code names it once more.
  expect(uses.length + (isInTemplate ? 1 : 0)).toBeGreaterThanOrEqual(2);
  expect(uses.length).toBeGreaterThanOrEqual(1);
});
