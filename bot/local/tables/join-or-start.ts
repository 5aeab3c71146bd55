import { setTimeout as pause } from "node:timers/promises";
import { textIn } from "../../text/text";
import type { RunningAzurite } from "./azurite";
import { comeToTheDoor, type Door, type Visit } from "./door";
import { LocalProblem, systemCode } from "../problem";
import { meetingPoint, type MeetingPoint } from "./meeting-point";
import { isFree } from "../ports";

/** The local storage that the service, the command line and the demonstration share. */
export interface LocalTables {
  readonly connectionString: string;
  /** Leaves the storage; whoever runs it saves it first. Call it once, at the end. */
  close(): Promise<void>;
}

/** Long enough for an owner that starts on a busy machine, short enough for a person to wait. */
const PATIENCE_MS = 60_000;
const PORT_PATIENCE_MS = 3_000;
const BETWEEN_TRIES_MS = 200;

/**
 * Azurite with its data under the given directory, shared by all processes on this machine: the first one runs it, the
 * others join, and when the one that runs it ends, one of the others takes over on the same port.
 *
 * Who runs it is decided by the operating system: it is whoever holds the directory's door, a port on 127.0.0.1. A
 * process that ends or is killed leaves the door at once, so nothing can be left behind that says otherwise.
 *
 * Throws `LocalProblem` when the directory cannot be written or a port is taken by another program.
 */
export async function joinOrStart(dataDir: string): Promise<LocalTables> {
  const point = await meetingPoint(dataDir);
  let membership = await enter(point);
  let isClosing = false;

  const stayInside = async (): Promise<void> => {
    while (!isClosing && membership.kind === "guest") {
      await membership.visit.ended;
      if (isClosing) return;
      membership = await enter(point).catch(() => membership);
      await pause(BETWEEN_TRIES_MS, undefined, { ref: false });
    }
  };
  const staying = stayInside();

  return {
    connectionString: point.connectionString,
    close: async () => {
      isClosing = true;
      if (membership.kind === "guest") membership.visit.leave();
      await staying;
      await leave(membership);
    },
  };
}

type Membership =
  | { readonly kind: "owner"; readonly door: Door; readonly azurite: RunningAzurite }
  | { readonly kind: "guest"; readonly visit: Visit };

/** Ends when this process runs the storage or has been let in by the one that does. */
async function enter(point: MeetingPoint): Promise<Membership> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const answer = await comeToTheDoor(point.doorPort, point.directory);
    switch (answer.kind) {
      case "mine":
        return run(point, answer.door);
      case "let-in":
        return { kind: "guest", visit: answer.visit };
      case "stranger":
        throw taken(point, point.doorPort);
      case "nobody-there":
        await pause(BETWEEN_TRIES_MS);
    }
  }
  throw new LocalProblem(textIn("sv")("local.tables.noAnswer", { directory: point.directory }));
}

async function run(point: MeetingPoint, door: Door): Promise<Membership> {
  try {
    // Azurite opens and saves the data before it finds its port taken.
    if (!(await isFreeSoon(point.tablesPort))) throw taken(point, point.tablesPort);
    const { startAzurite } = await import("./azurite.js");
    const azurite = await startAzurite({ port: point.tablesPort, file: point.dataFile }).catch((error: unknown) => {
      throw systemCode(error) === "EADDRINUSE" ? taken(point, point.tablesPort) : error;
    });
    door.open();
    return { kind: "owner", door, azurite };
  } catch (error) {
    await door.close();
    throw error;
  }
}

/** A port may be let go of a little later than the door, and others try ports for a moment when they choose theirs. */
async function isFreeSoon(port: number): Promise<boolean> {
  for (const giveUpAt = performance.now() + PORT_PATIENCE_MS; ; await pause(BETWEEN_TRIES_MS)) {
    if (await isFree(port)) return true;
    if (performance.now() > giveUpAt) return false;
  }
}

/** Saves before the door is given up: from then on somebody else may read the data. */
async function leave(membership: Membership): Promise<void> {
  if (membership.kind === "guest") return membership.visit.leave();
  await membership.azurite.stop();
  await membership.door.close();
}

function taken(point: MeetingPoint, port: number): LocalProblem {
  return new LocalProblem(textIn("sv")("local.tables.portTaken", { port: String(port), file: point.file }));
}
