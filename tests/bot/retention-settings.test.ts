import { parseConfig } from "../../bot/config";
import { asLongAsBackups, parseRetention } from "../../bot/retention-settings";

test("D23: decisions' numbers and periods within the rule are read", () => {
  const text = '{"placement":{"decision":" VON 2025/123 "},"free-text":{"count":3,"decision":"VON 2025/124"}}';
  const settings = { placement: { decision: "VON 2025/123" }, "free-text": { count: 3, decision: "VON 2025/124" } };
  expect(parseRetention(text)).toEqual({ settings, problems: [] });
  expect(parseConfig({ LOCAL_MODE: "1", RETENTION: text }).retention).toEqual(settings);
  expect(parseConfig({ LOCAL_MODE: "1" }).retention).toEqual({});
});

test.each([
  ["no JSON", "{"],
  ["an unknown class", '{"everything":{"count":1}}'],
  ["an unknown property", '{"placement":{"years":2}}'],
  ["an empty decision", '{"placement":{"decision":" "}}'],
  ["longer than the rule allows", '{"student-contact":{"count":60}}'],
  ["a decision where none is needed", '{"student-contact":{"decision":"1"}}'],
])("the service does not start with %s", (_what, text) => {
  expect(parseRetention(text).problems).not.toEqual([]);
  expect(() => parseConfig({ LOCAL_MODE: "1", RETENTION: text })).toThrow("RETENTION: ");
});

test("D31: whom a backup could bring back is remembered for ninety days, and for as long as the backups when that is longer", () => {
  expect(asLongAsBackups(35, {})).toEqual({});
  expect(asLongAsBackups(200, {})).toEqual({ "erasure-mark": { count: 200 } });
  expect(asLongAsBackups(200, { "erasure-mark": { count: 300 } })).toEqual({ "erasure-mark": { count: 300 } });
});
