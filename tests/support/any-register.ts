import fc from "fast-check";
import type { PlacementForm, PlacementStatus } from "../../bot/domain/placement/placement";
import type { RegisterRecord } from "../../bot/domain/register/records";
import { aCompetence, aPlacement, aStaffing, aUnit, somePlaces, somePrao } from "./records";

const UNITS = ["V1", "V2", "V3", "V4", "V5"];
const AREAS = ["Hemvård", "Vårdboende", "LSS"];
const PEOPLE = Array.from({ length: 12 }, (_, index) => `Person ${index}`);
const emailOf = (name: string) => `${name.toLowerCase().replace(" ", ".")}@kommun.example`;

const unitCode = fc.constantFrom(...UNITS, "V99");
const person = fc.constantFrom(...PEOPLE, "Okänd Person");
const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2023, 3, 1 + days)).toISOString().slice(0, 10));

const unit = fc
  .record({
    code: fc.constantFrom(...UNITS),
    area: fc.constantFrom(...AREAS),
    receivesStudents: fc.boolean(),
    managerEmail: fc.constantFrom(null, "chef.a@kommun.example", "chef.b@kommun.example"),
    managerName: fc.constantFrom(null, "Chef A"),
  })
  .map(aUnit);

const staffing = fc
  .record({ code: unitCode, headCount: fc.integer({ min: 0, max: 40 }) })
  .map(({ code, headCount }) => aStaffing({ unit: { code, name: null }, headCount }));

const competence = fc
  .record({
    name: fc.constantFrom(...PEOPLE),
    code: unitCode,
    stepsDone: fc.subarray([1, 2, 3] as const),
    hasEvidence: fc.boolean(),
    employment: fc.constantFrom("permanent" as const, "other" as const),
  })
  .map(({ code, name, ...rest }) =>
    aCompetence({ name, email: emailOf(name), key: name, unit: { code, name: null }, ...rest }),
  );

const placement = fc
  .record({
    key: fc.integer({ min: 1, max: 30 }).map(String),
    code: unitCode,
    days: fc.tuple(day, day).map((days) => days.toSorted()),
    form: fc.constantFrom<PlacementForm>("apl", "apl", "apl", "lia", "vfu", "apprenticeship", "other"),
    status: fc.constantFrom<PlacementStatus>("completed", "confirmed", "cancelled", "preliminary"),
    period: fc.option(fc.integer({ min: 1, max: 7 })),
    count: fc.integer({ min: 1, max: 3 }),
    supervisors: fc.uniqueArray(person, { maxLength: 2 }),
  })
  .map(({ code, days: [start, end], supervisors, ...rest }) =>
    aPlacement({
      ...rest,
      start: start!,
      end: end!,
      unit: { code, name: null },
      supervisors: supervisors.map((name) => ({ name, email: emailOf(name) })),
    }),
  );

const prao = fc
  .record({ code: unitCode, week: fc.integer({ min: 36, max: 50 }), count: fc.integer({ min: 1, max: 5 }) })
  .map(({ code, week, count }) => somePrao({ key: `HT2024|${code}|${week}`, unit: { code, name: null }, week, count }));

const places = fc
  .record({ code: unitCode, period: fc.integer({ min: 5, max: 7 }), wanted: fc.option(fc.integer({ min: 0, max: 9 })) })
  .map(({ code, period, wanted }) =>
    somePlaces({ key: `HT2024|${code}|apl|${period}`, unit: { code, name: null }, period, wanted }),
  );

/** One record of a small register around HT2024: five units, twelve people, and references to some that are not there. */
export const anyRecord: fc.Arbitrary<RegisterRecord> = fc.oneof(unit, staffing, competence, placement, prao, places);

/** A whole register: of every fact one version. */
export const anyRegister: fc.Arbitrary<readonly RegisterRecord[]> = fc
  .array(anyRecord, { maxLength: 60 })
  .map((records) => [...new Map(records.map((record) => [`${record.kind}|${record.key}`, record])).values()]);
