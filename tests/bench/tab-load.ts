import type { Browser, BrowserContext } from "playwright-core";

/** A machine and a network, slowed down from this one's. */
export interface Profile {
  readonly name: "laptop" | "phone";
  readonly cpuSlowdown: number;
  readonly megabitsPerSecond: number;
  readonly latencyMilliseconds: number;
  readonly width: number;
}

export const LAPTOP: Profile = {
  name: "laptop",
  cpuSlowdown: 4,
  megabitsPerSecond: 10,
  latencyMilliseconds: 40,
  width: 1200,
};
export const PHONE: Profile = {
  name: "phone",
  cpuSlowdown: 6,
  megabitsPerSecond: 1.6,
  latencyMilliseconds: 150,
  width: 390,
};

export interface Load {
  /** Milliseconds from the start of the navigation until the data are drawn. */
  readonly dataVisible: number;
  /** Page, scripts and styles as they were sent, in gzip, from the network or out of the cache. */
  readonly bytes: number;
}

const LONGEST_WAIT = 60_000;
const MARK = "data-visible";

/** In local mode the tab asks whom one plays, and remembers it here (tab/access/chosen-person.ts). */
const PLAY_HR = 'if (window === window.top) sessionStorage.setItem("handledarnatet-person", "hr");';

/** The page says when its data are drawn; the policy of the page allows nobody to ask it again and again. */
const TELL_MARK = `new PerformanceObserver((list) => {
  for (const mark of list.getEntriesByName("${MARK}")) console.debug("${MARK} " + mark.startTime);
}).observe({ type: "mark", buffered: true });`;

const SENT_BYTES = `performance.getEntriesByType("resource")
  .filter(({ name }) => name.includes("/tab/"))
  .concat(performance.getEntriesByType("navigation"))
  .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0)`;

/** Loads an address as somebody who has never been there, and again as somebody who has. Null: this machine's own speed. */
export async function loadTwice(
  browser: Browser,
  address: string,
  profile: Profile | null,
): Promise<{ readonly cold: Load; readonly warm: Load }> {
  const context = await browser.newContext({
    viewport: { width: profile?.width ?? 1200, height: 900 },
    locale: "sv-SE",
    // What budgets are counted in; a browser would rather be sent brotli, which is a tenth smaller.
    extraHTTPHeaders: { "Accept-Encoding": "gzip" },
  });
  try {
    return { cold: await load(context, address, profile), warm: await load(context, address, profile) };
  } finally {
    await context.close();
  }
}

async function load(context: BrowserContext, address: string, profile: Profile | null): Promise<Load> {
  const page = await context.newPage();
  if (profile) {
    const bytesPerSecond = (profile.megabitsPerSecond * 1_000_000) / 8;
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpuSlowdown });
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: profile.latencyMilliseconds,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  await page.addInitScript(PLAY_HR + TELL_MARK);
  const drawn = page.waitForEvent("console", {
    predicate: (message) => message.text().startsWith(`${MARK} `),
    timeout: LONGEST_WAIT,
  });
  await page.goto(address);
  const dataVisible = Number((await drawn).text().split(" ")[1]);
  const bytes = await page.evaluate<number>(SENT_BYTES);
  await page.close();
  return { dataVisible, bytes };
}
