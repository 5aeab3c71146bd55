import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { systemClock } from "../../bot/clock";
import { startDemonstration, type Demonstration } from "../../bot/local/demonstration/demonstration";
import { freePort } from "../../bot/local/ports";
import { textIn } from "../../bot/text/text";

const SLOW = 300_000;
const t = textIn("sv");

let dataDir: string;
let demonstration: Demonstration;
let browser: Browser;
let page: Page;
/** Where the pictures are put, so that a person can look at them. */
const PICTURES = join(tmpdir(), "handledarnat-playground");

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "playground-data-"));
  demonstration = await startDemonstration({
    dataDir,
    port: await freePort(),
    playgroundPort: await freePort(),
    clock: systemClock,
    say: () => undefined,
    signal: new AbortController().signal,
  });
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 2700 } });
  // The page asks for fonts of Microsoft's and would wait long for them where there is no network.
  await context.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
}, SLOW);

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
  await rm(dataDir, { recursive: true, force: true });
}, SLOW);

function card(): Locator {
  return page.locator(".ac-adaptiveCard").last();
}

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function stateOfPlayed(): Promise<string | undefined> {
  const { stores, term, cast } = demonstration;
  for await (const { value } of stores.invitations.all(term)) {
    if (value.route.kind === "card" && value.route.email === cast.played.email) return value.state;
  }
  return undefined;
}

test(
  "the supervisor's card arrives, demands its required answer in Swedish, and becomes the receipt",
  async () => {
    await page.goto(demonstration.playgroundUrl, { waitUntil: "domcontentloaded" });
    await expect(card().innerText()).resolves.toContain(t("evaluation.title.supervisor"));
    await picture("1-arrived");
    expect(await stateOfPlayed()).toBe("sent");

    const submit = page.getByRole("button", { name: t("evaluation.submit") });
    await submit.click();
    const error = card().getByText(t("evaluation.input-error.required"));
    await error.waitFor();
    await picture("2-required-answer-missing");
    expect(await stateOfPlayed()).toBe("sent");

    await card().getByRole("radiogroup", { name: /^4\. / }).getByRole("radio", { name: "4", exact: true }).check();
    await submit.click();
    await card().getByText(t("evaluation.receipt.title")).waitFor();
    await picture("3-receipt");
    expect(await stateOfPlayed()).toBe("answered");
    await expect(submit.count()).resolves.toBe(0);

    await card()
      .getByRole("button", { name: t("evaluation.receipt.change") })
      .click();
    await submit.waitFor();
    await picture("4-change");
  },
  SLOW,
);
