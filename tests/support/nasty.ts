import fc from "fast-check";

/** What people, and people who mean no good, write where a name or a text is asked for. */
export const NASTY_TEXTS: readonly string[] = [
  "",
  " ",
  "O'Neil",
  "=CMD()|' /C calc'!A0",
  "@SUM(1+1)",
  "${x} ${$root.secret} {{x}}",
  "[Klicka här](https://ond.example) **fet** <b>",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "\u202eomvänd\u202c \u2066isolat\u2069",
  "👩🏽‍⚕️🏳️‍🌈",
  "A\u030asa Bjo\u0308rk",
  "å".repeat(10_000),
  "\ud800",
  "a\u0000b\r\nSet-Cookie: x=1",
  "' or PartitionKey ne '",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "null",
  "-1",
  "1e999",
  "<at>Handledarnätet</at>",
  "%00%0a%ff",
];

const DEEP = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`) as unknown;

/** Values of every kind in places where something else is waited for. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [null], [[]], DEEP),
  fc.constantFrom<unknown>({ toString: 1 }, { length: -1 }, { $data: [] }, { then: true }, { constructor: null }),
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One change somewhere in a value: something nasty in place of what is there, or nothing at all. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({ at: fc.nat(), put: nastyValue, isGone: fc.boolean() });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce((current: unknown, { at, put, isGone }) => {
      const copy = structuredClone(current);
      const places = placesIn(copy);
      const place = places[at % Math.max(places.length, 1)];
      if (!place) return put;
      if (isGone) Reflect.deleteProperty(place.holder, place.key);
      else place.holder[place.key] = put;
      return copy;
    }, value),
  );
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown, depth = 0): readonly Place[] {
  if (value === null || typeof value !== "object" || depth > 10) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key], depth + 1)]);
}
