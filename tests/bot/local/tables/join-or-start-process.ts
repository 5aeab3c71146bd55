import { joinOrStart } from "../../../../bot/local/tables/join-or-start";

/** A process for join-or-start.test.ts: joins the storage of a directory, says so, and stays until it is told to leave. */
async function main(): Promise<void> {
  const tables = await joinOrStart(process.argv[2]!);
  process.stdout.write(`${tables.connectionString}\n`);
  process.on("SIGTERM", () => void tables.close().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
