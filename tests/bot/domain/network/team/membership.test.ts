import type { NetworkPerson } from "../../../../../bot/domain/network/people/people-documents";
import { membershipOf, type SeenAccount } from "../../../../../bot/domain/network/team/membership";

function aPerson(name: string, emails: readonly string[] = [`${name}@kommun.example`]): NetworkPerson {
  const marks = emails.map((email) => `email:${email}`);
  return { id: name, marks, name, emails, unit: null, isLead: false, isActive: true };
}
function anAccount(name: string, isMember = true): SeenAccount {
  return { key: name, addresses: [`${name}@kommun.example`], isMember };
}
function compare(
  people: readonly NetworkPerson[],
  accounts: readonly SeenAccount[],
  { managers = [], hidden = [] }: { readonly managers?: readonly string[]; readonly hidden?: readonly string[] } = {},
) {
  const of = (names: readonly string[]) => names.map((name) => `${name}@kommun.example`);
  const marks = of(hidden).map((address) => `email:${address}`);
  const isHidden = (own: readonly string[]) => own.some((mark) => marks.includes(mark));
  return membershipOf({ people, accounts, managerAddresses: new Set(of(managers)), isHidden });
}

test.each([
  ["has an account that is a member", [anAccount("anna")], null],
  ["has not been seen", [], "not-seen"],
  ["is known but in no team", [anAccount("anna", false)], "not-member"],
  [
    "shares the address with another member",
    [anAccount("anna"), { ...anAccount("anna"), key: "x" }],
    "several-accounts",
  ],
  ["shares it with an account in no team", [anAccount("anna"), { ...anAccount("anna", false), key: "x" }], null],
] as const)("a supervisor who %s is told so (S38)", (_name, accounts, because) => {
  const { inTeam, missing } = compare([aPerson("anna")], accounts);
  expect([inTeam.length, missing.map((each) => each.because)]).toEqual(because ? [0, [because]] : [1, []]);
});

test("a supervisor without an address is missing for that reason, and never found by name", () => {
  const { missing } = compare([aPerson("anna", [])], [anAccount("anna")]);
  expect(missing).toMatchObject([{ because: "no-address" }]);
});

test("a person is found by any of their addresses", () => {
  const anna = aPerson("anna", ["anna.gift@kommun.example", "anna@kommun.example"]);
  expect(compare([anna], [anAccount("anna")]).inTeam).toEqual([anna]);
});

test("members whom the register does not hold are extra; managers are only counted", () => {
  const { extra, managers } = compare(
    [aPerson("anna")],
    ["anna", "gast", "chef"].map((name) => anAccount(name)),
    {
      managers: ["chef"],
    },
  );
  expect([extra.map(({ key }) => key), managers]).toEqual([["gast"], 1]);
});

test("an account that is in no team is not extra", () => {
  expect(compare([], [anAccount("gast", false)]).extra).toEqual([]);
});

test("the hidden are in no list and counted as such (D35)", () => {
  const { extra, missing, inTeam, hidden } = compare([aPerson("anna"), aPerson("berit")], [anAccount("gast")], {
    hidden: ["anna", "gast"],
  });
  expect([extra, inTeam, hidden]).toEqual([[], [], 1]);
  expect(missing.map(({ person }) => person.name)).toEqual(["berit"]);
});
