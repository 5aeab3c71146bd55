import type { Browser, Frame } from "playwright-core";
import { makeFileReader } from "../../../bot/files/file-reader";
import { accessibilityProblems } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";

const OVERVIEW = "/tackning?termin=HT2024";
let browser: Browser;
let town: ExampleTown;
beforeAll(async () => {
  [browser, town] = await Promise.all([startBrowser(), exampleTown()]);
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function openMenu(tab: Frame): Promise<void> {
  await tab.getByRole("table").first().waitFor();
  await tab.getByRole("button", { name: "Exportera…" }).click();
}

/** The areas' rows of the screen's table, as words a person reads. */
async function screenRows(tab: Frame): Promise<readonly (readonly string[])[]> {
  const rows = tab.getByRole("table").first().locator("tbody tr");
  return (await rows.allInnerTexts()).map((row) => row.replaceAll("\u00a0", " ").split(/\s*\t\s*|\n/));
}

describe("HR", () => {
  test.each(["Excelfil", "CSV-fil"])(
    "fetches the overview as %s by a link that Teams opens, with the screen's figures",
    async (name) => {
      const { tab, links, close, complaints } = await town.open(browser, "hr", OVERVIEW);
      await openMenu(tab);
      await tab.getByRole("button", { name }).click();
      await tab.getByText("Filen öppnas i webbläsaren.").waitFor();
      const [link] = await links();
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/export\/[\w-]{22}$/);

      // No cookies, no token: the other browser that Teams opens.
      const response = await fetch(link!);
      expect(response.headers.get("content-disposition")).toContain("t%C3%A4ckning-HT2024");
      const content = new Uint8Array(await response.arrayBuffer());
      const read = await makeFileReader().read({ name: name === "CSV-fil" ? "a.csv" : "a.xlsx", content });
      const rows = read.kind === "read" ? read.sheets[0]!.rows.map(({ cells }) => cells) : [];
      const areas = rows.slice(rows.findIndex(([first]) => first === "Område") + 1).slice(0, 6);
      const number = (text: string) => {
        const value = Number(text.replace(",", ".").replace("%", ""));
        return text.endsWith("%") ? value / 100 : value;
      };
      const told = areas.map(([area, supervisors, staff, share]) =>
        [area, `${Math.round(number(share!) * 100)} %`, `${supervisors}/${staff}`].join(" "),
      );
      const shown = (await screenRows(tab)).map(([area, share, count]) => [area, share, count].join(" "));
      expect([...told].sort()).toEqual([...shown].sort());
      expect((await fetch(link!)).status).toBe(404);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test.each([true, false])(
    "copies the table with numbers that a spreadsheet takes for numbers; the frame may use the clipboard itself: %s",
    async (mayUseClipboard) => {
      const permissions = ["clipboard-read", "clipboard-write"];
      const { tab, page, close } = await town.open(browser, "hr", OVERVIEW, { browser: { permissions } });
      await openMenu(tab);
      if (!mayUseClipboard) {
        await tab.evaluate("navigator.clipboard.write = () => Promise.reject(new Error('NotAllowedError'))");
      }
      await tab.getByRole("button", { name: "Kopiera tabellen" }).click();
      await tab.getByText("Kopierat.").waitFor();
      await page.evaluate("window.focus()");
      const text = await page.evaluate<string>("navigator.clipboard.readText()");
      const lines = text.split("\n").map((line) => line.trimEnd().split("\t"));
      expect(lines.find(([first]) => first === "Hela förvaltningen")![1]).toBe("19 % · 361 av 1867");
      expect(lines.find(([first]) => first === "Hemvård Söder")!.join(" ")).toContain("-58");
      await close();
    },
  );

  test("opens and closes the list with the keyboard, and Escape gives the focus back", async () => {
    const { tab, page, close } = await town.open(browser, "hr", OVERVIEW);
    await tab.getByRole("table").first().waitFor();
    const button = tab.getByRole("button", { name: "Exportera…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expectSoon(() => button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    await expectSoon(() => tab.evaluate("document.activeElement.textContent")).toBe("Excelfil");
    await page.keyboard.press("Escape");
    await expectSoon(() => button.getAttribute("aria-expanded")).toBe("false");
    await expectSoon(() => tab.evaluate("document.activeElement.textContent")).toBe("Exportera…");
    await close();
  });

  test.each([
    ["default", 1200],
    ["dark", 1200],
    ["contrast", 1200],
    ["default", 320],
    ["dark", 320],
    ["contrast", 320],
  ])("finds an open list without hindrances in the theme %s at %i px", async (theme, width) => {
    const { tab, close } = await town.open(browser, "hr", OVERVIEW, { theme, width });
    await tab.getByRole("button", { name: "Exportera…" }).click();
    await tab.getByRole("button", { name: "Skriv ut" }).waitFor();
    expect(await accessibilityProblems(tab)).toEqual([]);
    await close();
  });

  test("saves the forecast's chart as a picture in the theme's own colours", async () => {
    for (const theme of ["default", "dark"]) {
      const { tab, page, close } = await town.open(browser, "hr", "/prognos?termin=HT2024", { theme });
      await openMenu(tab);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        tab.getByRole("button", { name: "Spara diagrammet som bild" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.png$/);
      const stream = await download.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const picture = Buffer.concat(chunks).toString("base64");
      const brand = theme === "dark" ? "#7f85f5" : "#5b5fc7";
      const count = await page.evaluate(
        `(async () => {
          const image = new Image();
          image.src = "data:image/png;base64,${picture}";
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          const wanted = [1, 3, 5].map((at) => parseInt("${brand}".slice(at, at + 2), 16));
          let found = 0;
          for (let at = 0; at < data.length; at += 4) if (wanted.every((part, index) => data[at + index] === part)) found += 1;
          return found;
        })()`,
      );
      expect(count).toBeGreaterThan(1000);
      await close();
    }
  });
});

test.each(["manager", "lead", "supervisor"] as const)(
  "a %s may print and copy, but fetches no files",
  async (reader) => {
    const { tab, close } = await town.open(browser, reader, "/prognos?termin=HT2024");
    await tab.getByRole("button", { name: "Exportera…" }).click();
    await tab.getByRole("button", { name: "Skriv ut" }).waitFor();
    await expectSoon(() => tab.getByRole("group", { name: "Exportera" }).getByRole("button").allInnerTexts()).toEqual([
      "Spara diagrammet som bild",
      "Kopiera tabellen",
      "Skriv ut",
    ]);
    const refused = await fetch(`${town.base}/api/exports`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${await town.token(reader)}` },
      body: JSON.stringify({ view: "overview", parameters: {}, format: "csv" }),
    });
    expect(refused.status).toBe(403);
    await close();
  },
);
