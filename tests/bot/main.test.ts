import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { UNSAFE } from "../support/unsafe-settings";

const ROOT = join(__dirname, "../..");
const SERVICE = ["-r", join(ROOT, "tests/support/typescript.cjs"), join(ROOT, "bot/main.ts")];
/** So that the many processes do not take the machine from everything else. */
const AT_ONCE = 3;

/** Starts the service as a process with these settings and no others. */
async function start(env: Readonly<Record<string, string>>) {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, SERVICE, { env: { PATH, ...env }, timeout: 60_000 });
  let told = "";
  child.stderr.on("data", (text) => (told += String(text)));
  child.stdout.on("data", (text) => (told += String(text)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, lines: told.trim().split("\n") };
}

test("the service ends with code 1 and one line for each unsafe setting, before it has opened anything", async () => {
  const waiting = [...UNSAFE];
  const wrong: unknown[] = [];
  const look = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [what, env, expected] = next;
      const { code, lines } = await start(env);
      const telling = lines.filter((line) => expected.test(line));
      if (code !== 1 || telling.length !== 1 || lines.some((line) => / at /.test(line)))
        wrong.push([what, code, lines]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  expect(wrong).toEqual([]);
});
