import { setImmediate as nextTurn } from "node:timers/promises";
import TableConfiguration from "azurite/dist/src/table/TableConfiguration";
import TableServer from "azurite/dist/src/table/TableServer";
import { connectionStringFor } from "./connection-string";

export interface RunningAzurite {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/**
 * Microsoft's storage emulator in this process, on 127.0.0.1. Azurite has no public way to be started as a library;
 * these two classes are what its own command line uses.
 *
 * `file` is where the tables are kept; without it they live in memory. Port 0 takes a free port; one that is taken
 * rejects with "EADDRINUSE".
 */
export async function startAzurite(options: {
  readonly port: number;
  readonly file?: string;
}): Promise<RunningAzurite> {
  const keepAliveSeconds = 5;
  const skipApiVersionCheck = true;
  const disableProductStyleUrl = true;
  const server = new TableServer(
    new TableConfiguration(
      "127.0.0.1",
      options.port,
      keepAliveSeconds,
      options.file ?? "",
      false, // debug log
      false, // access log
      undefined,
      undefined,
      false, // loose
      skipApiVersionCheck,
      "",
      "",
      "",
      undefined,
      disableProductStyleUrl,
      options.file === undefined,
    ),
  );
  try {
    await server.start();
  } catch (error) {
    // It has opened its data before it listens, and would go on saving them, and keep this process alive, for ever.
    await server.afterClose();
    throw error;
  }
  return {
    connectionString: connectionStringFor(server.getHttpServerAddress()),
    stop: async () => {
      await server.close();
      await untilSilent(server);
      if (options.file === undefined) await server.clean();
    },
  };
}

/** It says that it is closed a moment before it lets go of its port, and the next one may be waiting for that port. */
async function untilSilent(server: TableServer): Promise<void> {
  while (server.getHttpServerAddress() !== "") await nextTurn();
}
