import type { Request, Response, Server } from "restify";
import { Refusal } from "../../domain/refusal";
import { makeReference, type Log } from "../../log";
import { textIn } from "../../text/text";
import type { MissLimit } from "../../usecases/access/limit-misses";
import type { CollectExport, CollectOutcome } from "../../usecases/export/collect-export";
import type { FileFormat } from "../../usecases/export/document";
import { send, sendPage } from "../pages/page-response";
import { DownloadPage } from "./download-page";
import { renderPage } from "../pages/page-shell";

const TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** What a link's secret looks like; anything else is a guess that storage need not hear of. */
const TOKEN = /^[\w-]{22}$/;

export interface DownloadDeps {
  readonly collectExport: CollectExport;
  /** Counts links that led nowhere. */
  readonly misses: MissLimit;
  readonly log: Log;
  /** The caller's network address; behind a proxy, what the proxy says. */
  readonly clientAddress: (req: Request) => string;
}

/**
 * GET /export/<secret>: the file that a link was given for. The link is the whole sign-in, since Teams opens it in
 * another browser; whoever guesses is slowed down. HEAD uses nothing up: it is what scanners of links send.
 */
export function registerDownloads(server: Server, { collectExport, misses, log, clientAddress }: DownloadDeps): void {
  server.get("/export/:token", async (req: Request, res: Response) => {
    try {
      if (await misses.isOver(clientAddress(req))) return sayNo(res, 429, "slow-down", { "Retry-After": "60" });
      const token = String((req.params as { readonly token?: unknown }).token);
      const outcome = TOKEN.test(token) ? await collectExport(token) : NO_SUCH_LINK;
      if (outcome.kind === "file") return sendFile(res, outcome);
      const { inMinute } = await misses.count(clientAddress(req));
      if (inMinute === 100) log("warning", "many-wrong-export-links", { count: inMinute });
      sayNo(res, 404, "gone");
    } catch (error) {
      const reference = makeReference();
      log("error", "request-failed", { reference, route: "/export", method: "GET", error });
      if (!res.headersSent) sayNo(res, error instanceof Refusal ? 503 : 500, "failed", {}, reference);
    }
  });
  server.head("/export/:token", (_req: Request, res: Response, next) => {
    send(res, 204, Buffer.alloc(0), {});
    next();
  });
}

const NO_SUCH_LINK: CollectOutcome = { kind: "no-such-link" };

function sendFile(res: Response, { fileName, format, content }: Extract<CollectOutcome, { kind: "file" }>): void {
  send(res, 200, Buffer.from(content), {
    "Content-Type": TYPES[format],
    "Content-Disposition": disposition(`${fileName}.${format}`),
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
}

/** A name with å, ä and ö for browsers (RFC 5987), and one without for whatever cannot read that. */
function disposition(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\w. -]/g, "");
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function sayNo(
  res: Response,
  status: number,
  why: "gone" | "slow-down" | "failed",
  headers: Readonly<Record<string, string>> = {},
  reference = "",
): void {
  const text = textIn("sv");
  const page = <DownloadPage title={text(`export.${why}.title`)} text={text(`export.${why}.text`, { reference })} />;
  sendPage(res, status, renderPage(page), headers);
}
