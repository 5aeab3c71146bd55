import restify from "restify";
import { summed, type Log } from "../log";
import { textIn } from "../text/text";
import { signInProblem } from "./access/sign-in-problem";
import { toProblem } from "./problem";

export interface ServerOptions {
  readonly log: Log;
  /** Local mode answers only to loopback names, so that no web page elsewhere can reach it through a made-up host name. */
  readonly localMode: boolean;
}

const MILLISECONDS_FOR_HEADERS = 20_000;
const MILLISECONDS_FOR_REQUEST = 60_000;

/** A restify server with the manners every route shares: safe headers, no compressed bodies, errors as problems. */
export function createHttpServer({ log, localMode }: ServerOptions): restify.Server {
  const tellRefused = summed(log);
  const server = restify.createServer({ name: "handledarnatet", ignoreTrailingSlash: true });
  server.server.headersTimeout = MILLISECONDS_FOR_HEADERS;
  server.server.requestTimeout = MILLISECONDS_FOR_REQUEST;

  server.pre((req, res, next) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) res.header(name, value);
    res.removeHeader("Server");
    if (req.headers["content-encoding"]) return stop(res, 415, "no-compression");
    if (localMode && !isLoopbackName(req.headers.host)) return stop(res, 421, "wrong-host");
    next();
  });

  server.on("restifyError", (req: restify.Request, res: restify.Response, error: unknown, done: () => void) => {
    const problem = toProblem(error, textIn("sv"));
    const refused = signInProblem(error);
    if (refused) tellRefused("warning", "sign-in-refused", { code: refused });
    else if (problem.status >= 500) {
      const route = String((req.getRoute() as { path?: unknown } | undefined)?.path ?? "unknown");
      const reference = problem.reference ? { reference: problem.reference } : {};
      log("error", "request-failed", { ...reference, code: problem.code, route, method: req.method ?? "", error });
    }
    if (problem.status === 401) res.header("WWW-Authenticate", "Bearer");
    if (!res.headersSent) sendProblem(res, problem.status, problem);
    done();
  });
  return server;

  function stop(res: restify.Response, status: number, code: "no-compression" | "wrong-host"): void {
    const text = textIn("sv");
    const detail = text(`problem.${code}`);
    sendProblem(res, status, { type: "about:blank", title: text("problem.refused"), status, detail, code });
  }
}

function sendProblem(res: restify.Response, status: number, problem: object): void {
  res.sendRaw(status, JSON.stringify(problem), { "Content-Type": "application/problem+json; charset=utf-8" });
}

/** Pages that need more than this (the student form, the tab) say so themselves. */
const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
};

function isLoopbackName(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? "");
}
