import { createHash, randomInt, randomUUID } from "node:crypto";
import { link, mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { textIn } from "../../text/text";
import { connectionStringFor } from "./connection-string";
import { isFree } from "../ports";
import { LocalProblem, systemCode } from "../problem";

/** Where processes that share a data directory find each other. Decided once and kept, so that addresses stay valid. */
export interface MeetingPoint {
  readonly directory: string;
  /** The file that holds the two ports. */
  readonly file: string;
  readonly dataFile: string;
  readonly connectionString: string;
  readonly tablesPort: number;
  readonly doorPort: number;
}

/** Below the ports that the system hands out for outgoing connections, which could otherwise sit on ours. */
const FIRST_PORT = 21_000;
const LAST_PORT = 28_999;

/**
 * Reads the directory's meeting point, or settles it. Of several processes that settle it at once one wins, because
 * a link to a complete file is made in one step. The file's name holds the directory, so a copied directory gets a
 * meeting point of its own.
 */
export async function meetingPoint(dataDir: string): Promise<MeetingPoint> {
  try {
    await mkdir(dataDir, { recursive: true });
    const directory = await realpath(dataDir);
    const file = join(directory, `tables-${createHash("sha256").update(directory).digest("hex").slice(0, 8)}.json`);
    const ports = (await read(file)) ?? (await settle(file));
    return {
      directory,
      file,
      dataFile: join(directory, "tables.json"),
      connectionString: connectionStringFor(`http://127.0.0.1:${ports.tablesPort}`),
      ...ports,
    };
  } catch (error) {
    const code = systemCode(error);
    if (!code) throw error;
    throw new LocalProblem(textIn("sv")("local.notWritable", { directory: resolve(dataDir), code }));
  }
}

type Ports = Pick<MeetingPoint, "tablesPort" | "doorPort">;

async function read(file: string): Promise<Ports | null> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const [, tablesPort, doorPort] = /^\{"tablesPort":(\d+),"doorPort":(\d+)\}\s*$/.exec(text) ?? [];
  if (!tablesPort || !doorPort) throw new LocalProblem(textIn("sv")("local.tables.damagedFile", { file }));
  return { tablesPort: Number(tablesPort), doorPort: Number(doorPort) };
}

async function settle(file: string): Promise<Ports> {
  const draft = `${file}.${randomUUID()}`;
  const ports: Ports = { tablesPort: await pickPort(), doorPort: await pickPort() };
  await writeFile(draft, JSON.stringify(ports));
  try {
    await link(draft, file);
    return ports;
  } catch (error) {
    const settledByAnother = systemCode(error) === "EEXIST" ? await read(file) : null;
    if (settledByAnother) return settledByAnother;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function pickPort(): Promise<number> {
  const port = randomInt(FIRST_PORT, LAST_PORT + 1);
  return (await isFree(port)) ? port : pickPort();
}
