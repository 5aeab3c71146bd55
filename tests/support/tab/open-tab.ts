import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { hostPage, type HostBehaviour } from "./host-page";

const TEAMS = "https://teams.microsoft.com/host";
const HOST_LIST = "https://res.cdn.office.net/**";

export interface OpenTabOptions extends Partial<Omit<HostBehaviour, "tabUrl">> {
  /** "http://127.0.0.1:12345", a service. */
  readonly base: string;
  /** What Teams gives when the tab asks for a token. */
  readonly token?: () => string | Promise<string>;
  /** The hash that the tab is opened with, e.g. "#/enhet/V2107?termin=HT2024"; usually subPageId does that. */
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly browser?: BrowserContextOptions;
  /** Before anything is loaded: `page.route` for answers that the service would not give. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface OpenTab {
  readonly page: Page;
  /** The tab's own frame: `tab.getByRole(…)`. */
  readonly tab: Frame;
  /** What the browser complained about: console errors and warnings, scripts' errors, refusals by the page policy. */
  readonly complaints: readonly string[];
  /** Changes the theme in Teams, as the reader would. */
  setTheme(theme: string): Promise<void>;
  /** What the tab has asked of Teams: "initialize", "getContext", … */
  calls(): Promise<readonly string[]>;
  /** The links that the tab has asked Teams to open; nobody has opened them. */
  links(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens the tab inside a host page at Teams' own address, with the real teams-js. Ends when the frame has loaded. */
export async function openTab(browser: Browser, options: OpenTabOptions): Promise<OpenTab> {
  const { base, token = () => "a-token", hash = "", width = 1200, height = 900 } = options;
  const { page, complaints } = await aPage(browser, { ...options.browser, viewport: { width, height } });
  await page.exposeFunction("tokenForTab", token);
  const behaviour: HostBehaviour = {
    tabUrl: `${base}/tab/${hash}`,
    theme: options.theme ?? "default",
    locale: options.locale ?? "sv-se",
    pageId: options.pageId ?? "tackning",
    subPageId: options.subPageId ?? "",
    isAnswering: options.isAnswering ?? true,
    tokenRefusal: options.tokenRefusal ?? "",
    frameContext: options.frameContext ?? "content",
    userId: options.userId ?? "7d3c2b1a-0000-4000-8000-000000000001",
    tenantId: options.tenantId ?? "5d0a5a6f-1f3b-4d06-9a56-3c3f0d3f7a11",
  };
  await page.route(TEAMS, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: hostPage(behaviour) }),
  );
  await options.before?.(page);
  await page.goto(TEAMS);
  const tab = (await (await page.waitForSelector("iframe")).contentFrame())!;
  await tab.waitForLoadState("load");
  return {
    page,
    tab,
    complaints,
    setTheme: (theme) => page.evaluate(`window.setTheme(${JSON.stringify(theme)})`),
    calls: () => page.evaluate("window.callsOfTab()"),
    links: () => page.evaluate("window.linksOfTab()"),
    close: () => page.context().close(),
  };
}

interface AloneOptions extends BrowserContextOptions {
  readonly before?: (page: Page) => Promise<void>;
  /** Whom the reader plays; null when nobody has been chosen. */
  readonly person?: string | null;
}

/** Opens an address as a page of its own: what somebody sees outside Teams. In local mode HR has been chosen already. */
export async function openAlone(
  browser: Browser,
  url: string,
  { before, person = "hr", ...options }: AloneOptions = {},
) {
  const { page, complaints } = await aPage(browser, options);
  if (person !== null) await page.addInitScript({ content: chosen(person) });
  await before?.(page);
  await page.goto(url);
  return { page, complaints, close: () => page.context().close() };
}

async function aPage(browser: Browser, options: BrowserContextOptions) {
  // Without motion a colour is what it will be at once, and not half way there.
  const context = await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  // teams-js fetches its list of hosts at every start.
  await page.route(HOST_LIST, (route) =>
    route.fulfill({
      json: { validOrigins: ["teams.microsoft.com", "*.teams.microsoft.com", "*.cloud.microsoft"] },
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  return { page, complaints };
}

/** What the tab remembers when somebody has been chosen. Frames inside the page have no memory of their own. */
function chosen(person: string): string {
  return `if (window === window.top) sessionStorage.setItem("handledarnatet-person", ${JSON.stringify(person)})`;
}
