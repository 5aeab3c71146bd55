import { UNFINDABLE, type FindingKind } from "../../../../../bot/domain/access/person/finding";
import { HOLDINGS } from "../../../../../bot/domain/access/holdings";
import { makePersonDesk } from "../../../../../bot/service/person";
import { openStores } from "../../../../../bot/service/stores";
import type { PersonSource } from "../../../../../bot/usecases/access/person/ports";
import { everyInvitation } from "../../../../../bot/usecases/evaluation/every-invitation";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { everyRow } from "../../../../support/every-row";
import { BO, EVERY_TRACE, IRMA, putEverywhere } from "../../../../support/person-everywhere";

const clock = { now: () => "2024-10-03T09:00:00.000Z" };

/** One world for all that is asked of it before and after one erasure: filling it is most of the work. */
async function everythingOf() {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  await putEverywhere(stores);
  const desk = makePersonDesk(stores, { clock });
  const extracted = await desk.extractPerson(` ${IRMA.second.toUpperCase()} `);
  const before = await everyRow(prefix);
  const bosBefore = (await tracesIn(prefix, Object.values(BO))).length;
  const planned = await desk.erasePerson({ email: IRMA.email, isDryRun: true });
  const afterDryRun = await everyRow(prefix);
  const done = await desk.erasePerson({ email: IRMA.email, isDryRun: false });
  return { prefix, stores, desk, extracted, before, bosBefore, planned, afterDryRun, done };
}

let world: Awaited<ReturnType<typeof everythingOf>>;
beforeAll(async () => {
  world = await everythingOf();
});

/** Rows with anything that gives the person away, as "table: row". */
async function tracesIn(prefix: string, traces: readonly string[] = EVERY_TRACE): Promise<readonly string[]> {
  const isTrace = (content: string) => {
    const plain = content.toLowerCase();
    return traces.some((trace) => plain.includes(trace.toLowerCase()) || plain.includes(asKey(trace).toLowerCase()));
  };
  return (await everyRow(prefix))
    .filter(({ content }) => isTrace(content))
    .map(({ table, content }) => `${table}: ${content}`);
}

/** As a trace stands in a row's key. */
function asKey(trace: string): string {
  return encodeURIComponent(trace).replaceAll("%", "=");
}

const EVERYWHERE: readonly FindingKind[] = [
  ...(["training", "manager", "placement", "status", "import-journal", "invitation", "contact"] as const),
  ...(["unfollowed", "delivery", "hidden", "sponsor", "newcomer", "sign-up", "meeting", "post"] as const),
  ...(["question", "reply", "material", "sighting", "export-link"] as const),
];

test("D25: an extract finds somebody who is everywhere in each place, by one of their addresses, and nobody else", async () => {
  const { person, found } = world.extracted;
  expect([...found.keys()]).toEqual(EVERYWHERE);
  expect(person).toMatchObject({
    emails: expect.arrayContaining([IRMA.email, IRMA.second]),
    names: [IRMA.name],
    employeeNumbers: [IRMA.number],
    actorIds: [IRMA.entra],
  });
  const counts = Object.fromEntries([...found].map(([kind, all]) => [kind, all.length]));
  expect(counts).toMatchObject({
    training: 2,
    placement: 3,
    invitation: 2,
    post: 2,
    manager: 1,
    "sign-up": 1,
    reply: 1,
  });
  const written = JSON.stringify([...found]);
  for (const other of Object.values(BO)) expect(written).not.toContain(other);
});

test("D25, D34: an erasure leaves nothing of the person in any row of any table, and everybody else as they were", async () => {
  const { prefix, done: outcome, bosBefore } = world;
  const { extractPerson } = world.desk;
  expect(await tracesIn(prefix)).toEqual([]);
  expect((await tracesIn(prefix, Object.values(BO))).length).toBe(bosBefore);
  expect(outcome).toMatchObject({ isDone: true, address: IRMA.email });
  expect(outcome.kept).toEqual(expect.arrayContaining(["audit-kept", "published-frozen", "free-text-unlinked"]));
  expect([...(await extractPerson(IRMA.email)).found]).toEqual([]);
  expect((await extractPerson(BO.email)).found.size).toBeGreaterThan(12);
});

test("a dry run tells what an erasure does, table by table, and changes nothing", async () => {
  const { before, afterDryRun, planned, done } = world;
  expect(afterDryRun).toEqual(before);
  expect(done.tables).toEqual(planned.tables);
  expect([planned.isDone, done.isDone]).toEqual([false, true]);
});

