import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { textIn } from "../../text/text";
import { isFree } from "../ports";
import { LocalProblem } from "../problem";
import { configFile, type PlaygroundSetting } from "./config-file";

/** Microsoft's local Teams simulator, running. */
export interface Playground {
  readonly url: string;
  /** Lets the simulator tell the service that the app was installed in one of its conversations. */
  install(conversationId: string): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 3_000;

/**
 * Loaded by the simulator's process before the simulator. It would listen on all network cards and let anybody in, so
 * it is kept to this machine; and it ends when its parent is gone, even if that was killed.
 */
const KEEP_AT_HOME = `
import { Server } from "node:net";
const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  return typeof port === "number" && typeof rest[0] !== "string" ? listen.call(this, port, "127.0.0.1", ...rest) : listen.call(this, port, ...rest);
};
process.on("disconnect", () => process.exit());
`;

/**
 * Starts the simulator: offline, without telemetry, without opening a browser. Its configuration and log are kept in
 * the directory. Throws `LocalProblem` when the port is taken or the simulator does not start.
 */
export async function startPlayground(
  setting: PlaygroundSetting & {
    readonly port: number;
    /** The service's address for activities. */
    readonly messagesUrl: string;
    readonly directory: string;
  },
): Promise<Playground> {
  const text = textIn("sv");
  const { port } = setting;
  if (!(await isFree(port))) throw new LocalProblem(text("local.portTaken", { port: String(port) }));
  await mkdir(setting.directory, { recursive: true });
  const config = join(setting.directory, ".m365agentsplayground.yml");
  const logFile = join(setting.directory, "playground.log");
  const names = { bot: text("product.name"), team: text("local.team") };
  await writeFile(config, configFile(setting, names));

  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(KEEP_AT_HOME)}`],
      require.resolve("@microsoft/m365agentsplayground/cli.js"),
      "start",
      ...["-e", setting.messagesUrl, "-c", "msteams", "-p", String(port)],
      ...["--service-url", `${url}/_connector`, "--disable-telemetry"],
    ],
    {
      cwd: setting.directory,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: "none",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      },
    },
  );
  const stop = () => end(child);
  try {
    await untilReady(child, url);
  } catch (error) {
    await stop();
    throw error instanceof NotReady ? new LocalProblem(text("local.playgroundDidNotStart", { logFile })) : error;
  }
  return { url, install: (conversationId) => install(url, conversationId), stop };
}

class NotReady extends Error {}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  while (performance.now() < giveUpAt && child.exitCode === null && child.signalCode === null) {
    if (await answers(`${url}/`)) return;
    await pause(200);
  }
  throw new NotReady("The simulator did not answer.");
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function install(url: string, conversationId: string): Promise<void> {
  for (const type of ["install", "botAdded"]) {
    const query = new URLSearchParams({ conversationId, type });
    const template = await fetch(`${url}/_internal/v1/customActivities/template?${query}`);
    if (!template.ok) throw new Error(`The simulator has no conversation ${conversationId} (${template.status}).`);
    await fetch(`${url}/_internal/v1/customActivities`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: await template.text(),
    });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN_MS);
  await exited;
  clearTimeout(killer);
}
