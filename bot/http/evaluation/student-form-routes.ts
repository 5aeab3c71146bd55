import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { toBuffer } from "qrcode";
import type { Request, Response, Server } from "restify";
import { Refusal } from "../../domain/refusal";
import { alarm, makeReference, type Log } from "../../log";
import type { Language } from "../../text/text";
import type { MissLimit } from "../../usecases/access/limit-misses";
import type { OpenEvaluation, OpenOutcome, RawAnswers, RecordAnswer } from "../../usecases/evaluation/answering";
import { send, sendPage } from "../pages/page-response";
import {
  DOOR_PATH,
  keyText,
  readFormAddress,
  readPostedKey,
  respondentOf,
  type FormAddress,
  type FormKey,
} from "./form-address";
import { readFormBody } from "./form-body";
import { FORM_STYLE, FORM_STYLE_PATH } from "./form-style";
import { OPEN_SCRIPT, OPEN_SCRIPT_PATH } from "./open-script";
import { KEY_FIELD, OPEN_FIELD } from "./pages/door-page";
import { TOKEN_FIELD } from "./pages/form-page";
import { SWITCH_FIELD } from "./pages/layout";
import { makeStudentPages, type PageAnswer } from "./student-pages";

export interface StudentFormDeps {
  readonly openEvaluation: OpenEvaluation;
  readonly recordAnswer: RecordAnswer;
  /** Counts links that led nowhere. */
  readonly misses: MissLimit;
  /** What the time of an answer that leads nowhere is rounded up to; 300 milliseconds when left out. */
  readonly missesTakeMs?: number;
  readonly log: Log;
  /** Where the service is reached from outside, without a slash at the end; QR codes lead there. */
  readonly publicUrl: string;
  readonly contactMailbox: string;
  /** Where students read about work as an hourly substitute. */
  readonly jobLink?: string;
  /** The caller's network address; behind a proxy, what the proxy says. */
  readonly clientAddress?: (req: Request) => string;
}

/**
 * Everything below /e: the students' form behind a personal link or a QR, its receipt, and the QR code itself.
 * No cookie, nothing kept by the browser, and no script but the one that posts an address's key. Opening an address consumes nothing, since mail scanners open
 * links too; only a posted form is an answer.
 */
