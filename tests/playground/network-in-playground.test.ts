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
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  // The page asks for fonts of Microsoft's and would wait long for them where there is no network.
  await context.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  page = await context.newPage();
  page.setDefaultTimeout(25_000);
  await page.goto(demonstration.playgroundUrl, { waitUntil: "domcontentloaded" });
}, SLOW);

afterAll(async () => {
  await browser.close();
  await demonstration.stop();
  await rm(dataDir, { recursive: true, force: true });
}, SLOW);

/** The newest card of the conversation that is shown. */
const card = (): Locator => page.locator(".ac-adaptiveCard").last();
const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
const editor = (): Locator => page.locator("[data-lexical-editor]");

async function picture(name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `network-${name}.png`) });
}

/** Writes in a chat and waits until a card with these words is the newest. */
async function sayInChat(words: string, answer: string): Promise<void> {
  await editor().last().click();
  await editor().last().pressSequentially(words);
  await button("Send Message").click();
  await card().getByText(answer, { exact: true }).first().waitFor();
}

/** Names the bot as people do: from the list that "@" opens. */
async function mention(box: Locator, words: string): Promise<void> {
  await box.click();
  await box.pressSequentially("@Hand");
  await page.getByRole("menuitem", { name: "Handledarnätet" }).click();
  await box.pressSequentially(` ${words}`);
}

const QUESTION = "hur gör ni första dagen med en ny praktikant?";
const BY_BUTTON = "Vi bokar en kvart och går igenom checklistan.";
const IN_THREAD = "Vi har en fadder för varje ny praktikant.";
const inChannel = () => page.getByRole("treeitem", { name: /General/ }).click();
const inChat = () => page.getByRole("treeitem", { name: /Personal Chat/ }).click();

test(
  "in the chat, hjälp shows what the person can do, and its buttons do it",
  async () => {
    await card()
      .getByRole("button", { name: t("evaluation.submit") })
      .waitFor();
    await sayInChat("hjälp", t("talk.help.title"));
    await picture("1-help");
    await card().getByRole("button", { name: "Mina" }).click();
    await card().getByText(t("talk.mine.title"), { exact: true }).first().waitFor();
    expect(await card().innerText()).toContain("enligt fördelningsnyckeln");
    await picture("2-mine");
  },
  SLOW,
);

test(
  "material is found although it is misspelt, and shown",
  async () => {
    await sayInChat("matrial feedback", t("network.material.found"));
    await picture("3-material");
    await card()
      .getByRole("button", { name: /Återkoppling i fem steg/ })
      .click();
    await card().getByText(t("network.material.did-it-help"), { exact: false }).waitFor();
    await picture("4-material-text");
  },
  SLOW,
);

test(
  "a question from the chat stands in the channel, where a reply by its button and one in its thread are collected",
  async () => {
    await sayInChat(`fråga nätverket ${QUESTION}`, t("network.question.found.title"));
    await picture("5-question");
    await card()
      .getByRole("button", { name: t("network.question.found.ask-anyway") })
      .click();
    await card().getByText(t("network.question.receipt.title"), { exact: true }).first().waitFor();
    await inChannel();
    await page.getByText(QUESTION, { exact: true }).waitFor();
    await button(t("network.question.card.reply")).click();
    await page.getByRole("textbox", { name: t("network.question.card.your-reply") }).fill(BY_BUTTON);
    await button(t("network.question.card.send")).click();
    await page.getByText(t("network.question.reply.saved"), { exact: true }).first().waitFor();
    await mention(editor().last(), IN_THREAD);
    await button("Send Message").last().click();
    await page.getByText(t("network.question.reply.collected"), { exact: true }).last().waitFor();
    await picture("6-replies");
  },
  SLOW,
);

test(
  "a post is written, looked at and published from the chat, and stands in the channel with its author",
  async () => {
    await inChat();
    await sayInChat("skriv inlägg", t("network.post.form.title"));
    await card()
      .getByRole("textbox", { name: t("network.post.form.heading") })
      .fill("Gemensam start");
    await card()
      .getByRole("textbox", { name: t("network.post.form.text"), exact: true })
      .fill("En kvart på måndagar.");
    await card()
      .getByRole("button", { name: t("network.post.form.preview") })
      .click();
    await card()
      .getByRole("button", { name: t("network.post.preview.publish") })
      .waitFor();
    await picture("7-preview");
    await card()
      .getByRole("button", { name: t("network.post.preview.publish") })
      .click();
    await card().getByText(t("network.post.result.published"), { exact: true }).first().waitFor();
    await inChannel();
    await page.getByText("En kvart på måndagar.").waitFor();
    const { firstName, lastName } = demonstration.cast.played;
    await page.getByText(t("network.post.from", { name: `${firstName} ${lastName}`, from: "HR" })).waitFor();
    await picture("8-post");
  },
  SLOW,
);

test(
  "in the channel and in a group, hjälp is a short text and what is personal is taken to the own chat",
  async () => {
    await mention(editor().first(), "hjälp");
    await button("Post").click();
    await page.getByText("Det som bara gäller dig tar vi i vår egen chatt.").waitFor();
    await picture("9-channel-help");
    await page.getByRole("treeitem", { name: "Handledarnätverket", exact: true }).click();
    await mention(editor().last(), "mina");
    await button("Send Message").click();
    await page.getByText("Det tar vi i vår egen chatt: öppna chatten och skriv mina.").waitFor();
    await expect(page.locator(".ac-adaptiveCard").count()).resolves.toBe(0);
    await picture("10-group");
  },
  SLOW,
);
