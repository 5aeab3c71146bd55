import { stockholmDay, stockholmInstant } from "../../bot/clock";

test.each([
  ["2024-10-03", 10, "2024-10-03T08:00:00.000Z"],
  ["2024-12-12", 10, "2024-12-12T09:00:00.000Z"],
  ["2025-03-30", 9, "2025-03-30T07:00:00.000Z"],
  ["2024-10-27", 9, "2024-10-27T08:00:00.000Z"],
])("ten in the morning on %s at %i is %s", (day, hour, instant) => {
  expect(stockholmInstant(day, hour)).toBe(instant);
});

test("the hour that summer time skips becomes the next one", () => {
  expect(stockholmInstant("2025-03-30", 2, 30)).toBe("2025-03-30T01:30:00.000Z");
});

test("late in the evening UTC it is already the next day in Stockholm", () => {
  expect(stockholmDay("2024-12-31T23:30:00.000Z")).toBe("2025-01-01");
});
