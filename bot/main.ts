import { ConfigError, parseConfig } from "./config";
import { systemClock } from "./clock";
import { makeLog } from "./log";
import { createService } from "./service";
import { openStores } from "./stores";

/** The service as a process: settings in, tables, listen; SIGTERM and Ctrl-C stop it calmly. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = makeLog(
    (line) => process.stdout.write(line),
    () => systemClock.now(),
  );
  const local = config.tables ? null : await (await import("./local/tables.js")).joinOrStart(config.dataDir);
  const location = config.tables ?? { connectionString: local!.connectionString };
  const stores = await openStores(location, config.tablePrefix);
  const service = createService(config, { stores, clock: systemClock, log });

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

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});

/** One plain message for what a person can put right; the stack only for bugs. */
function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return "The port is taken. Set PORT to another one, or stop what is using it.";
  if (code === "EACCES") return "The port may not be used by this user. Set PORT to one above 1023.";
  return error.name === "LocalProblem" ? error.message : (error.stack ?? error.message);
}
