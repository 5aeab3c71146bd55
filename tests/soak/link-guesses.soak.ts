import { randomBytes } from "node:crypto";
import { guessLinks } from "../support/guesses";
import { startGuessedServer } from "../support/guessed-server";

const GUESSES = 1_000_000;
const SAMPLES = 5_000;
const AT_ONCE = 20;
/** Two sided, p = 0.01. */
const SIGNIFICANT_Z = 2.576;

const random = () => randomBytes(16).toString("base64url");

test("a million random links lead nowhere", async () => {
  const server = await startGuessedServer({ missesTakeMs: 0 });
  const found = await guessLinks(server, GUESSES);
  process.stdout.write(`link guesses: ${JSON.stringify(found)}\n`);
  await server.close();
  expect(found.hits).toBe(0);
});

test("how long a miss takes does not tell a link that exists from one that does not (10,000 samples, p > 0.01)", async () => {
  const server = await startGuessedServer();
  const [id] = server.known.slice("/e/".length).split(".");
  const times = { existing: [] as number[], unknown: [] as number[] };
  let asked = 0;
  const ask = async () => {
    for (; asked < 2 * SAMPLES;) {
      const kind = (asked += 1) % 2 === 0 ? "existing" : "unknown";
      const began = performance.now();
      const key = `${kind === "existing" ? id : random()}.${random()}`;
      const response = await fetch(`${server.url}/e/${key}`, { headers: { "x-from": random() } });
      await response.arrayBuffer();
      if (response.status === 404) times[kind].push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  await server.close();
  const z = rankSum(times.existing, times.unknown);
  process.stdout.write(
    `miss timing: ${times.existing.length} and ${times.unknown.length} samples, z = ${z.toFixed(2)}\n`,
  );
  expect(Math.abs(z)).toBeLessThan(SIGNIFICANT_Z);
});

/** Mann and Whitney's statistic, as a standard normal variable: it asks nothing of how times are distributed. */
function rankSum(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((time) => ({ time, own: 1 })), ...second.map((time) => ({ time, own: 0 }))];
  const ranks = all.toSorted((a, b) => a.time - b.time).reduce((sum, { own }, index) => sum + own * (index + 1), 0);
  const [n, m] = [first.length, second.length];
  const u = ranks - (n * (n + 1)) / 2;
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
