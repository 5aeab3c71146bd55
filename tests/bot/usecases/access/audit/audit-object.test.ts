import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { auditObject } from "../../../../../bot/usecases/access/audit/audit-object";
import { shortHash } from "../../../../../bot/usecases/evaluation/secrets";

const RANDOM = "sJ3-kd92Lx_0aQwErTyUi1";

test.each(["HT2024", "2024-11", "V2100", "S1", "Ö12", randomUUID(), RANDOM, `HT2024.${RANDOM}`, "all", "supervisor"])(
  "%s is an id of ours and stands as it is",
  (id) => expect(auditObject("rounds", [id])).toEqual({ kind: "rounds", id }),
);

test.each([
  ...["19900101-1234", "900101-1234", "199001011234", "9001011234", "900101+1234", "anna.svensson", "anna"],
  ...["Anna-Svensson", "anna-maria-svensson-ek", "Anna-Maria-Svensson-Ek", "ANNA.SVENSSON", "HT2024.anna.svensson"],
  ...["eva@kommun.example", "Solgläntan", "", "V21001234567", "../HT2024", "HT2024\n"],
])("%j could be about somebody and is kept as a hash", (id) => {
  expect(auditObject("units", [id])).toEqual({ kind: "units", id: `#${shortHash([id.trim().toLowerCase()])}` });
});

test("who is named is kept as a hash, also when it looks like an id", () => {
  expect(auditObject("people", ["HT2024"], ["V2100"])?.id).toMatch(/^HT2024\/#[\w-]{22}$/);
  expect(auditObject("people", [], ["Eva@kommun.example "])).toEqual(auditObject("people", [], ["eva@kommun.example"]));
  expect(auditObject("people", [])).toBeNull();
});

test("no personnummer and no name with a dot or a hyphen ever stands in clear text", () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const number = fc.tuple(fc.constantFrom(6, 8).chain(digits), fc.constantFrom("", "-", "+"), digits(4));
  const name = fc.tuple(
    fc.stringMatching(/^[A-Za-zåäö]{2,40}$/),
    fc.constantFrom(".", "-", "_"),
    fc.stringMatching(/^[A-Za-z]{2,20}$/),
  );
  fc.assert(
    fc.property(fc.oneof(number, name), (parts) => {
      expect(auditObject("people", [parts.join("")])?.id).toMatch(/^#/);
    }),
  );
});
