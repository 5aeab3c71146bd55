import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import type { Session } from "../../../bot/contract/session";
import { createHttpServer } from "../../../bot/http/server";
import { registerTab } from "../../../bot/http/tab/tab-routes";
import { builtTab } from "./built-tab";

/** The tab's page and files as the service serves them, without an API: see `answerApi`. */
export async function serveTab({ localMode = false } = {}): Promise<{ readonly base: string; stop(): void }> {
  const server = createHttpServer({ log: () => undefined, localMode });
  registerTab(server, { folder: builtTab(), localMode });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.server.closeAllConnections();
    },
  };
}

export const SESSION_OF_HR: Session = {
  name: "Harriet Holm",
  roles: ["hr"],
  may: [],
  units: [],
  areas: [],
  currentTerm: "HT2024",
  terms: ["VT2025", "HT2024", "VT2024"],
  contactMailbox: "vof.akademi@kommun.example",
  mode: "teams",
};

/** How the API answers an address: a body, or a status with a problem, or nothing yet, or never. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly etag?: string;
  /** The answer does not come. */
  readonly isWaiting?: boolean;
  readonly isLost?: boolean;
}

/**
 * Answers the tab's API in the browser instead of a service, for states that a healthy service does not get into.
 * Addresses without their query; `replies` may be changed while the page is open. Answers with what was asked.
 */
export async function answerApi(page: Page, replies: Record<string, Reply>): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  await page.route("**/api/**", async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    asked.push({ method: request.method(), path: pathname + search, headers: request.headers() });
    const known: Readonly<Record<string, Reply>> = {
      "/api/session": { body: SESSION_OF_HR },
      "/api/local/sign-in": { body: { token: "a-token" } },
      ...replies,
    };
    const reply = known[pathname] ?? { status: 404, body: NOTHING };
    if (reply.isWaiting) return;
    if (reply.isLost) return route.abort("connectionrefused");
    const { status = 200, etag } = reply;
    if (etag && request.headers()["if-none-match"] === etag) return route.fulfill({ status: 304 });
    const type = status < 400 ? "application/json" : "application/problem+json";
    return route.fulfill({
      status,
      body: JSON.stringify(reply.body ?? {}),
      headers: { "content-type": type, "cache-control": "no-store", ...(etag ? { etag } : {}) },
    });
  });
  return asked;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const NOTHING = { type: "about:blank", title: "", status: 404, detail: "Det finns inget här.", code: "not-found" };
