import { newDelivery } from "../../../../../bot/domain/network/delivery/delivery-states";
import { personWords } from "../../../../../bot/http/access/person-routes";
import { makePersonDesk } from "../../../../../bot/service/person";
import { openStores, type Stores } from "../../../../../bot/service/stores";
import { textIn } from "../../../../../bot/text/text";
import { tellErasure, tellExtract } from "../../../../../bot/usecases/access/person/tell-person";
import { everyInvitation } from "../../../../../bot/usecases/evaluation/every-invitation";
import { voterOf } from "../../../../../bot/usecases/network/material/rate-material";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { everyRow } from "../../../../support/every-row";
import { aQuestion } from "../../../../support/network/questions";
import { EVERY_TRACE, IRMA, putEverywhere } from "../../../../support/person-everywhere";

const NOW = "2024-10-03T09:00:00.000Z";
const KEY = `tenant|${IRMA.entra}`;
const ASKED = "HT2024.bbbbbbbbbbbbbbbbbbbbbb";
const WORDS = personWords(textIn("sv"));

/** All that somebody who asks is told, in a world where the person has been sent an evaluation and perhaps has secrets. */
async function everythingTold(hasSecrets: boolean) {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  await putEverywhere(stores);
  const read = (await stores.invitations.get("HT2024", ASKED))!;
  const card = { conversationId: IRMA.chat, activityId: "1" };
  const sent = { ...read.value, state: "sent", card, triedAt: NOW, nextReminderAt: NOW } as const;
  await stores.invitations.replace(read, hasSecrets ? { ...sent, state: "answered", nextReminderAt: null } : sent);
  if (hasSecrets) await putSecrets(stores);
  const desk = makePersonDesk(stores, { clock: { now: () => NOW } });
  const extract = tellExtract(await desk.extractPerson(IRMA.email), WORDS);
  const planned = tellErasure(await desk.erasePerson({ email: IRMA.email, isDryRun: true }), WORDS);
  const done = tellErasure(await desk.erasePerson({ email: IRMA.email, isDryRun: false }), WORDS);
  const round = (await everyInvitation(stores.invitations, "HT2024")).map(({ value }) => value);
  return { told: { extract, planned, done }, round, rows: await everyRow(prefix), stores };
}

/** Two questions without a name and the notices about one, a vote, an answer's own link, and days with a reminder and a notice. */
async function putSecrets({ questions, questionAskers, deliveries, materials, links, days }: Stores): Promise<void> {
  for (const id of ["unnamed-1", "unnamed-2"]) {
    await questions.questions.add(aQuestion({ id, text: "Vågar jag säga till chefen?" }), id, null);
    await questionAskers.add({ questionId: id, contactKey: KEY, noticeId: `about-${id}` });
  }
  const due = { dueAt: NOW, expiresAt: null };
  const about = { kind: "question", id: "reply.about-unnamed-1" } as const;
  await deliveries.addMissing(about, [newDelivery({ about, contactKey: KEY, ...due })]);
  await deliveries.open({ about, toPlan: [{ contactKeys: [KEY], ...due }], lookAt: NOW });
  await materials.vote("lugn", voterOf(await materials.voteKey(), "lugn", { id: IRMA.entra }), false);
  const target = { kind: "invitation", invitationId: ASKED } as const;
  await links.save({ linkId: "own-link", secretHash: "hash", term: "HT2024", target });
  await days.markEvaluation("2024-10-10", KEY);
  await days.take("2024-10-11", KEY, about);
}

let discreet: Awaited<ReturnType<typeof everythingTold>>;
let plain: Awaited<ReturnType<typeof everythingTold>>;
beforeAll(async () => {
  discreet = await everythingTold(true);
  plain = await everythingTold(false);
});

test("no answer about a person differs between who asked without a name, voted and answered, and who did not", () => {
  expect(discreet.told).toEqual(plain.told);
  expect(discreet.told.done).toEqual({ ...discreet.told.planned, isDone: true });
  const tables = discreet.told.planned.tables.map(({ table }) => table);
  expect(tables).not.toEqual(expect.arrayContaining(["QuestionAskers"]));
  expect(tables).not.toEqual(expect.arrayContaining(["Links"]));
  expect(JSON.stringify(discreet.told)).not.toContain("Vågar jag");
});

test("of an evaluation the extract tells that the person was asked, when and about which unit, and nothing of what came of it", () => {
  const asked = discreet.told.extract.found.find(({ kind }) => kind === "invitation");
  expect(asked?.items).toContainEqual({ term: "HT2024", period: "6", as: "supervisor", unit: "Enhet V1" });
  expect(new Set(asked?.items.flatMap((item) => Object.keys(item)))).toEqual(new Set(["term", "period", "as", "unit"]));
});

test("every extract says in both languages what it never shows, also the extract of somebody of whom nothing is known", async () => {
  const desk = makePersonDesk(plain.stores, { clock: { now: () => NOW } });
  const nobody = tellExtract(await desk.extractPerson("ingen@kommun.example"), WORDS);
  for (const { told } of [nobody, discreet.told.extract]) {
    expect(told[0]).toEqual({ reason: "never-shown", sentence: textIn("sv")("person.kept.never-shown") });
  }
  expect(textIn("sv")("person.kept.never-shown")).toContain("lovar");
  expect(textIn("en")("person.kept.never-shown")).toContain("promises");
});

test("an erasure removes what is never shown, too", async () => {
  const { stores, rows } = discreet;
  const left = rows.filter(({ content }) =>
    EVERY_TRACE.some((trace) => content.includes(trace) || content.includes(encodeURIComponent(trace))),
  );
  expect(left).toEqual([]);
  expect(await stores.questionAskers.of("unnamed-1")).toBeNull();
  expect((await stores.questions.questions.get("unnamed-1"))?.value.text).toBe("Vågar jag säga till chefen?");
  expect((await stores.materials.all()).helpful.get("lugn")).toEqual({ yes: 0, no: 0 });
  expect(rows.filter(({ content }) => content.includes("own-link"))).toEqual([]);
});

test("a round looks the same after an erasure, whether the person had answered or only been asked: none has failed for it", () => {
  const own = (round: typeof plain.round) => round.find(({ id }) => id === ASKED);
  expect(own(plain.round)).toMatchObject({ state: "sent", route: { kind: "none" }, card: null, nextReminderAt: null });
  expect(own(discreet.round)).toMatchObject({ state: "answered", route: { kind: "none" }, card: null });
});
