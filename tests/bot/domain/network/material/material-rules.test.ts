import fc from "fast-check";
import { materialProblems, yearsAfter } from "../../../../../bot/domain/network/material/check-material";
import { afterCheck, isCheckDue } from "../../../../../bot/domain/network/material/link-check";
import { isReviewDue, textFor, type Material } from "../../../../../bot/domain/network/material/material";
import { canPin, pinnedFor } from "../../../../../bot/domain/network/material/pinned";
import { reminderDue } from "../../../../../bot/domain/network/material/review";

const TODAY = "2024-12-16";
const SETTINGS = { linkHosts: ["kommun.example"] };
const DRAFT = { title: "Handhygien", why: "Så visar du.", text: "Tvål.", link: null, reviewOn: "2025-12-16" };

test.each<[string, Partial<typeof DRAFT | { link: string; text: null }>, readonly object[]]>([
  ["a text", {}, []],
  ["a link", { text: null, link: "https://kommun.example/hygien" }, []],
  ["both", { link: "https://kommun.example/hygien" }, []],
  ["neither", { text: null }, [{ kind: "no-content" }]],
  ["a text of spaces", { text: " \n " }, [{ kind: "no-content" }]],
  ["no title", { title: " " }, [{ kind: "empty", field: "title" }]],
  ["no why-line", { why: "" }, [{ kind: "empty", field: "why" }]],
  ["a why-line of 160", { why: "å".repeat(160) }, []],
  ["a why-line of 161", { why: "å".repeat(161) }, [{ kind: "too-long", field: "why", length: 161, longest: 160 }]],
  ["a text of 1,200", { text: "å".repeat(1200) }, []],
  ["1,201", { text: "å".repeat(1201) }, [{ kind: "too-long", field: "text", length: 1201, longest: 1200 }]],
  [
    "a personal identity number",
    { text: "Ring 19811218-9876" },
    [{ kind: "personal-data", field: "text", what: "personnummer", found: "19811218-9876" }],
  ],
  [
    "a link elsewhere",
    { text: null, link: "https://elsewhere.example/x" },
    [{ kind: "link-not-allowed", field: "link", host: "elsewhere.example" }],
  ],
  ["today as review day", { reviewOn: TODAY }, []],
  ["two years", { reviewOn: "2026-12-16" }, []],
  ["yesterday", { reviewOn: "2024-12-15" }, [{ kind: "review-day", latest: "2026-12-16" }]],
  ["more than two years", { reviewOn: "2026-12-17" }, [{ kind: "review-day", latest: "2026-12-16" }]],
  ["a day that is none", { reviewOn: "2025-02-30" }, [{ kind: "review-day", latest: "2026-12-16" }]],
  ["no day", { reviewOn: "snart" }, [{ kind: "review-day", latest: "2026-12-16" }]],
])("%s", (_, change, problems) => {
  expect(materialProblems({ ...DRAFT, ...change }, SETTINGS, TODAY)).toEqual(problems);
});

test("a year after 29 February is 1 March", () => {
  expect(yearsAfter("2024-02-29", 1)).toBe("2025-03-01");
});

test("the reader's language comes first, then Swedish, then what there is", () => {
  const text = (title: string) => ({ title, why: "", text: null });
  expect(textFor({ texts: { sv: text("a"), en: text("b") } }, "en")).toMatchObject({ title: "b", language: "en" });
  expect(textFor({ texts: { sv: text("a") } }, "en")).toMatchObject({ title: "a", language: "sv" });
  expect(textFor({ texts: { en: text("b") } }, "sv")).toMatchObject({ title: "b", language: "en" });
});

function material(reviewOn: string, state: Material["state"] = "shown"): Material {
  const texts = { sv: { title: "x", why: "x", text: "x" } };
  return { id: "x", texts, link: null, roles: [], owner: null, reviewOn, seed: null, state, changedAt: "" };
}

test.each([
  ["2025-01-31", "2025-01-30", null],
  ["2025-01-31", "2025-01-31", null],
  ["2025-01-31", "2025-02-01", 0],
  ["2025-01-31", "2025-02-27", 0],
  ["2025-01-31", "2025-02-28", 1],
  ["2025-01-31", "2025-03-30", 1],
  ["2025-01-31", "2025-03-31", 2],
  ["2025-01-31", "2026-01-31", 12],
])("a review of %s on %s is reminder %s: once, then once a month", (reviewOn, today, number) => {
  expect(reminderDue(material(reviewOn), today)).toBe(number);
});

test("retired material is not to be looked at", () => {
  expect(reminderDue(material("2020-01-01", "retired"), TODAY)).toBeNull();
  expect(isReviewDue(material("2020-01-01", "retired"), TODAY)).toBe(false);
});

test("as days go by the reminders count up, one at a time", () => {
  const day = fc
    .date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (reviewOn) => {
      let last: number | null = null;
      for (let days = 1; days <= 400; days += 1) {
        const today = new Date(Date.parse(reviewOn) + days * 86_400_000).toISOString().slice(0, 10);
        const number: number | null = reminderDue(material(reviewOn), today);
        expect(number === last || number === (last ?? -1) + 1).toBe(true);
        last = number;
      }
      expect(last).toBeGreaterThanOrEqual(12);
    }),
    { numRuns: 30 },
  );
});

test("five lie on top, each once", () => {
  expect(canPin(["a", "b", "c", "d", "e"])).toBe(true);
  expect(canPin(["a", "b", "c", "d", "e", "f"])).toBe(false);
  expect(canPin(["a", "a"])).toBe(false);
});

test("whoever has several roles sees the narrowest one's handful, and a stranger the supervisors'", () => {
  const pinned = { supervisor: ["s"], manager: ["m"], lead: [] };
  expect(pinnedFor(pinned, ["manager", "supervisor"])).toEqual(["s"]);
  expect(pinnedFor(pinned, ["manager"])).toEqual(["m"]);
  expect(pinnedFor(pinned, ["lead"])).toEqual(["s"]);
  expect(pinnedFor({}, ["lead"])).toEqual([]);
});

test("a link fails since the first of the failed checks in a row, and answers again at once", () => {
  const link = "https://kommun.example/x";
  const first = afterCheck(null, { link, problem: "no-answer", at: "2024-10-01T00:00:00.000Z" });
  const second = afterCheck(first, { link, problem: "error", at: "2024-10-02T00:00:00.000Z" });
  expect(second).toMatchObject({ failingSince: "2024-10-01T00:00:00.000Z", problem: "error" });
  expect(afterCheck(second, { link, problem: null, at: "2024-10-03T00:00:00.000Z" }).failingSince).toBeNull();
  const other = afterCheck(second, { link: `${link}y`, problem: "error", at: "2024-10-03T00:00:00.000Z" });
  expect(other.failingSince).toBe("2024-10-03T00:00:00.000Z");
});

test("a link that is only reached from inside is not said to fail", () => {
  const at = "2024-10-01T00:00:00.000Z";
  expect(afterCheck(null, { link: "x", problem: "private-address", at })).toMatchObject({ failingSince: null });
});

test("a link is asked once a day, and at once when it is another", () => {
  const state = afterCheck(null, { link: "x", problem: null, at: "2024-10-01T00:00:00.000Z" });
  expect(isCheckDue(null, "x", "2024-10-01T00:00:00.000Z")).toBe(true);
  expect(isCheckDue(state, "x", "2024-10-01T23:59:59.000Z")).toBe(false);
  expect(isCheckDue(state, "x", "2024-10-02T00:00:00.000Z")).toBe(true);
  expect(isCheckDue(state, "y", "2024-10-01T00:00:01.000Z")).toBe(true);
});