export function registerStudentForm(server: Server, deps: StudentFormDeps): void {
  const { misses } = deps;
  const clientAddress = deps.clientAddress ?? ((req: Request) => req.socket.remoteAddress ?? "");
  const pages = makeStudentPages(deps);

  for (const path of ["/e", "/e/*"]) {
    server.get(path, async (req, res) => answer(req, res, show));
    server.head(path, async (req, res) => answer(req, res, show));
    server.post(path, async (req, res) => answer(req, res, save));
  }

  type Reply = PageAnswer | { readonly kind: "sent" };

  async function answer(req: Request, res: Response, reply: (visit: Visit) => Promise<Reply>): Promise<void> {
    const url = new URL(req.url ?? "/", "http://here");
    const language: Language = url.searchParams.get("lang") === "en" ? "en" : "sv";
    const address = readFormAddress(url.pathname);
    const isPosted = address.kind === "door";
    const visit: Visit = { req, res, path: url.pathname, language, address, isPosted };
    const began = performance.now();
    try {
      const page = await reply(visit);
      if (page.kind === "page" && page.status === LEADS_NOWHERE) await roundUp(performance.now() - began);
      if (page.kind === "page") sendPage(res, page.status, page.html, page.headers);
    } catch (error) {
      const reference = makeReference();
      deps.log("error", "request-failed", { reference, route: "/e", method: req.method ?? "", error });
      const page = pages.failed(visit, error instanceof Refusal ? 503 : 500, reference);
      if (!res.headersSent) sendPage(res, page.status, page.html);
    }
  }

  /** Unknown, replaced and closed take other ways through the storage, and nobody may tell them apart by the time. */
  async function roundUp(taken: number): Promise<void> {
    const step = deps.missesTakeMs ?? MISSES_TAKE_MS;
    if (step > 0) await sleep(Math.ceil(taken / step) * step - taken);
  }

  async function show(visit: Visit): Promise<Reply> {
    const { address } = visit;
    if (address.kind === "style") return sendFile(visit, "text/css", FORM_STYLE, FORM_STYLE_PATH);
    if (address.kind === "script") return sendFile(visit, "text/javascript", OPEN_SCRIPT, OPEN_SCRIPT_PATH);
    if (address.kind === "door") return pages.door(visit);
    if (await misses.isOver(clientAddress(visit.req))) return pages.slowDown(visit);
    const outcome = await counted(visit, await deps.openEvaluation(respondentOf(address.key, "")));
    if (address.kind === "qr-image") return showPicture(visit, address.key, outcome);
    if (outcome.kind !== "open") return pages.unavailable(visit, outcome);
    if (address.kind === "qr-page") return pages.qr(address.key, outcome.form);
    return pages.form(visit, address.key, outcome.form, newToken());
  }

  async function save(visit: Visit): Promise<Reply> {
    const { address } = visit;
    const body = await readFormBody(visit.req);
    if (await misses.isOver(clientAddress(visit.req))) return pages.slowDown(visit);
    if (address.kind !== "form" && address.kind !== "door") return pages.unavailable(visit, { kind: "not-valid" });
    if (body.kind === "unreadable") return pages.unreadable(visit, body.status);
    const key = address.kind === "form" ? address.key : readPostedKey(body.fields[KEY_FIELD]);
    const token = readToken(body.fields[TOKEN_FIELD]);
    if (OPEN_FIELD in body.fields) return open(visit, key);
    if (SWITCH_FIELD in body.fields) return showAgain(visit, key, token, body.fields);
    const outcome = await deps.recordAnswer(respondentOf(key, token), body.fields);
    switch (outcome.kind) {
      case "saved": {
        const own = outcome.changePath === null ? null : readPostedKey(outcome.changePath);
        return pages.thanks(visit, outcome.form, outcome.isChange, key, own);
      }
      case "invalid":
        return pages.refused(visit, key, outcome.form, token, body.fields, outcome.problems);
      case "closed":
      case "full":
      case "not-valid":
      case "not-yours":
        return pages.unavailable(visit, await counted(visit, outcome));
    }
  }

  /** The form for a key that was posted. Uses nothing up, no more than opening its address does. */
  async function open(visit: Visit, key: FormKey): Promise<Reply> {
    const outcome = await counted(visit, await deps.openEvaluation(respondentOf(key, "")));
    if (outcome.kind !== "open") return pages.unavailable(visit, outcome);
    return pages.form(visit, key, outcome.form, newToken());
  }

  function sendFile({ req, res }: Visit, type: string, content: string, path: string): Reply {
    send(res, 200, Buffer.from(content), {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": req.url === path ? "public, max-age=31536000, immutable" : "no-cache",
    });
    return { kind: "sent" };
  }

  /** In another language, with what was filled in. Nothing is saved. */
  async function showAgain(visit: Visit, key: FormKey, token: string, unsent: RawAnswers): Promise<Reply> {
    const outcome = await counted(visit, await deps.openEvaluation(respondentOf(key, token)));
    if (outcome.kind !== "open") return pages.unavailable(visit, outcome);
    return pages.form(visit, key, outcome.form, token, unsent);
  }

  async function showPicture(visit: Visit, key: FormKey, outcome: OpenOutcome): Promise<Reply> {
    if (outcome.kind === "not-valid" || outcome.kind === "not-yours") return pages.unavailable(visit, outcome);
    const picture = await toBuffer(`${deps.publicUrl}${DOOR_PATH}#${keyText(key)}`, {
      errorCorrectionLevel: "M",
      scale: 8,
    });
    // Teams' clients load a card's picture from another origin than ours.
    send(visit.res, 200, picture, { "Content-Type": "image/png", "Cross-Origin-Resource-Policy": "cross-origin" });
    return { kind: "sent" };
  }

  async function counted<T extends { readonly kind: string }>({ req }: Visit, outcome: T): Promise<T> {
    if (outcome.kind !== "not-valid") return outcome;
    const { inMinute, inHour } = await misses.count(clientAddress(req));
    if (inMinute === MANY_IN_MINUTE) deps.log("warning", "many-wrong-student-links", { count: inMinute });
    if (inHour === MANY_IN_HOUR) alarm(deps.log, "very-many-wrong-student-links", { count: inHour });
    return outcome;
  }
}

const LEADS_NOWHERE = 404;
const MISSES_TAKE_MS = 300;

/** Nobody mistypes this often: somebody is guessing. */
const MANY_IN_MINUTE = 100;
const MANY_IN_HOUR = 1000;

/** One request, as far as the pages need to know it. */
interface Visit {
  readonly req: Request;
  readonly res: Response;
  readonly path: string;
  readonly language: Language;
  readonly address: FormAddress;
  /** Whether the key comes in what is posted; otherwise it is in the path. */
  readonly isPosted: boolean;
}

function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** A form without its token, or with one that is not ours, is a form of its own. */
function readToken(value: unknown): string {
  return typeof value === "string" && /^[\w-]{22}$/.test(value) ? value : newToken();
}
