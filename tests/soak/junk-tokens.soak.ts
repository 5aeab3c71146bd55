import { readIncoming } from "../../bot/teams/incoming";
import { readFormAddress, readPostedKey } from "../../bot/http/evaluation/form-address";
import { Readable } from "node:stream";

const TOKENS = 100_000;
const MEGABYTE = 1024 * 1024;
const IDENTITY = {
  botId: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
  botType: "UserAssignedMSI",
  tenantId: "11111111-1111-4111-8111-111111111111",
  localMode: false,
} as const;

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

function junk(index: number) {
  const tid = `tenant-${index}`;
  const claims = { iss: `https://sts.windows.net/${tid}/`, aud: IDENTITY.botId, tid, appid: IDENTITY.botId, exp: 4e9 };
  const authorization = `Bearer ${encoded({ alg: "RS256", kid: `key-${index}` })}.${encoded(claims)}.${"x".repeat(342)}`;
  return Object.assign(Readable.from([]), { headers: { "content-type": "application/json", authorization } });
}

async function refuse(from: number, count: number): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const incoming = await readIncoming(junk(index), IDENTITY);
    if (incoming.kind !== "refused") throw new Error(`junk ${index} was let in`);
  }
}

function heap(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

test("a hundred thousand made-up tokens are refused within a millisecond each, and leave at most 5 MB behind", async () => {
  await refuse(0, 2_000);
  const before = heap();
  const began = performance.now();
  await refuse(2_000, TOKENS);
  const milliseconds = (performance.now() - began) / TOKENS;
  const grown = (heap() - before) / MEGABYTE;
  process.stdout.write(`junk tokens: ${milliseconds.toFixed(3)} ms each, heap ${grown.toFixed(2)} MB\n`);
  expect(grown).toBeLessThanOrEqual(5);
  expect(milliseconds).toBeLessThanOrEqual(1);
});

test("a million made-up addresses are read without keeping anything", () => {
  const before = heap();
  for (let index = 0; index < 1_000_000; index += 1) {
    readFormAddress(`/e/${index.toString(36).padStart(22, "x")}.${"s".repeat(22)}`);
    readPostedKey(`https://kommun.example/e/#q/${index}.${index}`);
  }
  expect((heap() - before) / MEGABYTE).toBeLessThanOrEqual(5);
});