test("what the person wrote for others stays without a name, and places and counts stay what they were", async () => {
  const { stores } = world;
  expect((await stores.posts.get("a-post"))?.post).toMatchObject({
    author: { id: "", name: null },
    state: "published",
  });
  expect(await stores.posts.get("a-draft")).toBeNull();
  expect((await stores.questions.questions.get("irmas"))?.value).toMatchObject({ askedBy: null, text: "Hur gör ni?" });
  expect((await stores.questions.replies.of("bos")).map(({ value }) => value.by).sort()).toEqual([BO.name, null]);
  const placements = await stores.records.load(["placement"]);
  expect(placements.map(({ key, supervisors }) => [key, supervisors.length]).sort()).toEqual([
    ["P-1", 2],
    ["P-2", 1],
    ["P-3", 1],
  ]);
  const units = await stores.records.load(["unit"]);
  expect(units.map(({ code, managerName }) => [code, managerName])).toEqual([
    ["V1", null],
    ["V2", BO.name],
  ]);
  const { helpful } = await stores.materials.all();
  expect(helpful.get("coachning")).toEqual({ yes: 1, no: 0 });
});

test("an invitation that is erased goes out to nobody, and the round's counts go on adding up", async () => {
  const { stores } = world;
  const all = (await everyInvitation(stores.invitations, "HT2024")).map(({ value }) => value);
  expect(all.map(({ state, route, reason }) => [state, route.kind, reason]).sort()).toEqual([
    ["failed", "none", "student-without-address"],
    ["failed", "none", "supervisor-without-address"],
    ["pending", "card", null],
  ]);
});

test("whoever waits for a seat gets the one that an erased person leaves", async () => {
  const { stores } = world;
  const [line] = await stores.meetings.lines();
  const room = await stores.meetings.get(line!.id);
  expect(room?.signUps.map(({ name, state }) => [name, state])).toEqual([[BO.name, "coming"]]);
  expect(room?.meeting).toMatchObject({ ownerId: "", ownerName: null });
});

test("an erasure that is cut off at each table in turn is carried on to the end, also when what told who it was is gone", async () => {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  await putEverywhere(stores);
  const living = (tables: number) =>
    makePersonDesk({ ...stores, personSources: dyingAfter(stores.personSources, tables) }, { clock });
  await expect(living(0).erasePerson({ email: IRMA.email, isDryRun: false })).rejects.toThrow("cut off");
  for (let tables = 1; tables < stores.personSources.length; tables += 1) {
    await expect(living(tables).finishErasures()).rejects.toThrow("cut off");
  }
  expect(await tracesIn(prefix)).not.toEqual([]);
  expect(await makePersonDesk(stores, { clock }).finishErasures()).toBe(1);
  expect(await tracesIn(prefix)).toEqual([]);
  expect(await stores.erasures.unfinished()).toEqual([]);
});

/** Has erased all but one of so many tables before, erases that one, and then stops in the middle. */
function dyingAfter(sources: readonly PersonSource[], tables: number): readonly PersonSource[] {
  return sources.map((source, index) => ({
    ...source,
    erase: (person) => {
      if (index >= tables) return Promise.reject(new Error("cut off"));
      return index === tables - 1 ? source.erase(person) : Promise.resolve({ removed: 0, rewritten: 0 });
    },
  }));
}

test("every table of the data map either has somewhere to look for a person, or is declared to hold nobody who can be found", () => {
  const { stores } = world;
  const searched = new Set(stores.personSources.map(({ table }) => table));
  const missing = HOLDINGS.filter(({ about }) => about !== "nobody")
    .map(({ table }) => table as string)
    .filter((table) => !searched.has(table) && !Object.hasOwn(UNFINDABLE, table));
  expect(missing).toEqual([]);
  const known = new Set<string>(HOLDINGS.map(({ table }) => table));
  expect([...searched].filter((table) => !known.has(table))).toEqual([]);
});

test("nothing is known of an address that nobody has, and what is no address is refused", async () => {
  const { extractPerson, erasePerson } = world.desk;
  expect((await extractPerson("ingen@kommun.example")).found.size).toBe(0);
  expect((await erasePerson({ email: "ingen@kommun.example", isDryRun: false })).tables).toEqual([]);
  await expect(extractPerson("Irma")).rejects.toMatchObject({ reason: "invalid-input", detail: { field: "email" } });
});
