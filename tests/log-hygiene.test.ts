import { canariesOf } from "./support/canaries";

test.each([
  ["an e-mail address", '{"event":"x","code":"kim.ek@kommun.example"}'],
  ["a token", '{"event":"x","code":"Bearer abc"}'],
  ["a token", '{"event":"x","code":"eyJhbGciOi.x.y"}'],
  ["a personal identity number", '{"event":"x","code":"19900101-1234"}'],
  ["a link's key", `{"event":"x","route":"/e/${"a".repeat(22)}.${"b".repeat(22)}"}`],
  ["a link's key", `{"event":"x","route":"/e/#q/${"a".repeat(22)}.${"b".repeat(22)}"}`],
  ["a name", '{"event":"x","errorName":"Kim Ek"}'],
])("the look through all log lines of a run finds %s", (kind, line) => {
  expect(canariesOf(line)).toEqual([kind]);
});

test("an ordinary line holds none of it", () => {
  const at = ["at Object.read (/home/a/node_modules/@azure/data-tables/dist/x.js:12:3)"];
  expect(
    canariesOf(JSON.stringify({ time: "2024-10-03T08:00:00.000Z", event: "request-failed", route: "/e", at })),
  ).toEqual([]);
});
