import { parseUnitAlias, withAliases } from "../../../../bot/domain/register/unit-alias";

test.each([
  ["Lindhaga vbo=V2107", { name: "Lindhaga vbo", code: "V2107" }],
  [" Norr = söder = v 2107 ", { name: "Norr = söder", code: "V2107" }],
  ["03=3", { name: "03", code: "3" }],
])("%s is an alias", (text, alias) => {
  expect(parseUnitAlias(text)).toEqual(alias);
});

test.each(["Lindhaga", "=V1", "Lindhaga=", "plan 2=V1", "Anna 19121212-1212=V1", `${"x".repeat(201)}=V1`, "  =  "])(
  "%s is none",
  (text) => {
    expect(parseUnitAlias(text)).toBeNull();
  },
);

test("of two aliases for the same spelling the one that was told last holds", () => {
  const known = [
    { name: "Lindhaga vbo", code: "V1" },
    { name: "Huset", code: "V3" },
  ];
  expect(withAliases(known, [{ name: "vårdboende LINDHAGA", code: "V2" }])).toEqual([
    { name: "vårdboende LINDHAGA", code: "V2" },
    { name: "Huset", code: "V3" },
  ]);
});
