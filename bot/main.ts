import { systemClock } from "./clock";
import { parseConfig } from "./config";
import { errorSentence } from "./error-sentence";
import { makeLog } from "./log";
import { outliveReaders } from "./output";
import { textIn } from "./text/text";

/**
 * The service as a process: settings in, tables, listen; SIGTERM and Ctrl-C stop it calmly. The settings are checked
 * before anything else is loaded: a service that may not start says so at once, and nothing of it has run.
 */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const { openStores } = await import("./service/stores.js");
  const { createService } = await import("./service/service.js");
  const { makeBackupDesk } = await import("./service/backup-desk.js");
  const log = makeLog(
    (line) => process.stdout.write(line),
    () => systemClock.now(),
  );
  const local = config.tables
    ? null
    : await (await import("./local/tables/join-or-start.js")).joinOrStart(config.dataDir);
  const location = config.tables ?? { connectionString: local!.connectionString };
  const stores = await openStores(location, config.tablePrefix);
  const { backUpRegularly } = makeBackupDesk(config, { stores, clock: systemClock, location, log });
  const service = createService(config, {
    ...{ stores, clock: systemClock, log },
    ...(backUpRegularly ? { backUp: backUpRegularly } : {}),
  });

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await service.close();
    await local?.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
  await service.listen();
}

outliveReaders();
main().catch((error: unknown) => {
  process.stderr.write(`${errorSentence(error, textIn("sv"), process.env["DEBUG"] === "1")}\n`);
  process.exit(1);
});
