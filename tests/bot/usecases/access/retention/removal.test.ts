import type { RetentionSettings } from "../../../../../bot/domain/access/retention/table";
import type { Round } from "../../../../../bot/domain/evaluation/round";
import type { Delivery } from "../../../../../bot/domain/network/delivery/delivery";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { Refusal } from "../../../../../bot/domain/refusal";
import { makeRetention } from "../../../../../bot/service/retention";
import { openStores } from "../../../../../bot/service/stores";
import { NO_AUDIT } from "../../../../support/audit";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aContact, anInvitation, aPlacement } from "../../../../support/evaluation";
import { everyRow } from "../../../../support/every-row";
import { aMeeting, aSignUp } from "../../../../support/meetings";
import { aPost } from "../../../../support/network/posts";
import { aQuestion } from "../../../../support/network/questions";

const NOTED = { audit: NO_AUDIT };

const NOW = "2027-06-15T08:00:00.000Z";
const LONG_AGO = "2025-01-10T08:00:00.000Z";
const LATELY = "2027-06-14T08:00:00.000Z";
const DECIDED: RetentionSettings = {
  placement: { decision: "VON 2025/1" },
  "network-text": { decision: "VON 2025/2" },
};

const ROUND: Omit<Round, "term" | "state" | "closedAt"> = {
  ...{ startedAt: "2024-10-03T08:00:00.000Z", startedBy: "hand", closesAt: LONG_AGO, pausedBecause: null },
  ...{ secret: null, finalCounts: null },
};

async function world(settings: RetentionSettings = DECIDED) {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  const time = { now: NOW };
  const clock = { now: () => time.now };
  const retention = makeRetention(stores, { clock, calendars: DEFAULT_CALENDARS, settings });
  const told: string[] = [];
  const log = (_level: string, event: string, fields: { code?: string; count?: number } = {}) => {
    told.push([event, fields.code, fields.count].join(" "));
  };
  const clockwork = retention.onTheClock({ ...NOTED, log, isStopping: () => false });
  const tables = async (word: string) => {
    const found = (await everyRow(prefix)).filter(({ content }) => content.includes(word));
    return [...new Set(found.map(({ table }) => table))].toSorted();
  };
  return { stores, retention, ...clockwork, told, time, tables };
}

type World = Awaited<ReturnType<typeof world>>;

function delivery(id: string, dueAt: string, state: Delivery["state"]): Delivery {
  return {
    ...{ about: { kind: "post", id }, contactKey: `tenant|${id}`, state, reason: null, dueAt, expiresAt: null },
    ...{ attempt: 1, notSentCount: 0, postedAt: null, card: null },
  };
}

/** What is due by the clock, everything with "gammal" in it, and the same that is not, with "färsk". */
async function fill({ stores }: World): Promise<void> {
  for (const [word, at, round] of [
    ["gammal", LONG_AGO, { ...ROUND, term: "HT2024", state: "closed", closedAt: LONG_AGO }],
    ["farsk", LATELY, { ...ROUND, term: "VT2027", state: "closed", closedAt: LATELY }],
  ] as const) {
    const end = at === LONG_AGO ? "2024-10-04" : "2027-04-02";
    const placement = aPlacement({ key: word, end, studentEmail: `${word}@elev.example`, supervisors: [] });
    await stores.records.replace([{ from: null, to: placement }], async () => {});
    await stores.rounds.create(round);
    await stores.invitations.addMissing(round.term, [
      anInvitation({ id: `${round.term}.${word.padEnd(22, "x")}`, term: round.term }),
    ]);
    await stores.hrSightings.saw(`tenant|${word}`, at === LONG_AGO ? at : NOW);
    await stores.posts.create(aPost({ id: `${word}-draft`, changedAt: at, createdAt: at }));
    const withdrawn = aPost({ id: `${word}-withdrawn`, changedAt: at, publishedAt: at, state: "withdrawn" });
    await stores.posts.create(withdrawn);
    await stores.posts.enlist(withdrawn);
    const question = aQuestion({ id: `${word}-question`, askedAt: at === LONG_AGO ? LONG_AGO : LATELY });
    await stores.questions.questions.add(question, `${word}-draft-of-question`, null);
    await stores.questionAskers.add({ questionId: question.id, contactKey: `t|${word}`, noticeId: `${word}-notice` });
    const about = { kind: "post", id: word } as const;
    await stores.deliveries.addMissing(about, [delivery(word, at, "sent")]);
    const contact = { ...aContact(`${word}@kommun.example`), unreachableSince: at };
    await stores.contacts.save(contact);
    await stores.contacts.claimWelcome(contact.key);
    await stores.newcomers.add({
      ...{ key: `${word}-new`, marks: [`email:${word}@kommun.example`], area: null, state: "waiting" },
      ...{ since: at, contactKey: null, postedIn: [] },
    });
  }
}

