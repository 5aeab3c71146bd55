import { join } from "node:path";
import { startBrowser } from "../support/tab/browser";
import { buildEmptyTab, buildTab } from "./tab-builds";
import { LAPTOP, loadTwice, PHONE, type Load } from "./tab-load";
import { importExample, servePage, serveTab } from "./tab-service";

/** Views that are measured slowed down, and the others, whose weight alone is told. */
const MEASURED = { Täckning: "/tackning", Enhet: "/enhet/V2100", Belastning: "/belastning" };
const WEIGHED = {
  Område: "/omrade/LSS%20bostad",
  Prognos: "/prognos",
  Utvärdering: "/utvardering",
  Utskick: "/utskick",
  Register: "/register",
  "Att reda ut": "/att-reda-ut",
  Fritext: "/fritext",
};
const TERM = "?termin=HT2024";
/** Odd, so that the middle one is a measurement. In turns, so that a busy moment of the machine is everybody's. */
const TIMES = 3;

export interface MeasuredPage {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds, the middle of several loads. */
  readonly laptop: { readonly cold: number; readonly warm: number };
  readonly phone: { readonly cold: number };
}

export interface TabFigures {
  /** An empty page of React and Fluent, built and served alike. */
  readonly empty: MeasuredPage;
  readonly views: readonly MeasuredPage[];
  /** Täckning with preact/compat in React's place. */
  readonly preact: MeasuredPage;
  readonly weights: readonly { readonly name: string; readonly bytes: number }[];
}

/** How much is fetched and how long it takes until data are seen, beside an empty page in the same run. */
export async function benchTab(given: { readonly tables: string; readonly folder: string }): Promise<TabFigures> {
  const { tables, folder } = given;
  await importExample(tables);
  const empty = await servePage(await buildEmptyTab(join(folder, "empty")));
  const react = await serveTab(tables, await buildTab(join(folder, "react"), "react"));
  const preact = await serveTab(tables, await buildTab(join(folder, "preact"), "preact"));
  const browser = await startBrowser();
  const at = (base: string, path: string) => `${base}/tab/#${path}${TERM}`;
  try {
    const pages = [
      { name: "empty React + Fluent page", address: `${empty.base}/tab/` },
      ...Object.entries(MEASURED).map(([name, path]) => ({ name, address: at(react.base, path) })),
      { name: "Täckning with preact/compat", address: at(preact.base, MEASURED["Täckning"]) },
    ];
    const loads = pages.map(() => ({ laptop: [] as Pair[], phone: [] as Pair[] }));
    // The first load after a start computes figures and warms the machine; it is nobody's.
    for (const { address } of pages) await loadTwice(browser, address, null);
    for (let time = 0; time < TIMES; time += 1) {
      for (const [index, { address }] of pages.entries()) {
        loads[index]!.laptop.push(await loadTwice(browser, address, LAPTOP));
        loads[index]!.phone.push(await loadTwice(browser, address, PHONE));
      }
    }
    const measured = pages.map(({ name }, index) => toMeasured(name, loads[index]!));
    const weights = [];
    for (const [name, path] of Object.entries(WEIGHED)) {
      const { cold } = await loadTwice(browser, at(react.base, path), null);
      weights.push({ name, bytes: cold.bytes });
    }
    return { empty: measured[0]!, views: measured.slice(1, -1), preact: measured.at(-1)!, weights };
  } finally {
    await browser.close();
    for (const served of [empty, react, preact]) await served.stop();
  }
}

type Pair = { readonly cold: Load; readonly warm: Load };

function toMeasured(
  name: string,
  loads: { readonly laptop: readonly Pair[]; readonly phone: readonly Pair[] },
): MeasuredPage {
  return {
    name,
    bytes: loads.laptop[0]!.cold.bytes,
    laptop: {
      cold: middle(loads.laptop.map(({ cold }) => cold.dataVisible)),
      warm: middle(loads.laptop.map(({ warm }) => warm.dataVisible)),
    },
    phone: { cold: middle(loads.phone.map(({ cold }) => cold.dataVisible)) },
  };
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
