import { parseConfig } from "../../bot/config";
import { createService } from "../../bot/service/service";
import { openStores } from "../../bot/service/stores";
import { clockFrom, MONDAY_MORNING } from "./moving-clock";

/**
 * The service as it runs in production, but for two things: its clock stands on a weekday morning when it starts, and
 * the pace that Teams' limits ask for is out of the way unless the bench tells another. What remains is what the service
 * itself can do.
 */
const CARDS_PER_SECOND = Number(process.env["BENCH_CARDS_PER_SECOND"] ?? 10_000);
const BEGINS = process.env["BENCH_BEGINS"] ?? MONDAY_MORNING;

async function main(): Promise<void> {
  const config = { ...parseConfig(process.env), cardsPerSecond: CARDS_PER_SECOND };
  const stores = await openStores(config.tables!, config.tablePrefix);
  const service = createService(config, { stores, clock: clockFrom(BEGINS), log: () => undefined });
  process.once("SIGTERM", () => void service.close().then(() => process.exit(0)));
  const { port } = await service.listen();
  process.stdout.write(`http://127.0.0.1:${port}\n`);
}

void main();