test("D6, D23: what is of no use goes by itself, everywhere, and nothing that is younger", async () => {
  const it = await world();
  await fill(it);
  const before = await it.retention.planRemoval();
  const counted = before.lines.filter(({ by, count }) => by === "clock" && count > 0);
  expect(counted.map(({ table, id, count }) => `${table} ${id} ${count}`).toSorted()).toEqual([
    "Contacts contact 1",
    "Deliveries delivery 1",
    "HrSightings sign-in 1",
    "Invitations student-contact 1",
    "NetworkNewcomers newcomer 1",
    "Placements student-contact 1",
    "Posts draft 1",
    "Posts withdrawn-post 1",
    "QuestionAskers asker 2",
  ]);
  // Nobody has closed the question, so its asker counts from later.
  expect([...new Set(counted.map(({ oldest }) => oldest))].toSorted()).toEqual(["2025-01-10", "2025-06-09"]);
  const fresh = await it.tables("farsk");
  await it.sweepTemporary();
  // The question waits for a decision, and the placement stays without its student.
  expect(await it.tables("gammal")).toEqual(["Placements", "Questions"]);
  expect(await it.tables("gammal@")).toEqual([]);
  expect(await it.tables("farsk")).toEqual(fresh);
  expect(it.told.toSorted()[0]).toBe("removed Contacts.contact 1");
  expect(it.told).toHaveLength(counted.length);
  const after = await it.retention.planRemoval();
  expect(after.lines.filter(({ by, count }) => by === "clock" && count > 0)).toEqual([]);
});

test("D24: whoever has asked the bot to stop and still is in a team stays remembered as such", async () => {
  const it = await world();
  const contact = { ...aContact("tyst@kommun.example"), unreachableSince: LONG_AGO, teamIds: ["19:team"] };
  await it.stores.contacts.save(contact);
  await it.sweepTemporary();
  expect((await it.stores.contacts.get(contact.key))?.unreachableSince).toBe(LONG_AGO);
});

test("a term that nobody was asked about keeps students' addresses until thirty days after its form would have closed", async () => {
  const it = await world();
  const placement = aPlacement({ key: "a", end: "2027-01-08", studentEmail: "kim@elev.example" });
  await it.stores.records.replace([{ from: null, to: placement }], async () => {});
  it.time.now = "2027-08-13T08:00:00.000Z";
  await it.sweepTemporary();
  expect(await it.tables("kim@elev")).toEqual(["Placements"]);
  it.time.now = "2027-08-14T08:00:00.000Z";
  await it.sweepTemporary();
  expect(await it.tables("kim@elev")).toEqual([]);
});

/** An old post and a question, a meeting with a name on its list, and placements with a supervisor. */
async function fillDecided({ stores }: World, placements: number): Promise<void> {
  const post = aPost({ id: "gammal-post", publishedAt: LONG_AGO, changedAt: LONG_AGO, state: "published" });
  await stores.posts.create(post);
  await stores.posts.enlist(post);
  const question = aQuestion({ id: "gammal-question", askedAt: LONG_AGO, closedAt: LONG_AGO });
  await stores.questions.questions.add(question, "gammal-draft", LATELY);
  await stores.questions.questions.linkThread("19:gammal;messageid=1", question.id);
  await stores.questions.replies.add({
    ...{ id: "r", questionId: question.id, by: "Berit Ek", byId: "berit", text: "gammal", at: LONG_AGO },
    ...{ editedAt: null, posting: "posted" },
  });
  const meeting = aMeeting({ id: "gammal-meeting-xxxxxxxx", startsAt: LONG_AGO, endsAt: LONG_AGO, state: "held" });
  await stores.meetings.create({ meeting, signUps: [aSignUp(1, { name: "gammal" })], cards: [] });
  const { id, startsAt, endsAt, area, ownerId } = meeting;
  await stores.meetings.putLine({ id, startsAt, endsAt, area, ownerId, lookAt: LATELY });
  const records = Array.from({ length: placements }, (_, index) =>
    aPlacement({ key: `p${index}`, studentEmail: null, supervisors: [{ name: "Gammal Ek", email: null }] }),
  );
  await stores.records.replace(
    records.map((to) => ({ from: null, to })),
    async () => {},
  );
}

