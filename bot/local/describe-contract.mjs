/**
 * Part of the build: makes JSON schemas of the types in bot/contract, for the API's description. The service reads the
 * file and does not need the generator. `node bot/local/describe-contract.mjs [FILE]`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";
import { ROOT } from "./set-up.mjs";

const file = process.argv[2] ?? join(ROOT, "dist/contract.json");
const { definitions } = createGenerator({
  path: join(ROOT, "bot/contract/**/*.ts"),
  tsconfig: join(ROOT, "tsconfig.json"),
  type: "*",
  // The compiler has checked them already.
  skipTypeCheck: true,
  additionalProperties: false,
  expose: "export",
}).createSchema("*");

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(definitions));
