import { startAzurite } from "../../../../bot/local/tables/azurite";

/** Starts Azurite at a port, and says how that went; afterwards nothing may keep the process alive. */
const [port, file] = process.argv.slice(2);
startAzurite({ port: Number(port), file: file! }).then(
  (azurite) => azurite.stop(),
  (error: unknown) => process.stdout.write((error as { code: string }).code),
);
