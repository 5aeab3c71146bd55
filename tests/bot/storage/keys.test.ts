import fc from "fast-check";
import { decodeKey, encodeKey } from "../../../bot/storage/keys";
import { RUNS } from "../../support/runs";

test("any well-formed text becomes a key that storage accepts and comes back in composed form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
      const key = encodeKey(text);
      expect(key).toMatch(/^[A-Za-z0-9_.=-]*$/);
      expect(decodeKey(key)).toBe(text.normalize("NFC"));
    }),
    { numRuns: RUNS },
  );
});

test("composed and decomposed å give the same key", () => {
  expect(encodeKey("A\u030asa")).toBe(encodeKey("Åsa"));
});

test("half a surrogate pair and a key longer than 255 characters are refused", () => {
  expect(() => encodeKey("\ud800")).toThrow(URIError);
  expect(() => encodeKey("ö".repeat(60))).toThrow(RangeError);
});
