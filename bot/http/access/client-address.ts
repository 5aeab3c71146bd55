import type { IncomingMessage } from "node:http";

/**
 * The caller's network address, for counting. Azure's front end adds it as the last hop of X-Forwarded-For, with a
 * port; whatever stands before the last comma the caller may have written. In local mode nobody stands in front, so
 * the header says nothing.
 */
export function clientAddress(req: IncomingMessage, { localMode }: { readonly localMode: boolean }): string {
  const direct = req.socket.remoteAddress ?? "";
  const hops = localMode ? undefined : req.headers["x-forwarded-for"];
  const last = [hops].flat().join(",").split(",").at(-1)?.trim();
  return last ? withoutPort(last) : direct;
}

/** "203.0.113.7:51234", "[2001:db8::7]:51234" or an address alone. */
function withoutPort(hop: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}
