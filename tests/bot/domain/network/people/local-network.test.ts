import fc from "fast-check";
import { leadsOf, localNetworkFigures } from "../../../../../bot/domain/network/people/local-network";
import type { AreaNetwork, NetworkPerson } from "../../../../../bot/domain/network/people/people-documents";

function aLead(name: string, area: string, isActive = true): NetworkPerson {
  const unit = { code: `${area}1`, name: `Enhet ${area}`, area };
  return { id: name, marks: [`email:${name}`], name, emails: [name], unit, isLead: true, isActive };
}

const norr = aLead("norr", "Norr");
const resting = aLead("resting", "Norr", false);
const syd = aLead("syd", "Syd");

test.each([
  ["an area's own step 3", [norr, syd], null, [], "leads", ["norr"]],
  ["all of them when there are several", [norr, aLead("norr2", "Norr"), syd], syd, [], "leads", ["norr", "norr2"]],
  ["the sponsor when the own step 3 rests", [resting, syd], syd, [], "sponsor", ["syd"]],
  ["the sponsor when the own step 3 is hidden", [norr, syd], syd, ["norr"], "sponsor", ["syd"]],
  ["HR when the sponsor is hidden too", [syd], syd, ["syd"], "hr", []],
  ["HR when the sponsor rests", [], aLead("trött", "Syd", false), [], "hr", []],
  ["HR when there is neither step 3 nor sponsor", [syd], null, [], "hr", []],
] as const)("supervisors turn to %s", (_name, leads, sponsor, hidden: readonly string[], kind, names) => {
  const found = leadsOf("Norr", leads, { sponsor, isHidden: ({ id }) => hidden.includes(id) });
  expect([found.kind, found.people.map(({ name }) => name)]).toEqual([kind, names]);
});

const areas: readonly AreaNetwork[] = [
  { area: "Norr", people: 9, activeSupervisors: 6, activeLeads: 2 },
  { area: "Syd", people: 5, activeSupervisors: 3, activeLeads: 0 },
  { area: "Öst", people: 1, activeSupervisors: 1, activeLeads: 0 },
];

test("the share with a local network is covered by active, and a sponsor is shown beside (S39)", () => {
  expect(localNetworkFigures(areas, (area) => area === "Syd")).toEqual({
    ...{ active: 10, covered: 6, withSponsor: 3 },
    ...{ share: 0.6, shareWithSponsor: 0.9 },
  });
});

test("without active supervisors there is no share", () => {
  expect(localNetworkFigures([], () => true)).toMatchObject({ active: 0, share: null, shareWithSponsor: null });
});

test("a sponsor of an area that has a step 3 changes nothing", () => {
  expect(localNetworkFigures(areas, (area) => area === "Norr").withSponsor).toBe(0);
});

test("covered and sponsored are never more than active", () => {
  const anArea = fc.record({
    ...{ area: fc.constantFrom("a", "b", "c"), people: fc.nat(50) },
    ...{ activeSupervisors: fc.nat(50), activeLeads: fc.nat(3) },
  });
  fc.assert(
    fc.property(fc.array(anArea), fc.func(fc.boolean()), (some, isSponsored) => {
      const { active, covered, withSponsor } = localNetworkFigures(some, isSponsored);
      expect(covered + withSponsor).toBeLessThanOrEqual(active);
    }),
  );
});
