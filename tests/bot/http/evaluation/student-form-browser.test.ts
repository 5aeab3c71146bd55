import { readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expectSoon } from "../../../support/tab/expect-soon";
import { PATHS, SECRET, startFormServer, type FormServer } from "./form-server";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const QR_PAGE = `/e/visa/${"q".repeat(22)}.${SECRET}`;

let server: FormServer;
let browser: Browser;
beforeAll(async () => {
  server = await startFormServer("Björkens vårdboende och korttidsboende Limhamn-Bunkeflo");
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function onPhone<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The pages a student can meet, by what is done to get there. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  form: async (page) => void (await page.goto(`${server.url}${PATHS.link}`)),
  "form with errors": async (page) => {
    await page.goto(`${server.url}${PATHS.link}`);
    await page.getByRole("checkbox", { name: "Mitt schema" }).check();
    await page.getByRole("checkbox", { name: "Inget av detta" }).check();
    await page.getByRole("button", { name: /Skicka|Spara/ }).click();
    await page.waitForSelector(".errors");
  },
  "form in English": async (page) => void (await page.goto(`${server.url}${PATHS.qr}?lang=en`)),
  receipt: async (page) => {
    await page.goto(`${server.url}${PATHS.qr}`);
    await page.getByRole("radio", { name: "Delvis" }).first().check();
    await page.getByRole("button", { name: /Skicka|Spara/ }).click();
    await page.waitForSelector(".done");
  },
  "page that opens a link": async (page) => void (await page.goto(`${server.url}/e/`)),
  "closed page": async (page) => void (await page.goto(`${server.url}${PATHS.closed}`)),
  "QR page": async (page) => void (await page.goto(`${server.url}${QR_PAGE}`)),
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function axe(page: Page): Promise<string[]> {
  const violations = (await page.evaluate(
    `(() => { const module = { exports: {} }; ${AXE}; return (module.exports.run ?? window.axe.run)(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations); })()`,
  )) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const LOOKS = [390, 320].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

test.each(Object.keys(PAGES))(
  "the %s has no accessibility violation and never scrolls sideways, at 390 and 320 pixels, light and dark",
  async (name) => {
    await onPhone({ bypassCSP: true }, async (page) => {
      await PAGES[name]!(page);
      for (const { width, scheme } of LOOKS) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: scheme });
        const sideways = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
        const found = { width, scheme, violations: await axe(page), scrollsSideways: sideways > 0 };
        expect(found).toEqual({ width, scheme, violations: [], scrollsSideways: false });
      }
    });
  },
);

test("the check itself finds a planted fault", async () => {
  await onPhone({ bypassCSP: true }, async (page) => {
    await PAGES["form"]!(page);
    await page.evaluate("document.querySelector('label.legend').remove()");
    expect((await axe(page)).join()).toContain("label");
  });
});

test("every target is at least 44 pixels high", async () => {
  await onPhone({ viewport: { width: 320, height: 844 } }, async (page) => {
    await PAGES["form with errors"]!(page);
    const small = await page.evaluate(
      `[...document.querySelectorAll(".choice, .step, .button, textarea, .top a, .switch, .errors a")]
        .map((target) => [target.textContent, target.getBoundingClientRect().height])
        .filter(([, height]) => height < 44)`,
    );
    expect(small).toEqual([]);
  });
});

