import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { troubles } from "../../support/tab/every-look";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";
import type { OpenTab } from "../../support/tab/open-tab";
import { aFile, medvindWithPlantedRows, type ChosenFile } from "../../support/tab/planted-file";

let browser: Browser;
let town: ExampleTown;

beforeAll(async () => {
  [browser, town] = [await startBrowser(), await exampleTown()];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function choose({ page, tab }: OpenTab, ...files: readonly ChosenFile[]) {
  const chooser = page.waitForEvent("filechooser");
  await tab.getByRole("button", { name: "Välj filer…" }).click();
  await (await chooser).setFiles([...files]);
  await tab.getByRole("heading", { level: 1, name: "Provkörning" }).waitFor();
}

async function drop(tab: Frame, ...files: readonly ChosenFile[]) {
  const dropped = await tab.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );
  const zone = tab.getByText(/^Släpp filerna här/);
  await zone.dispatchEvent("dragover", { dataTransfer: dropped });
  await tab.getByText("Släpp för att granska").waitFor();
  await tab.getByText("Släpp för att granska").dispatchEvent("drop", { dataTransfer: dropped });
}

/** As a reader hears it: no-break spaces are spaces. */
async function textOf(tab: Frame): Promise<string> {
  return (await tab.locator("main").innerText()).replace(/\s+/g, " ");
}

const count = (tab: Frame, name: string) => tab.locator("dl > div", { hasText: name }).locator("dd").innerText();

test("every state is accessible in each theme and width, without sideways scroll, with targets large enough", async () => {
  const opened = await town.open(browser, "hr", "/underlag");
  const { tab } = opened;
  await tab.getByRole("button", { name: "Ångra inläsningen…" }).waitFor();
  expect(await troubles(opened)).toEqual([]);
  await choose(opened, medvindWithPlantedRows(), aFile("barn.csv", "Enhet;Vecka;Hur många\r\nLaröd vårdboende;48;2"));
  expect(await troubles(opened)).toEqual([]);
  await tab.getByRole("button", { name: "Avbryt" }).click();
  await tab.getByRole("button", { name: "Ångra inläsningen…" }).click();
  await tab.getByRole("dialog").waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test("files are dropped as well as chosen, and one that cannot be read is told about while the other is looked at", async () => {
  const opened = await town.open(browser, "hr", "/underlag");
  const { tab } = opened;
  await drop(tab, medvindWithPlantedRows(), aFile("anteckning.txt", "hej"));
  await tab.getByRole("heading", { level: 1, name: "Provkörning" }).waitFor();
  await expectSoon(() => textOf(tab)).toMatch(/En fil kunde inte användas/);
  await expectSoon(() => textOf(tab)).toMatch(/2 rader kan sparas/);
  await tab.getByRole("button", { name: "Avbryt" }).click();
  await tab.getByRole("heading", { level: 1, name: "Underlag" }).waitFor();
  await opened.close();
});

test("headings that nobody knows are explained by the reader, and a term is asked for only where it is needed", async () => {
  const opened = await town.open(browser, "hr", "/underlag");
  const { tab } = opened;
  await choose(opened, aFile("barn.csv", "Enhet;Vecka;Hur många\r\nLaröd vårdboende;48;2"));
  await tab.getByRole("heading", { name: "Rubriker som inte känns igen" }).waitFor();
  expect(await tab.getByRole("combobox", { name: "Termin" }).count()).toBe(0);
  await tab.getByRole("combobox", { name: "Rubrik för antal" }).selectOption("Hur många");
  await tab.getByRole("button", { name: "Kontrollera igen" }).click();
  await tab.getByRole("combobox", { name: "Termin" }).selectOption({ label: "HT\u00a02024" });
  await tab.getByRole("button", { name: "Kontrollera igen" }).click();
  await tab.getByRole("button", { name: "Spara 1 rad" }).waitFor();
  await opened.close();
});

test("when the register changes after somebody has looked, nothing is saved until it has been looked at anew", async () => {
  const [first, second] = [await town.open(browser, "hr", "/underlag"), await town.open(browser, "hr", "/underlag")];
  await choose(first, medvindWithPlantedRows());
  await choose(second, medvindWithPlantedRows());
  await second.tab.getByRole("button", { name: "Spara 2 rader" }).click();
  await second.tab.getByText("Klart").waitFor();
  await first.tab.getByRole("button", { name: "Spara 2 rader" }).click();
  await first.tab.getByText("Registret har ändrats sedan du granskade.").waitFor();
  await first.tab.getByRole("button", { name: "Kontrollera igen" }).click();
  await first.tab.getByText(/Filerna ändrar inget/).waitFor();
  await first.close();
  await second.tab.getByRole("button", { name: "Ångra inläsningen…" }).click();
  await second.tab.getByRole("dialog").getByRole("button", { name: "Ångra" }).click();
  await second.tab.getByText("2 uppgifter återställdes.").waitFor();
  await second.close();
});

test("whoever is not HR is told so", async () => {
  const opened = await town.open(browser, "manager", "/underlag");
  await opened.tab.getByText("Du har inte behörighet till den här sidan").waitFor();
  expect(await opened.tab.getByRole("button", { name: "Välj filer…" }).count()).toBe(0);
  await opened.close();
});

test("a real file with planted rows is looked at, put right, saved as it was seen, and taken back", async () => {
  const opened = await town.open(browser, "hr", "/underlag");
  const { tab } = opened;
  await choose(opened, medvindWithPlantedRows());
  await expectSoon(() => textOf(tab)).toMatch(
    /medvind-december\.csv · 279 rader · kontrollerad .* · inget har sparats/,
  );
  await expectSoon(async () => [await count(tab, "Nya rader"), await count(tab, "Rader att åtgärda")]).toEqual([
    "1",
    "2",
  ]);
  await expectSoon(() => textOf(tab)).toMatch(/2 rader behöver åtgärdas\. 2 rader kan sparas/);
  await expectSoon(() => textOf(tab)).toMatch(
    /Andelen handledare skulle gå från 19,3 % till 19,4 %\. Handledare som räknas: 361 → 362\./,
  );

  const errors = tab.getByRole("table", { name: "Rader att åtgärda" });
  await expectSoon(() => errors.getByRole("row").count()).toBe(3);
  await errors.getByRole("row", { name: /Handledarutb|Kompetens/ }).waitFor();
  const changes = tab.getByRole("table", { name: /^Ändringar/ });
  const asa = changes.getByRole("row", { name: /Åsa Östlund/ });
  await expectSoon(() => asa.locator("ins").allInnerTexts()).toEqual(expect.arrayContaining(["ny", "steg 1 och 2"]));

  await errors.getByRole("button", { name: "Använd Söderhem vårdboende för ”Söderhm vårdboende”" }).click();
  await tab.getByText("1 rad behöver åtgärdas.").waitFor();
  await expectSoon(() => textOf(tab)).toMatch(/från 19,3 % till 19,4 %\. Handledare som räknas: 361 → 363\./);
  await tab.getByRole("button", { name: "Spara 2 rader" }).click();
  await tab.getByText("Klart").waitFor();
  await expectSoon(() => textOf(tab)).toMatch(
    /2 uppgifter lades till och 0 uppgifter ändrades\. Andelen handledare är nu 19,4 %/,
  );
  await expectSoon(() => textOf(tab)).toMatch(/medvind-december\.csv: 2 nya, 0 ändrade/);

  await tab.getByRole("button", { name: "Ångra inläsningen…" }).click();
  const dialog = tab.getByRole("dialog", { name: "Ångra inläsningen?" });
  await dialog.getByRole("button", { name: "Avbryt" }).click();
  await tab.getByRole("button", { name: "Ångra inläsningen…" }).click();
  await dialog.getByRole("button", { name: "Ångra" }).click();
  await tab.getByText("2 uppgifter återställdes.").waitFor();
  await tab.getByText("Ångrad. Registret är som det var före.").waitFor();
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
