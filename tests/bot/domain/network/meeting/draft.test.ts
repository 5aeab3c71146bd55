import { cleanDraft, problemsOf, type MeetingDraft } from "../../../../../bot/domain/network/meeting/draft";

const draft: MeetingDraft = {
  title: "Handledarträff",
  what: "Vi pratar om återkoppling.",
  day: "2026-03-29",
  from: "13:00",
  to: "15:00",
  place: "Stadshuset",
  link: "",
  seats: 20,
  area: "Vårdboende Norr",
  lastSignUpDay: "2026-03-20",
};
const check = {
  today: "2026-03-01",
  time: "09:00",
  areas: ["Vårdboende Norr"],
  texts: { linkHosts: ["kommun.example"] },
};

function found(change: Partial<MeetingDraft>, moment: Partial<typeof check> = {}): readonly string[] {
  const problems = problemsOf(cleanDraft({ ...draft, ...change }), { ...check, ...moment });
  return problems.map((one) => `${one.field} ${one.kind === "text" ? one.problem.kind : one.kind}`);
}

test.each<[string, Partial<MeetingDraft>, readonly string[]]>([
  ["a whole draft", {}, []],
  ["no last day", { lastSignUpDay: "" }, []],
  ["a link instead of a place", { place: "", link: "https://kommun.example/t" }, []],
  ["neither place nor link", { place: "" }, ["place no-place"]],
  ["a foreign link", { link: "https://evil.example/t" }, ["link link-not-allowed"]],
  ["no title", { title: " " }, ["title empty"]],
  ["10,000 characters", { what: "x".repeat(10_000) }, ["what too-long"]],
  ["a personnummer", { what: "Fråga 19900101-1234" }, ["what personal-data"]],
  ["a phone number as place", { place: "Ring 070-123 45 67" }, ["place personal-data"]],
  ["a day that is none", { day: "2026-02-30", lastSignUpDay: "2026-03-20" }, ["day day-missing"]],
  ["an hour that is none", { from: "25:00" }, ["from time-missing"]],
  ["an end before the beginning", { to: "12:00" }, ["to ends-before-it-begins"]],
  ["a seat too few", { seats: 0 }, ["seats seats-out-of-range"]],
  ["half a seat", { seats: 1.5 }, ["seats seats-out-of-range"]],
  ["another area", { area: "Mars" }, ["area area-unknown"]],
  ["sign-up after the meeting", { lastSignUpDay: "2026-03-30" }, ["lastSignUpDay sign-up-ends-after"]],
  ["a wrong year", { day: "2062-03-29" }, ["day too-far-away"]],
])("%s", (_, change, expected) => {
  expect(found(change)).toEqual(expected);
});

test("a meeting that has begun cannot be called", () => {
  expect(found({ lastSignUpDay: "" }, { today: "2026-03-29", time: "12:59" })).toEqual([]);
  expect(found({ lastSignUpDay: "" }, { today: "2026-03-29", time: "13:00" })).toEqual(["day has-begun"]);
  expect(found({}, { today: "2026-03-21" })).toEqual(["lastSignUpDay sign-up-has-ended"]);
});

test("a kept draft has one line in title and place, and no hidden characters", () => {
  const { title, place } = cleanDraft({ ...draft, title: "Träff\n\u202eidag", place: " A\r\nB " });
  expect([title, place]).toEqual(["Träff idag", "A B"]);
});
