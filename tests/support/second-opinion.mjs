/** `node tests/support/second-opinion.mjs < manifest.json`: what Microsoft's own library says of a manifest, as JSON. */
import { readFileSync } from "node:fs";
import manifests from "@microsoft/app-manifest";

const problems = await manifests.AppManifestUtils.validateAgainstSchema(JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(problems));
