import http from "node:http";
import https from "node:https";
import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
/** What the connector client sends its requests through. */
export type ConnectorHttpClient = NonNullable<ConnectorOptions["httpClient"]>;
type WebRequest = Parameters<ConnectorHttpClient["sendRequest"]>[0];
type WebResponse = Awaited<ReturnType<ConnectorHttpClient["sendRequest"]>>;

/** How far a request came before it failed. Only "before-sending" is certain to have had no effect. */
export type FaultPhase = "before-sending" | "answered" | "no-answer" | "unreadable-answer";

/**
 * A call to the Bot Connector that did not succeed. Deliberately no RestError: the connector client repeats whatever
 * it recognises as its own error up to three times, and a POST that is repeated is a second card.
 */
export class ConnectorFault extends Error {
  constructor(
    readonly phase: FaultPhase,
    /** HTTP status; null when there was no reply. */
    readonly status: number | null,
    /** The platform's error code, e.g. "BotNotInConversationRoster"; the socket's, e.g. "ECONNRESET"; or null. */
    readonly code: string | null,
    /** From the Retry-After header, seconds. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`The Bot Connector call failed: ${phase}, status ${status ?? "none"}, code ${code ?? "none"}.`);
    this.name = "ConnectorFault";
  }
}

const TIME_OUT_MS = 20_000;
/** A card's reply is some hundred bytes and a roster page of 500 some 200 kB. */
const LARGEST_REPLY = 4 * 1024 * 1024;
/** Sockets are reused within a burst only: one that the other side has just closed would make a sent card uncertain. */
const IDLE_SOCKET_MS = 2_000;

/**
 * An HTTP client that makes exactly one request per call: no repeats, no redirects, a time limit over the whole
 * exchange, and a `ConnectorFault` for everything but a 2xx reply with readable JSON (or an empty body).
 */
export function makeOneShotHttpClient(settings: { readonly timeOutMs?: number } = {}): ConnectorHttpClient {
  const agents = {
    "http:": new http.Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS }),
    "https:": new https.Agent({ keepAlive: true, timeout: IDLE_SOCKET_MS }),
  };
  return {
    async sendRequest(request: WebRequest): Promise<WebResponse> {
      const url = new URL(request.url);
      const secure = url.protocol === "https:";
      const reply = await exchange(
        url,
        request,
        secure ? agents["https:"] : agents["http:"],
        settings.timeOutMs ?? TIME_OUT_MS,
      );
      if (reply.status < 200 || reply.status > 299) {
        throw new ConnectorFault("answered", reply.status, codeIn(reply.text), retryAfterOf(reply.headers));
      }
      if (reply.text !== "" && parseJson(reply.text) === undefined) {
        throw new ConnectorFault("unreadable-answer", reply.status, null);
      }
      const headers = request.headers.clone();
      headers.headerNames().forEach((name) => headers.remove(name));
      for (const [name, value] of Object.entries(reply.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
      }
      return { request, status: reply.status, headers, bodyAsText: reply.text };
    },
  };
}

interface RawReply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

function exchange(url: URL, request: WebRequest, agent: http.Agent, timeOutMs: number): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    let connected = false;
    const body = typeof request.body === "string" ? request.body : undefined;
    const headers: Record<string, string> = { ...request.headers.rawHeaders(), "accept-encoding": "identity" };
    if (body !== undefined) headers["content-length"] = String(Buffer.byteLength(body));
    const outgoing = (url.protocol === "https:" ? https : http).request(url, {
      method: request.method,
      agent,
      headers,
    });
    const timer = setTimeout(() => outgoing.destroy(timedOut()), timeOutMs);

    outgoing.on("socket", (socket) => {
      if (!socket.connecting) connected = true;
      else socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => (connected = true));
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new ConnectorFault(connected ? "no-answer" : "before-sending", null, error.code ?? error.name));
    });
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_REPLY) outgoing.destroy(tooLarge());
        else chunks.push(chunk);
      });
      incoming.on("error", (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        reject(new ConnectorFault("no-answer", incoming.statusCode ?? null, error.code ?? error.name));
      });
      incoming.on("end", () => {
        clearTimeout(timer);
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
      });
    });
    outgoing.end(body);
  });
}

function timedOut(): Error {
  return Object.assign(new Error("No reply in time."), { code: "ETIMEDOUT" });
}

function tooLarge(): Error {
  return Object.assign(new Error("The reply is too large."), { code: "EMSGSIZE" });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The code of an error body: `{error:{code}}` as documented, or the older `{errorCode: 209, message: "{subCode: …}"}`
 * where the telling word is the sub-code.
 */
function codeIn(text: string): string | null {
  const body = parseJson(text);
  if (!isRecord(body)) return null;
  if (isRecord(body["error"]) && typeof body["error"]["code"] === "string") return body["error"]["code"];
  const older = subCodeOf(body) ?? (typeof body["message"] === "string" ? subCodeOf(parseJson(body["message"])) : null);
  if (older) return older;
  if (typeof body["errorCode"] === "number") return String(body["errorCode"]);
  return typeof body["code"] === "string" ? body["code"] : null;
}

function subCodeOf(value: unknown): string | null {
  return isRecord(value) && typeof value["subCode"] === "string" ? value["subCode"] : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Seconds; a date in the header would need a clock and Teams sends seconds. */
function retryAfterOf(headers: http.IncomingHttpHeaders): number | null {
  const seconds = Number(headers["retry-after"]);
  return headers["retry-after"] !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
