import { encode } from "../../../../bot/local/municipality/encode";
import { makeMunicipality } from "../../../../bot/local/municipality/municipality";
import { termToShow } from "../../../../bot/local/municipality/placements";

const DAY = "2026-11-21";

test("the same seed and day give the same files, another seed gives others", async () => {
  const bytes = async (seed: number) => {
    const { files } = makeMunicipality(seed, DAY);
    return Promise.all(files.filter(({ name }) => name.endsWith(".csv")).map(encode));
  };
  expect(makeMunicipality(1, DAY)).toEqual(makeMunicipality(1, DAY));
  expect(await bytes(1)).toEqual(await bytes(1));
  expect(await bytes(2)).not.toEqual(await bytes(1));
});

test.each([1, 2, 3, 4, 5])(
  "municipality %i has the plan's size: 1867 staff, 361 supervisors, 26 with step 3",
  (seed) => {
    const { supervisors, placements } = makeMunicipality(seed, DAY);
    const counted = supervisors.filter((one) => one.hasEvidence && one.isPermanent && one.steps !== "1");
    expect(counted).toHaveLength(361);
    expect(counted.filter(({ steps }) => steps === "1+2+3")).toHaveLength(26);
    expect(placements.filter(({ form }) => form === "APL")).toHaveLength(254);
    expect(new Set(placements.map(({ provider }) => provider)).size).toBe(7);
  },
);

test("nobody shares a name or an address with somebody else", () => {
  const { supervisors, placements } = makeMunicipality(1, DAY);
  const names = [...supervisors.map(({ name }) => name), ...placements.map(({ student }) => student)];
  const spelled = names.map(({ first, last }) => `${first} ${last}`);
  expect(new Set(spelled).size).toBe(spelled.length);
  const emails = [...supervisors.map(({ email }) => email), ...placements.map(({ studentEmail }) => studentEmail)];
  const known = emails.filter((email) => email !== null);
  expect(new Set(known).size).toBe(known.length);
  expect(known.every((email) => /^[a-z.]+@(kommun|elev)\.example$/.test(email))).toBe(true);
});

test.each([
  ["2026-11-21", "HT2026"],
  ["2026-10-03", "HT2026"],
  ["2026-10-02", "VT2026"],
  ["2026-07-01", "VT2026"],
  ["2027-01-15", "HT2026"],
  ["2027-03-01", "VT2027"],
])("on %s the placements belong to %s, the latest term with a period that has ended", (today, term) => {
  expect(termToShow(today)).toBe(term);
  const { placements } = makeMunicipality(1, today);
  expect(placements.some(({ end, status }) => end < today && status === "Genomförd")).toBe(true);
  expect(placements.some(({ end, status }) => end >= today && status === "Genomförd")).toBe(false);
});
