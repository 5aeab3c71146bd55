/**
 * `node infra/check/types/read-types.mjs REPOSITORY`: takes the types of the resources that the templates name out of a
 * clone of github.com/Azure/bicep-types-az, which is what Bicep's own compiler reads, and writes resources.json.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const HERE = import.meta.dirname;
const INFRA = resolve(HERE, "../..");
const [repository] = process.argv.slice(2);
const git = (...args) => execFileSync("git", ["-C", repository, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });

const templates = readdirSync(INFRA, { recursive: true }).filter((name) => name.endsWith(".bicep"));
const used = new Set(
  templates.flatMap((name) =>
    [...readFileSync(join(INFRA, name), "utf8").matchAll(/'(Microsoft\.[\w./]+@[\w-]+)'/g)].map(([, type]) => type),
  ),
);
const files = git("ls-tree", "-r", "--name-only", "HEAD", "generated").split("\n");
const types = [];
const resources = {};
for (const name of [...used].sort()) {
  const [provider] = name.split("/");
  const ending = `/${provider}/${name.split("@")[1]}/types.json`.toLowerCase();
  for (const file of files.filter((one) => one.toLowerCase().endsWith(ending))) {
    const all = JSON.parse(git("show", `HEAD:${file}`));
    const found = all.find((type) => type.$type === "ResourceType" && type.name.toLowerCase() === name.toLowerCase());
    if (found) resources[name] = keep(all, numberOf(found.body), new Map());
  }
  if (resources[name] === undefined) throw new Error(`${name} is unknown`);
}
const commit = git("rev-parse", "HEAD").trim();
const lines = types.map((type) => JSON.stringify(type)).join(",\n");
writeFileSync(
  join(HERE, "resources.json"),
  `{"source":"github.com/Azure/bicep-types-az","commit":"${commit}",\n"resources":${JSON.stringify(resources, null, 1)},\n"types":[\n${lines}\n]}\n`,
);

function numberOf({ $ref }) {
  return Number($ref.slice(2));
}

/** Copies a type and what it is made of, without descriptions; answers with its new number. */
function keep(all, number, done) {
  if (done.has(number)) return done.get(number);
  const at = types.push(null) - 1;
  done.set(number, at);
  const one = (reference) => keep(all, numberOf(reference), done);
  const members = (properties) =>
    Object.fromEntries(Object.entries(properties).map(([name, { type, flags }]) => [name, { type: one(type), flags }]));
  const { $type, value, discriminator, properties, baseProperties, additionalProperties, itemType, elements } =
    all[number];
  types[at] = {
    kind: $type.replace(/Type$/, ""),
    ...(value !== undefined && { value }),
    ...(properties && { properties: members(properties) }),
    ...(additionalProperties && { additional: one(additionalProperties) }),
    ...(itemType && { item: one(itemType) }),
    ...(discriminator && { discriminator, properties: members(baseProperties) }),
    ...(elements && {
      elements: Array.isArray(elements)
        ? elements.map(one)
        : Object.fromEntries(Object.entries(elements).map(([name, type]) => [name, one(type)])),
    }),
  };
  return at;
}