test("the form can be filled in and sent with the keyboard alone", async () => {
  await onPhone({}, async (page) => {
    await page.goto(`${server.url}${PATHS.qr}`);
    await page.getByRole("button", { name: "English" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    for (let question = 2; question <= 3; question += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    while ((await page.evaluate("document.activeElement.tagName")) !== "TEXTAREA") await page.keyboard.press("Tab");
    await page.keyboard.type("Bra handledare");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Tack för dina svar!" }).waitFor();
    expect(server.recorded.at(-1)?.answers).toEqual({ P1: "2", P3: ["handledare"], P12: "Bra handledare" });
  });
});

test("the language can be changed in the middle of answering, without script, and nothing is lost", async () => {
  await onPhone({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${server.url}${PATHS.qr}`);
    const before = server.recorded.length;
    await page.getByRole("radio", { name: "Delvis" }).first().check();
    await page.getByRole("checkbox", { name: "Mitt schema" }).check();
    await page.getByRole("textbox").fill("Bra\nhandledare");
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByRole("radio", { name: "Partly" }).first().isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "My schedule" }).isChecked()).toBe(true);
    expect(await page.getByRole("textbox").inputValue()).toBe("Bra\nhandledare");
    expect(server.recorded).toHaveLength(before);
  });
});

test("Enter in a question sends the answers and does not change the language", async () => {
  await onPhone({}, async (page) => {
    await page.goto(`${server.url}${PATHS.qr}`);
    await page.getByRole("radio", { name: "Delvis" }).first().check();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Tack för dina svar!" }).waitFor();
  });
});

test("an answer that was given can be skipped after all, and only then is that offered", async () => {
  await onPhone({}, async (page) => {
    await page.goto(`${server.url}${PATHS.link}`);
    const question = page.getByRole("group", { name: "Fick du en introduktion" });
    const skip = question.getByRole("radio", { name: "Hoppa över" });
    expect(await skip.isVisible()).toBe(false);
    await question.getByRole("radio", { name: "Delvis" }).check();
    await skip.check();
    expect(await question.getByRole("radio", { name: "Delvis" }).isChecked()).toBe(false);
  });
});

test("a refused form puts the focus on what is wrong, and a link there leads to the question", async () => {
  await onPhone({}, async (page) => {
    await PAGES["form with errors"]!(page);
    await expectSoon(() => page.evaluate("document.activeElement.className")).toBe("errors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const problemTop = await page.evaluate("document.querySelector('#P3-problem').getBoundingClientRect().top");
    expect(problemTop).toBeGreaterThan(0);
    await page.keyboard.press("Space");
    expect(await page.getByRole("checkbox", { name: "Vem som var min handledare" }).isChecked()).toBe(true);
  });
});

test("the browser obeys the policy: nothing is blocked, no script runs, no cookie is set", async () => {
  await onPhone({ javaScriptEnabled: false }, async (page) => {
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    for (const open of Object.values(PAGES)) await open(page);
    expect(complaints.filter((text) => !/status of 4(04|22)/.test(text))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test("a link's key after # opens the form by itself, and without a script by pasting; no address holds the key", async () => {
  const link = `${server.url}/e/?lang=en#${PATHS.link.slice("/e/".length)}`;
  const asked: string[] = [];
  const listen = (page: Page) => page.on("request", (request) => asked.push(request.url().split("#")[0]!));
  await onPhone({}, async (page) => {
    listen(page);
    await page.goto(link);
    await page.getByRole("radio", { name: "Partly" }).first().waitFor();
  });
  await onPhone({ javaScriptEnabled: false }, async (page) => {
    listen(page);
    await page.goto(link);
    await page.getByRole("textbox", { name: "Your link" }).fill(link);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("radio", { name: "Partly" }).first().check();
    await page.getByRole("button", { name: /Send|Save/ }).click();
    await page.waitForSelector(".done");
  });
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((address) => address.includes(SECRET))).toEqual([]);
});

test("letters twice as large fit a small screen without scrolling sideways, and nothing covers anything", async () => {
  await onPhone({ viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
    await page.goto(`${server.url}${PATHS.link}`);
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    await page.getByRole("radio", { name: "Delvis" }).first().check();
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    const covered = await page.evaluate(`(() => {
      const question = document.querySelector(".skip:has(input)").closest("fieldset").nextElementSibling;
      const skip = question.querySelector(".skip").getBoundingClientRect();
      return skip.top < question.querySelector("legend").getBoundingClientRect().bottom;
    })()`);
    expect(covered).toBe(false);
  });
});

test("the questions fit a small screen: a scale's five steps stand in one row at 320 pixels", async () => {
  await onPhone({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(`${server.url}${PATHS.link}`);
    const tops = await page.evaluate(
      `[...document.querySelector("fieldset").querySelectorAll(".step")].map((step) => step.getBoundingClientRect().top)`,
    );
    expect(tops).toHaveLength(5);
    expect(new Set(tops as number[]).size).toBe(1);
  });
});
