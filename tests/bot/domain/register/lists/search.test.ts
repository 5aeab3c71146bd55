import fc from "fast-check";
import { pageOf } from "../../../../../bot/domain/register/lists/page-of";
import { makeSearch } from "../../../../../bot/domain/register/lists/search";

test.each([
  ["Öberg", true],
  ["öberg", true],
  ["ÖBERG stina", true],
  ["sti öb", true],
  ["stina-öberg", true],
  ["o\u0308berg", true],
  ["Oberg", false],
  ["berg", false],
  ["Stina Ek", false],
  ["", true],
  ["  ", true],
])("a search for %p among Stina Öberg finds: %p", (search, expected) => {
  expect(makeSearch(search)("Stina Öberg", "Sjöhagens vårdboende")).toBe(expected);
});

test.each([
  ["Andre", "André Ek"],
  ["sjöh", "Sjöhagens vårdboende"],
  ["ahlen", "Åhlén"],
  ["åhlen", "Åhlén"],
])("%p finds %p only where å, ä and ö are the same", (search, text) => {
  expect(makeSearch(search)(text)).toBe(search !== "ahlen");
});

test("every page of a list together is the list, and a page beyond the last is the last", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 260 }), fc.integer({ min: -3, max: 20 }), (items, wanted) => {
      const { pages } = pageOf(items, 1);
      const all = Array.from({ length: pages }, (_, index) => pageOf(items, index + 1).items).flat();
      expect(all).toEqual(items);
      expect(pageOf(items, wanted).page).toBe(Math.min(Math.max(wanted, 1), pages));
    }),
  );
});
