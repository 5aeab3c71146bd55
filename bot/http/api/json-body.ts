import type { IncomingMessage } from "node:http";
import { withStatus } from "./with-status";

/** An edit of one thing; uploads have their own bounds. */
const LARGEST_BODY = 64 * 1024;

/** Reads a body that must be JSON, within bounds. What cannot be read throws an error with the status to answer with. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [type] = (request.headers["content-type"] ?? "").split(";");
  if (type?.trim().toLowerCase() !== "application/json") throw withStatus(415);
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    received += chunk.length;
    if (received > LARGEST_BODY) throw withStatus(413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw withStatus(400);
  }
}
