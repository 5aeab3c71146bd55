import fc from "fast-check";
import {
  leadsOf,
  linkOf,
  localNetworkFigures,
  type AskedFrom,
} from "../../../../../bot/domain/network/people/local-network";
import type { ManagerArea } from "../../../../../bot/domain/network/people/manager-areas";
import type { NetworkPerson } from "../../../../../bot/domain/network/people/people-documents";

function aLead(name: string, code: string, isActive = true): NetworkPerson {
  const unit = { code, name: `Enhet ${code}`, area: areaOf(code) };
  return { id: name, marks: [`email:${name}`], name, emails: [name], unit, isLead: true, isActive };
}

/** A manager of units; each unit's area is told by its first letter. */
function aManager(codes: readonly string[], activeLeads = 0, supervisorsAtEach = 1): ManagerArea {
  return {
    manager: `Chef ${codes[0]!}`,
    units: codes.map((code) => ({
      ...{ code, name: `Enhet ${code}`, area: areaOf(code) },
      activeSupervisors: supervisorsAtEach,
    })),
    activeLeads,
  };
}
function areaOf(code: string): string {
  return code.startsWith("N") ? "Norr" : "Syd";
}

const managerAreas = [aManager(["N1", "N2"]), aManager(["N3"]), aManager(["S1"])];
const near = aLead("near", "N2");
const resting = aLead("resting", "N1", false);
const farther = aLead("farther", "N3");
const syd = aLead("syd", "S1");
const N1: AskedFrom = { area: "Norr", unit: "N1" };
const SOMEWHERE: AskedFrom = { area: "Norr", unit: null };

test.each([
  ["step 3 at the own manager's units, and not others of the area", N1, [near, farther], "syd", [], "leads", ["near"]],
  ["all of them when there are several", N1, [near, aLead("too", "N1")], null, [], "leads", ["near", "too"]],
  ["the sponsor when the own step 3 rests", N1, [resting, farther, syd], "syd", [], "sponsor", ["syd"]],
  ["the sponsor when the own step 3 is hidden", N1, [near, farther, syd], "syd", ["near"], "sponsor", ["syd"]],
  ["step 3 of the area when the sponsor is hidden", N1, [farther, syd], "syd", ["syd"], "area", ["farther"]],
  ["step 3 of the area when there is no sponsor", N1, [resting, farther, syd], null, [], "area", ["farther"]],
  ["HR when there is neither", N1, [resting, syd], null, [], "hr", []],
  ["step 3 of the whole area without a unit", SOMEWHERE, [near, farther, syd], "syd", [], "area", ["near", "farther"]],
  ["the area's sponsors without a unit or a step 3", SOMEWHERE, [syd], "syd", [], "sponsor", ["syd"]],
  ["HR in an area without anybody", { area: "Öst", unit: "O1" }, [near, syd], "syd", [], "hr", []],
] as const)(
  "supervisors turn to %s (S38, S39)",
  (_name, place, leads, sponsor, hidden: readonly string[], kind, names) => {
    const found = leadsOf(place, {
      managerAreas,
      leads,
      sponsorOf: ({ units }) => (units[0]!.code === "N1" ? (leads.find(({ id }) => id === sponsor) ?? null) : null),
      isHidden: ({ id }) => hidden.includes(id),
    });
    expect([found.kind, found.people.map(({ name }) => name)]).toEqual([kind, names]);
  },
);

test("a link outlives a change of manager, and the newest one counts for units that come together", () => {
  const old = { units: ["N1"], changedAt: "2024-01-01T08:00:00.000Z" };
  const newer = { units: ["N2", "N9"], changedAt: "2024-02-01T08:00:00.000Z" };
  expect(linkOf({ ...aManager(["N1"]), manager: "Ny chef" }, [newer, old])).toBe(old);
  expect(linkOf(aManager(["N1", "N2"]), [old, newer])).toBe(newer);
  expect(linkOf(aManager(["N3"]), [old, newer])).toBeNull();
});

const three = [aManager(["N1", "N2"], 2, 3), aManager(["N3", "S3"], 0, 2), aManager(["S1"], 0, 0)];
const isSponsored = ({ units }: ManagerArea) => units[0]!.code === "N3";

test("the share with a local network is covered by active, with those who have a sponsor beside (S39)", () => {
  expect(localNetworkFigures(three, isSponsored)).toEqual({
    ...{ active: 10, covered: 6, withSponsor: 4 },
    ...{ share: 0.6, shareWithSponsor: 1, managerAreas: 3, managerAreasWithLead: 1 },
  });
});

test("within one area, only the units there count, whoever else their managers lead", () => {
  expect(localNetworkFigures(three, isSponsored, "Norr")).toMatchObject({ active: 8, covered: 6, withSponsor: 2 });
  expect(localNetworkFigures(three, isSponsored, "Syd")).toMatchObject({ active: 2, covered: 0, managerAreas: 2 });
});

test("without active supervisors there is no share", () => {
  expect(localNetworkFigures([], () => true)).toMatchObject({ active: 0, share: null, shareWithSponsor: null });
});

test("covered and sponsored are never more than active, and areas add up to the whole", () => {
  const aCode = fc.constantFrom("N1", "N2", "N3", "S1", "S2");
  const some = fc.array(
    fc
      .tuple(fc.uniqueArray(aCode, { minLength: 1 }), fc.nat(3), fc.nat(50))
      .map(([codes, leads, supervisors]) => aManager(codes, leads, supervisors)),
  );
  fc.assert(
    fc.property(some, fc.func(fc.boolean()), (areas, sponsored) => {
      const whole = localNetworkFigures(areas, sponsored);
      const [norr, south] = ["Norr", "Syd"].map((area) => localNetworkFigures(areas, sponsored, area));
      expect(whole.covered + whole.withSponsor).toBeLessThanOrEqual(whole.active);
      for (const part of ["active", "covered", "withSponsor"] as const) {
        expect(norr![part] + south![part]).toBe(whole[part]);
      }
    }),
  );
});
