import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../../../bot/files/file-reader";
import { makeProduct } from "../../../../../bot/service/product";
import { openStores } from "../../../../../bot/service/stores";
import { makeSendableInvitations } from "../../../../../bot/usecases/access/person/seen-stores";
import { everyInvitation } from "../../../../../bot/usecases/evaluation/every-invitation";
import { makePlanInvitations } from "../../../../../bot/usecases/evaluation/round/plan-invitations";
import { makeContactsOf } from "../../../../../bot/usecases/network/people/contacts-of";
import { makeReadPeople } from "../../../../../bot/usecases/network/people/read-people";
import { hiddenOwners } from "../../../../../bot/usecases/network/material/material-view";
import { HR } from "../../../../support/actors";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { BO, IRMA, putEverywhere } from "../../../../support/person-everywhere";

const clock = { now: () => "2024-10-03T09:00:00.000Z" };
const KEY = `tenant|${IRMA.entra}`;
const EVERYBODY = { search: "", page: 1, unit: null, area: null, status: null, steps: null } as const;

/** What each read path tells, as text: whoever is named in it is seen. */
async function whatIsSeen() {
  const stores = await openStores(testTables(), uniquePrefix());
  await putEverywhere(stores);
  // Nobody is hidden and everybody follows by their own choice, so that only the restriction decides.
  for (const key of [KEY, `tenant|${BO.entra}`]) {
    await stores.profiles.show(key);
    await stores.followers.follow(key);
  }
  const calendars = DEFAULT_CALENDARS;
  const product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars });
  const people = makeReadPeople({ readFigures: product.readFigures, calendars, clock });
  const plan = makePlanInvitations({ ...stores, calendars });
  const sendable = makeSendableInvitations(stores.invitations, stores);
  const paths: Readonly<Record<string, () => Promise<unknown>>> = {
    "the register's list": () => product.showSupervisors(EVERYBODY),
    "the list of units with their managers": () => product.showUnits({ search: "", page: 1 }),
    "the quality list": () => product.showQuality({ kind: null, page: 1 }),
    "the unit's page": () => product.showUnit({ actor: HR, unit: "V1", term: null } as never),
    "the unit's placements": async () =>
      (await stores.records.placementsEndingFrom("2024-01-01")).map(({ key, supervisors }) => [key, supervisors]),
    "the term's placements": () => stores.records.placementsOf(calendars.of("HT2024")),
    "roles in the tab and the bot": async () => [...(await product.readRoles())].filter(([, r]) => r.supervisorId),
    "the network's people": () => people.everybody(),
    "the network's leads": () => people.leads(),
    "who is reached for an area": async () => makeContactsOf(stores)(await people.everybody()),
    "a new plan of a round": () => plan("HT2024", { earliest: clock.now(), everythingNow: true }),
    "what is sent from": async () => (await everyInvitation(sendable, "HT2024")).map(({ value }) => value.route),
  };
  const marks: Readonly<Record<string, () => Promise<boolean>>> = {
    "gets cards from the network": async () => !(await stores.followers.isUnfollowed(KEY)),
    "is among those who get cards": async () => !(await stores.followers.unfollowed()).has(KEY),
    "is found by colleagues": async () => !(await stores.profiles.hiddenMarks()).has(`email:${IRMA.email}`),
    "is on lists of meetings": async () => !(await stores.profiles.hiddenContacts()).has(KEY),
    "is shown as an owner": async () => !(await hiddenOwners(stores.profiles)).has(IRMA.entra),
  };
  const seen = async () => {
    const named: Record<string, boolean> = {};
    for (const [path, read] of Object.entries(paths)) named[path] = isNamed(await read());
    for (const [path, read] of Object.entries(marks)) named[path] = await read();
    return named;
  };
  return { stores, product, seen };
}

function isNamed(answer: unknown): boolean {
  const text = JSON.stringify(answer);
  return [IRMA.name, IRMA.email, IRMA.second, IRMA.entra].some((trace) => text.includes(trace));
}

const all = (seen: Readonly<Record<string, boolean>>, wanted: boolean) =>
  Object.fromEntries(Object.keys(seen).map((path) => [path, wanted]));

test("article 18: whoever is restricted is on no read path until it is lifted, and everybody else stays there", async () => {
  const { stores, product, seen } = await whatIsSeen();
  const before = await seen();
  expect(before).toEqual(all(before, true));

  await product.restrictPerson({ email: IRMA.second, isRestricted: true });
  const during = await seen();
  expect(during).toEqual(all(during, false));
  expect(JSON.stringify(await product.showSupervisors(EVERYBODY))).toContain(BO.name);
  expect((await stores.wholeRegister.load(["competence"])).length).toBe(3);
  expect((await product.extractPerson(IRMA.email)).restriction).toMatchObject({ since: clock.now() });
  expect(await product.showHandling(IRMA.email)).toMatchObject({ isHiddenInNetwork: true });

  await product.restrictPerson({ email: IRMA.email, isRestricted: false });
  expect(await seen()).toEqual(before);
});

test("article 16: a corrected name and address stand in the register at once, after the next import and after an undone one", async () => {
  const { stores, product } = await whatIsSeen();
  const right = { name: "Irma Berg", email: "irma.berg@kommun.example" };
  await product.rectifyPerson({ email: IRMA.email, right, isHidden: true });
  const names = async () => {
    const records = await stores.records.load(["competence", "unit", "placement"]);
    // Keys are the sources' own, and made of what the sources say.
    const text = JSON.stringify(records.map(({ key: _, ...fields }) => fields));
    return { hasRight: text.includes(right.name) && text.includes(right.email), hasWrong: text.includes(IRMA.email) };
  };
  expect(await names()).toEqual({ hasRight: true, hasWrong: false });
  expect((await stores.profiles.hiddenContacts()).has(KEY)).toBe(true);

  const rows = ["Enhetskod;Enhet;Område;Enhetschef;E-post chef;Tar emot praktik"];
  rows.push(`V1;Enhet V1;Vårdboende Norr;${IRMA.name};${IRMA.email};ja`);
  const files = [{ name: "organisation.csv", content: Buffer.from(rows.join("\r\n")) }];
  const order = { files, term: null, fingerprint: null, mapping: {}, units: [] };
  const { plan } = await product.importFiles(order);
  expect(plan.sheets[0]?.outcome.kind).toBe("recognised");
  expect(await names()).toEqual({ hasRight: true, hasWrong: false });
  await product.undoImport().catch(() => undefined);
  expect(await names()).toEqual({ hasRight: true, hasWrong: false });
  expect((await product.extractPerson(right.email)).correction).toMatchObject({ email: IRMA.email, right });

  await product.rectifyPerson({ email: right.email, right: { name: null, email: null }, isHidden: false });
  await product.importFiles(order);
  const units = await stores.records.load(["unit"]);
  expect(units.find(({ code }) => code === "V1")).toMatchObject({ managerName: IRMA.name, managerEmail: IRMA.email });
  await expect(
    product.rectifyPerson({ email: IRMA.email, right: { name: null, email: "Irma" }, isHidden: null }),
  ).rejects.toMatchObject({ reason: "invalid-input" });
});
