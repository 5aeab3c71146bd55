import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What the connector does with a call instead of carrying it out. */
export interface ScriptedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text as it is. */
  readonly body?: unknown;
  readonly delayMs?: number;
  /** The message arrives at the person although the reply says otherwise. */
  readonly deliver?: boolean;
  /** Instead of a reply: close the socket, or never answer. */
  readonly then?: "reset" | "hang";
}

export async function sendScripted(reply: ScriptedReply, response: ServerResponse): Promise<void> {
  if (reply.delayMs !== undefined) await sleep(reply.delayMs);
  if (reply.then === "hang") return;
  if (reply.then === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const text = reply.body === undefined ? "" : typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
  response.end(text);
}
