import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { HOLDINGS } from "../../../../../bot/domain/access/holdings";
import { ABOUT_PAGES, aboutPath, type AboutPage } from "../../../../../bot/domain/access/about-address";
import { aboutFiles, registerAbout } from "../../../../../bot/http/access/about/about-routes";
import { createHttpServer } from "../../../../../bot/http/server";
import { accessibilityProblems, sidewaysScroll, smallTargets } from "../../../../support/tab/accessibility";
import { startBrowser } from "../../../../support/tab/browser";

const FACTS = {
  contactMailbox: "vof.akademi@kommun.example",
  authority: "Vård- och omsorgsförvaltningen",
  dataProtectionContact: "dso@kommun.example",
  retention: { "free-text": { count: 3, decision: "VON 2026/12 § 45" } },
  smallestGroup: 6,
};
const PAGES = Object.keys(ABOUT_PAGES) as AboutPage[];
const EACH = PAGES.flatMap((page) => (["sv", "en"] as const).map((language) => [page, language] as const));

let base: string;
let browser: Browser;
const server = createHttpServer({ log: () => undefined, localMode: false });

beforeAll(async () => {
  registerAbout(server, FACTS);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function read(page: AboutPage, language: "sv" | "en" = "sv"): Promise<string> {
  const response = await fetch(base + aboutPath(page, language));
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
}

test.each(EACH)(
  "the page %s in %s stands on a phone, in light and dark, without a script or anything from elsewhere",
  async (page, language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const shown = await context.newPage();
    const asked: string[] = [];
    shown.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await shown.goto(base + aboutPath(page, language));
    for (const colorScheme of ["light", "dark"] as const) {
      await shown.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(shown)).toEqual([]);
    }
    expect(await sidewaysScroll(shown)).toBe(0);
    expect(await smallTargets(shown, 24)).toEqual([]);
    expect(asked.filter((path) => !path.startsWith("/om/"))).toEqual([]);
    await context.close();
  },
);

test("the data map names every table, how long each is kept here, and which decision there is or that there is none", async () => {
  const html = await read("holdings");
  for (const { table } of HOLDINGS) expect(html).toContain(`<dt>${table}</dt>`);
  expect(html).toContain("Tas bort 3 månader efter att omgången stängts. Gallringsbeslut: VON 2026/12 § 45.");
  expect(html).toContain("Det finns inget gallringsbeslut än, så inget tas bort.");
});

test("the privacy notice says who answers for the data, what there is about students and staff, and what one can ask for", async () => {
  const html = await read("privacy");
  for (const words of [
    "Vård- och omsorgsförvaltningen ansvarar",
    "dso@kommun.example",
    "minst 6 har svarat",
    "imy.se",
  ]) {
    expect(html).toContain(words);
  }
  const students = html.slice(html.indexOf("praktikant</h3>"), html.indexOf("använder fliken</h3>"));
  expect(students).toContain("studentens e-postadress");
  expect(students).not.toContain("anställningsnummer");
});

test("without a data protection officer's address the municipality's website is named", async () => {
  const other = createHttpServer({ log: () => undefined, localMode: false });
  registerAbout(other, { ...FACTS, dataProtectionContact: null });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/om/personuppgifter`);
  expect(await response.text()).toContain("kommunens dataskyddsombud");
  other.close();
});

test("the accessibility statement says what is lacking, how it was tried, and whom to tell", async () => {
  const html = await read("accessibility");
  for (const words of ["delvis förenliga", "inte prövad av personer", "vof.akademi@kommun.example", "Digg"]) {
    expect(html).toContain(words);
  }
});

test("the same pages are six files that lead to each other and need nothing from anywhere", () => {
  const files = aboutFiles(FACTS);
  const names = files.map(({ name }) => name);
  expect(names).toHaveLength(6);
  for (const { html } of files) {
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target!);
    expect(links.filter((target) => !names.includes(target))).toEqual([]);
    expect(html).toContain("<style>");
  }
});
