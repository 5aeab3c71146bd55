import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encode } from "../municipality/encode";
import { makeMunicipality } from "../municipality/municipality";

/** Any number will do; this one has been looked at. */
const SEED = 2021;

export interface WrittenFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Makes the municipality up as it is today and puts its files in a directory, where a person can look at them. */
export async function writeMunicipality(directory: string, today: string): Promise<readonly WrittenFile[]> {
  await mkdir(directory, { recursive: true });
  const files = await Promise.all(
    makeMunicipality(SEED, today).files.map(async (file) => ({ name: file.name, content: await encode(file) })),
  );
  await Promise.all(files.map(({ name, content }) => writeFile(join(directory, name), content)));
  return files;
}