const DUE = ["Meetings network-text 1", "Placements placement 3", "Posts network-text 1", "Questions network-text 1"];

test("D23: two people and a decision destroy what is due; the minutes hold numbers, and nothing of what it was", async () => {
  const it = await world();
  await fillDecided(it, 3);
  const proposal = await it.retention.proposeRemoval({ who: "harriet", now: NOW });
  expect(proposal.lines.map(({ table, classId, count }) => `${table} ${classId} ${count}`).toSorted()).toEqual(DUE);
  expect(new Set(proposal.lines.map(({ decision }) => decision))).toEqual(new Set(["VON 2025/1", "VON 2025/2"]));

  await it.carryOutRemovals();
  expect(await it.tables("ammal")).not.toEqual([]);
  const { id, fingerprint } = proposal;
  await expect(it.retention.approveRemoval({ who: "harriet", id, fingerprint })).rejects.toMatchObject(
    new Refusal("own-proposal"),
  );
  await it.retention.approveRemoval({ who: "hans", id, fingerprint });
  await expect(it.retention.approveRemoval({ who: "hans", id, fingerprint })).rejects.toMatchObject({
    reason: "already-approved",
  });
  await it.carryOutRemovals();
  expect(await it.tables("ammal")).toEqual([]);
  expect(await it.tables("Berit")).toEqual([]);
  const done = (await it.stores.proposals.get(id))!.value;
  expect([done.state, done.proposedBy, done.approvedBy, done.doneAt]).toEqual(["done", "harriet", "hans", NOW]);
  expect(done.removed).toEqual(proposal.lines.map(({ count }) => count));
  expect(it.told.toSorted()).toEqual(DUE.map((line) => `removed ${line.replace(" ", ".")}`));
  expect(await it.stores.records.load(["placement"])).toHaveLength(3);
});

test("D23: without a gallringsbeslut what is due is counted and nobody can propose it", async () => {
  const it = await world({});
  await fillDecided(it, 3);
  const { lines } = await it.retention.planRemoval();
  const waiting = lines.filter(({ by, count }) => by === "nobody-decided" && count > 0);
  expect(waiting.map(({ table, id, count }) => `${table} ${id} ${count}`).toSorted()).toEqual(DUE);
  await expect(it.retention.proposeRemoval({ who: "harriet", now: NOW })).rejects.toMatchObject({
    reason: "nothing-to-remove",
  });
});

test("what has come since the proposal, or a decision that is no longer there, has to be proposed anew", async () => {
  const it = await world();
  await fillDecided(it, 1);
  const { id, fingerprint } = await it.retention.proposeRemoval({ who: "harriet", now: NOW });
  const more = aPlacement({ key: "more", studentEmail: null, supervisors: [{ name: "Gammal Ek", email: null }] });
  await it.stores.records.replace([{ from: null, to: more }], async () => {});
  await expect(it.retention.approveRemoval({ who: "hans", id, fingerprint })).rejects.toMatchObject({
    reason: "removal-changed",
  });
  await it.stores.records.replace([{ from: more, to: null }], async () => {});
  await expect(it.retention.approveRemoval({ who: "hans", id, fingerprint: "another" })).rejects.toMatchObject({
    reason: "removal-changed",
  });
  await expect(it.retention.approveRemoval({ who: "hans", id: "none", fingerprint })).rejects.toMatchObject({
    reason: "proposal-not-found",
  });
  await it.retention.approveRemoval({ who: "hans", id, fingerprint });
});

test("a removal that is cut off goes on, and counts everything once", async () => {
  const it = await world();
  const questions = Array.from({ length: 230 }, (_, index) =>
    aQuestion({ id: `q${index}`, askedAt: LONG_AGO, closedAt: LONG_AGO }),
  );
  for (const question of questions) await it.stores.questions.questions.add(question, `d-${question.id}`, null);
  const { id, fingerprint } = await it.retention.proposeRemoval({ who: "harriet", now: NOW });
  await it.retention.approveRemoval({ who: "hans", id, fingerprint });
  let turns = 0;
  const log = () => undefined;
  const cutOff = it.retention.onTheClock({ ...NOTED, log, isStopping: () => (turns += 1) > 1 });
  await cutOff.carryOutRemovals();
  const halfway = (await it.stores.proposals.get(id))!.value;
  expect([halfway.state, halfway.removed]).toEqual(["approved", [100]]);
  await it.carryOutRemovals();
  const done = (await it.stores.proposals.get(id))!.value;
  expect([done.state, done.removed]).toEqual(["done", [230]]);
  expect(it.told).toEqual(["removed Questions.network-text 230"]);
});
