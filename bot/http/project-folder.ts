import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder with package.json, above both the built service and the sources; what the build makes is in dist/ there. */
export function projectFolder(from: string): string {
  const above = dirname(from);
  return existsSync(join(from, "package.json")) || above === from ? from : projectFolder(above);
}
