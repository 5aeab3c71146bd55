import type { Browser, Frame } from "playwright-core";
import type { Workload, WorkloadLine } from "../../../bot/contract/workload";
import { smallTargets } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { resize, troubles } from "../../support/tab/every-look";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";

const WORKLOAD = "/belastning?termin=HT2024";
let browser: Browser;
let town: ExampleTown;
beforeAll(async () => {
  [browser, town] = await Promise.all([startBrowser(), exampleTown()]);
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function workload(query: string): Promise<Workload> {
  const headers = { Authorization: `Bearer ${await town.token("hr")}` };
  return (await (await fetch(`${town.base}/api/workload?${query}`, { headers })).json()) as Workload;
}

/** The rows of the table of units as they are read out, cell by cell. */
async function rows(tab: Frame): Promise<readonly (readonly string[])[]> {
  const table = tab.getByRole("table", { name: "Enheter" });
  await table.waitFor();
  return table.evaluate((element) =>
    [...element.querySelectorAll("tbody tr, tfoot tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/\u00a0/g, " ")),
    ),
  );
}

const minus = (number: number) => (number > 0 ? `+${number}` : `${number}`.replace("-", "\u2212"));

test("the figures on the screen are the API's, the units add up to the total, and nothing is written with a point", async () => {
  const { tab, close, complaints } = await town.open(browser, "hr", WORKLOAD);
  const shown: (readonly string[])[] = [...(await rows(tab))];
  const total = shown.pop()!;
  for (const page of [2, 3]) {
    await tab.getByRole("button", { name: "Nästa" }).click();
    await tab.getByText(`Sida ${page} av 3`).waitFor();
    shown.push(...(await rows(tab)).slice(0, -1));
  }
  const {
    units,
    total: whole,
    studentsWithoutUnit,
  } = await workload("term=HT2024&sort=free&order=ascending&pageSize=500");
  const told = ({ name, areaId, students, perActiveSupervisor, free }: WorkloadLine) => [
    `${name}${areaId}`,
    `${students}`,
    perActiveSupervisor === null
      ? students > 0
        ? "ingen aktiv"
        : "–"
      : perActiveSupervisor.toFixed(1).replace(".", ","),
    minus(free),
  ];
  const pick = (row: readonly string[]) => [row[0], row[1], row[6], row[11]];
  expect(shown.map(pick)).toEqual(units.map(told));
  const sum = units.reduce((students, unit) => students + unit.students, 0) + studentsWithoutUnit;
  expect([total[0], total[1], sum]).toEqual(["Hela förvaltningen", "314", whole.students]);
  expect(shown.flat().filter((cell) => /\d\.\d/.test(cell))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("units with students and nobody trained are warned about first, and the lists say who takes much and who has room", async () => {
  const { warnings, takesMuch, hasRoom } = await workload("term=HT2024");
  const { tab, close } = await town.open(browser, "hr", WORKLOAD);
  await tab.getByRole("status").getByRole("link", { name: warnings[0]!.name }).waitFor();
  for (const [name, mentions] of [
    ["Tar emot mycket", takesMuch],
    ["Har utrymme", hasRoom],
  ] as const) {
    const items = await tab.getByRole("region", { name }).getByRole("listitem").getByRole("link").allInnerTexts();
    expect(items).toEqual(mentions.map((mention) => mention.name));
  }
  await tab.getByRole("region", { name: "Har utrymme" }).getByRole("link").first().click();
  await tab.getByRole("heading", { level: 1, name: hasRoom[0]!.name }).waitFor();
  await close();
});

test("the keyboard sorts, stays where it is, and the order stands in the address", async () => {
  const { tab, page, close } = await town.open(browser, "hr", WORKLOAD);
  await rows(tab);
  const head = tab.getByRole("button", { name: "Praktikanter", exact: true });
  await head.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const { units } = await workload("term=HT2024&sort=students&order=descending&pageSize=25");
  await tab.locator("tbody tr").first().getByText(units[0]!.name).waitFor();
  await expectSoon(() => tab.evaluate("document.activeElement.textContent")).toBe("↓ Praktikanter");
  await expectSoon(() => tab.getByRole("columnheader", { name: "Praktikanter" }).getAttribute("aria-sort")).toBe(
    "descending",
  );
  await expectSoon(() => tab.evaluate("location.hash")).toContain("sortering=-praktikanter");
  const students = async () => (await rows(tab)).slice(0, -1).map((row) => Number(row[1]));
  await expectSoon(students).toEqual(units.map((unit) => unit.students));
  await close();
});

test("an area and a form are chosen in the address, and the sum follows", async () => {
  const { tab, close } = await town.open(browser, "hr", WORKLOAD);
  await rows(tab);
  await tab.getByLabel("Område").selectOption("LSS bostad");
  await tab.getByLabel("Praktikform").selectOption("PRAO");
  const { total } = await workload("term=HT2024&area=LSS%20bostad&form=prao");
  await tab.getByText("Hela området").waitFor();
  await tab.locator("tfoot td").first().getByText(String(total.students), { exact: true }).waitFor();
  await expectSoon(() => tab.evaluate("location.hash")).toContain("omrade=LSS+bostad&form=prao");
  await close();
});

test("a phone shows one measure at a time, and choosing another sorts by it", async () => {
  const { tab, close } = await town.open(browser, "hr", WORKLOAD, { width: 320, height: 700 });
  const list = tab.getByRole("region", { name: "Enheter" }).getByRole("listitem");
  await list.first().waitFor();
  await tab.getByLabel("Mått").selectOption("Praktikanter");
  const { units } = await workload("term=HT2024&sort=students&order=descending");
  await list.nth(1).getByText(units[0]!.name).waitFor();
  await expectSoon(() => list.nth(1).innerText()).toContain(String(units[0]!.students));
  await expectSoon(() => tab.evaluate("location.hash")).toContain("sortering=-praktikanter");
  expect(await smallTargets(tab, 44)).toEqual([]);
  await close();
});

test("nothing stands in anybody's way in any theme or width", async () => {
  const opened = await town.open(browser, "hr", WORKLOAD);
  await opened.tab.getByText("Hela förvaltningen").waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test("the goals of a column stand in one line at every width", async () => {
  const opened = await town.open(browser, "hr", WORKLOAD);
  const { tab, close } = opened;
  await tab.getByText("Hela förvaltningen").waitFor();
  for (const width of [1280, 1200, 1024, 720, 640, 390, 320]) {
    await resize(opened, width);
    for (const mark of ['[data-mark="bullet"] [data-part="goal"]', '[data-mark="balance"] [data-part="zero"]']) {
      const places = await tab.evaluate<number[]>(
        `[...document.querySelectorAll('${mark}')].map((element) => element.getBoundingClientRect().x)`,
      );
      expect(Math.max(0, ...places) - Math.min(...places, Infinity)).toBeLessThanOrEqual(0.5);
    }
  }
  await close();
});

test("a supervisor sees the own unit and the administration's sum; somebody without a role is told whom to ask", async () => {
  const supervisor = await town.open(browser, "supervisor", WORKLOAD);
  const seen = await rows(supervisor.tab);
  expect([seen.length, seen.at(-1)![1]]).toEqual([2, "314"]);
  await supervisor.close();
  const nobody = await town.open(browser, "nobody", WORKLOAD);
  await nobody.tab.getByText("vof.akademi@kommun.example").waitFor();
  await nobody.close();
});
