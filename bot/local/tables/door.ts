import { connect, createServer, type Server, type Socket } from "node:net";
import { systemCode } from "../problem";

/** The right to run a data directory's storage: held by one process, given up when it ends in whatever way. */
export interface Door {
  /** Lets in those who wait and those who come later. */
  open(): void;
  close(): Promise<void>;
}

/** A place inside, next to the process that runs the storage. */
export interface Visit {
  /** Resolves when the process that runs the storage is gone, or this visit was left. */
  readonly ended: Promise<void>;
  leave(): void;
}

export type DoorAnswer =
  | { readonly kind: "mine"; readonly door: Door }
  | { readonly kind: "let-in"; readonly visit: Visit }
  /** Another program listens there. */
  | { readonly kind: "stranger" }
  /** The holder left while we knocked. */
  | { readonly kind: "nobody-there" };

const WAIT = "wait";
const COME_IN = "come-in";
/** A holder says who it is at once, unless its machine is very busy. */
const SILENCE_MS = 20_000;

/** Takes the door when it is free; otherwise knocks, and waits until its holder opens. */
export async function comeToTheDoor(port: number, directory: string): Promise<DoorAnswer> {
  const door = await take(port, directory);
  return door ? { kind: "mine", door } : knock(port, directory);
}

function take(port: number, directory: string): Promise<Door | null> {
  return new Promise((resolve, reject) => {
    const inside = new Set<Socket>();
    let isOpen = false;
    const say = (socket: Socket, word: string) => socket.write(`${word} ${directory}\n`);
    const server: Server = createServer((socket) => {
      inside.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => inside.delete(socket));
      socket.resume();
      socket.unref();
      say(socket, WAIT);
      if (isOpen) say(socket, COME_IN);
    });
    server.once("error", (error) => (systemCode(error) === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () =>
      resolve({
        open: () => {
          isOpen = true;
          for (const socket of inside) say(socket, COME_IN);
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of inside) socket.destroy();
          }),
      }),
    );
  });
}

function knock(port: number, directory: string): Promise<DoorAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const ended = new Promise<void>((done) => socket.once("close", () => done()));
    let heard = "";
    const answer = (kind: "stranger" | "nobody-there") => {
      clearTimeout(silence);
      socket.destroy();
      resolve({ kind });
    };
    const silence = setTimeout(() => answer("stranger"), SILENCE_MS);
    socket.setEncoding("utf8");
    socket.on("error", () => answer("nobody-there"));
    socket.on("close", () => answer(heard === "" || heard.startsWith(WAIT) ? "nobody-there" : "stranger"));
    socket.on("data", (chunk: string) => {
      heard += chunk;
      if (!`${WAIT} ${directory}\n${COME_IN} ${directory}\n`.startsWith(heard)) return answer("stranger");
      clearTimeout(silence);
      if (!heard.endsWith(`${COME_IN} ${directory}\n`)) return;
      socket.unref();
      resolve({ kind: "let-in", visit: { ended, leave: () => void socket.destroy() } });
    });
  });
}
