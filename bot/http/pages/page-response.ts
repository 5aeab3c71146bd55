import type { Response } from "restify";

/** A page may load its own style sheet and pictures and post to its own address, and nothing else. */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "X-Robots-Tag": "noindex, nofollow",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** Answers with a page; `headers` add to or replace the safe ones. For HEAD, Node leaves the body out by itself. */
export function sendPage(res: Response, status: number, html: string, headers: Readonly<Record<string, string>> = {}) {
  send(res, status, Buffer.from(html), { "Content-Type": "text/html; charset=utf-8", ...headers });
}

/** Answers with something a page loads, under the same policy. */
export function send(res: Response, status: number, body: Buffer, headers: Readonly<Record<string, string>>): void {
  const all = { ...PAGE_HEADERS, ...headers, "Content-Length": String(body.length) };
  for (const [name, value] of Object.entries(all)) res.setHeader(name, value);
  res.writeHead(status);
  res.end(body);
}
