/**
 * `node infra/smoke-test.mjs https://…`: waits up to five minutes for the service to be ready, then looks at what a
 * stranger may and may not do. Changes nothing; ends with 1 and what is wrong.
 */
import { setTimeout as sleep } from "node:timers/promises";

const [address = ""] = process.argv.slice(2);
const seconds = Number(process.env.SMOKE_SECONDS ?? 300);
const base = address.replace(/\/+$/, "");

/** Each: what is asked, the answer that is right, and what it means when another comes. */
const CHECKS = [
  { path: "/health/live", wanted: 200, otherwise: "the process does not answer" },
  { path: "/tab/", wanted: 200, otherwise: "the tab is not there" },
  { path: "/api/session", wanted: 401, otherwise: "the API lets somebody in without a token" },
  { path: "/api/messages", wanted: 401, method: "POST", otherwise: "the bot takes messages that Teams has not signed" },
];

async function statusOf(path, method = "GET") {
  try {
    const body = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
    const answer = await fetch(`${base}${path}`, { method, ...body, signal: AbortSignal.timeout(20_000) });
    return answer.status;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}

const until = performance.now() + seconds * 1000;
let ready = await statusOf("/health/ready");
while (ready !== 200 && performance.now() < until) {
  await sleep(Math.min(5000, seconds * 100));
  ready = await statusOf("/health/ready");
}
const problems =
  ready === 200
    ? []
    : [`/health/ready: ${ready} after ${seconds} seconds: the service cannot reach its tables, or has not started`];
for (const { path, method, wanted, otherwise } of problems.length > 0 ? [] : CHECKS) {
  const status = await statusOf(path, method);
  if (status !== wanted) problems.push(`${path}: ${status} instead of ${wanted}: ${otherwise}`);
}
process.stdout.write(problems.length > 0 ? `${problems.join("\n")}\n` : `${base} answers as it should\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
