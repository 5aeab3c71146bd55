import fc from "fast-check";
import { inTurn } from "../../bot/domain/placement/unit/rotation";
import { parseDay } from "../../bot/domain/register/cells/calendar-day";
import { makeSearch } from "../../bot/domain/register/lists/search";
import { withoutAbsence } from "../../bot/domain/register/cells/people/absence";
import { bearerIn } from "../../bot/http/access/identify";
import { clientAddress } from "../../bot/http/access/client-address";
import { formPath, keyText, readFormAddress, readPostedKey } from "../../bot/http/evaluation/form-address";
import { readCardData } from "../../bot/teams/evaluation/card-data";
import { nodesOf } from "../../bot/teams/card-template";
import { qrCard } from "../../bot/teams/evaluation/qr-card";
import { nastyValue } from "../support/nasty";
import { RUNS } from "../support/runs";

/**
 * Readers of what others send, given anything at all: none throws, and none gives more than it promises. Files, keys,
 * cells and what people write have their own of these beside them.
 */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom("/", ".", "#", "q", "e", "-", "_", "a", "?", "%", "\n", "2", "0", "1"),
    maxLength: 80,
  }),
);
const hold = <Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void) =>
  fc.assert(fc.property(arbitrary, check), { numRuns: RUNS });

const KEY_PART = /^[\w-]{16,64}$/;
const keyPart = fc.string({ unit: fc.constantFrom(..."abcXYZ019_-"), minLength: 22, maxLength: 22 });

test("a student's address is read without throwing, and its key never holds what a storage key may not", () => {
  hold(anyText, (text) => {
    const address = readFormAddress(`/e/${text}`);
    const keys = ["key" in address ? address.key : null, readPostedKey(text)].filter((key) => key !== null);
    for (const { id, secret } of keys)
      expect([id, secret]).toEqual([expect.stringMatching(KEY_PART), expect.stringMatching(KEY_PART)]);
  });
});

test("a key that is given comes back from its path, from behind # and from a whole pasted address", () => {
  hold(fc.record({ kind: fc.constantFrom("link", "qr"), id: keyPart, secret: keyPart }), (key) => {
    expect(readFormAddress(formPath(key))).toEqual({ kind: "form", key });
    for (const pasted of [keyText(key), ` https://a.example/e/?lang=en#${keyText(key)}\n`, formPath(key)]) {
      expect(readPostedKey(pasted)).toEqual(key);
    }
  });
});

test("a card's data are what we know or nothing, whatever has been put in them", () => {
  hold(
    fc.oneof(nastyValue, fc.record({ invitationId: nastyValue, attempt: nastyValue, studentsToShowQr: nastyValue })),
    (data) => {
      const read = readCardData(data);
      if (read === null) return;
      expect(read.invitationId.length).toBeGreaterThan(0);
      expect([Number.isInteger(read.attempt), Number.isInteger(read.studentsToShowQr)]).toEqual([true, true]);
    },
  );
});

/** The kinds of elements and actions of a card about a unit, in order. */
function partsOf(unitName: string): readonly unknown[] {
  const about = { term: "HT2024", period: "5", unitName, lastDay: "2024-10-18", path: "/e/q/a.b", students: 2 };
  const data = { invitationId: "i", attempt: 1, studentsToShowQr: 2 };
  return nodesOf(qrCard({ kind: "qr", ...about }, data, "sv", "https://bot.example")).map((node) => node["type"]);
}

test("a card with anybody's unit name in it has the same elements and actions as with any other", () => {
  const usual = partsOf("Ekbacken");
  hold(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
    expect(partsOf(name)).toEqual(usual);
  });
});

test("a search for any text neither throws nor finds what lacks its words", () => {
  hold(fc.tuple(anyText, anyText), ([search, text]) => {
    const found = makeSearch(search)(text);
    expect(typeof found).toBe("boolean");
    if (search.trim() !== "" && text === "") expect(makeSearch("ö")(text)).toBe(false);
  });
});

test("a day is a day that exists, or nothing", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789-/. "), maxLength: 14 });
  hold(fc.oneof(anyText, digits), (text) => {
    const day = parseDay(text);
    if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  });
});

test("why somebody is away is taken out of any cell without throwing, and nothing is put in", () => {
  hold(anyText, (text) => {
    expect(withoutAbsence(text).length).toBeLessThanOrEqual(text.normalize("NFC").length + text.length);
  });
});

test("a bearer token and a caller's address are read from any header", () => {
  hold(fc.tuple(anyText, anyText), ([authorization, hops]) => {
    const request = { headers: { authorization, "x-forwarded-for": hops }, socket: {} } as unknown as Parameters<
      typeof clientAddress
    >[0];
    const token = bearerIn(request);
    if (token !== null) expect(token).toMatch(/^[\w.~+/=-]+$/);
    expect(typeof clientAddress(request, { localMode: false })).toBe("string");
  });
});

test("a rotation has everybody once, whoever they are, and the same order again", () => {
  const candidate = fc.record({
    id: fc.string({ unit: "grapheme", maxLength: 10 }),
    studentWeeks: fc.integer({ min: 0, max: 60 }),
    latestEnd: fc.option(fc.constantFrom("2024-01-05", "2024-06-01", "2023-12-31")),
  });
  hold(
    fc.tuple(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 8 }), anyText),
    ([candidates, occasion]) => {
      const turns = inTurn(candidates, occasion);
      expect(turns.map(({ candidate: { id } }) => id).toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
      expect(inTurn(candidates.toReversed(), occasion)).toEqual(turns);
    },
  );
});
