import PostalMime from "postal-mime";
import { chromium, type Page } from "playwright-core";
import { textIn, type Language } from "../../../bot/text/text";
import { formBody, type Given } from "./answers";
import { PUBLIC_URL, type Journey } from "./journey";

/** A student's mail, as far as this journey reads it. */
export interface StudentMail {
  readonly to: string;
  readonly isReminder: boolean;
  /** "/e/…", where the link opens without a script. */
  readonly path: string;
  readonly unitName: string;
  readonly period: string;
}

/** Everything that has come to the mail server, in order. */
export async function mailsIn({ mail }: Journey): Promise<readonly StudentMail[]> {
  return Promise.all(
    mail.received.map(async ({ to, raw }) => {
      const { subject = "", text = "" } = await PostalMime.parse(raw);
      const about = /praktik(?: hos oss)? på (.+?), (period (\d)|höstterminen)/s.exec(text.replaceAll("\n", " "));
      const link = new RegExp(`${PUBLIC_URL}/e/#([\\w.-]+)`).exec(text);
      return {
        to: to.join(),
        isReminder: subject.startsWith("Påminnelse"),
        path: link ? `/e/${link[1]}` : "",
        unitName: about?.[1] ?? "",
        period: about?.[3] ?? "term",
      };
    }),
  );
}

/** Posts a filled-in form as a browser does. */
export async function sendForm(
  { say }: Journey,
  path: string,
  given: Given,
  extra: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: string }> {
  return say<string>(path, formBody(given, extra));
}

/** The token that makes a form behind a QR one form, however often it is sent. */
export async function tokenIn({ ask }: Journey, path: string): Promise<string> {
  const { status, body } = await ask<string>(path);
  expect(status).toBe(200);
  return /name="t" value="([\w-]{22})"/.exec(body)?.[1] ?? "";
}

/** Opens a page on a phone, in a real browser without script. */
export async function onPhone(journey: Journey, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await use(page);
    journey.heard.push(await page.content());
  } finally {
    await browser.close();
  }
}

/** Fills in the form on the screen by its labels' inputs and sends it; waits for the receipt. */
export async function fillIn(page: Page, given: Given, text: string, language: Language): Promise<void> {
  for (const [id, value] of Object.entries(given)) {
    for (const code of [value].flat()) await page.locator("label", { has: page.locator(`#${id}-${code}`) }).click();
  }
  if (text !== "") await page.locator("#P12").fill(text);
  await page.locator("form .button").click();
  await page.getByRole("heading", { level: 1, name: textIn(language)("studentForm.thanks.title") }).waitFor();
}
