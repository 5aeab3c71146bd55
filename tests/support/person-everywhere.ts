import type { Stores } from "../../bot/service/stores";
import { NOTHING_SENT, type Invitation } from "../../bot/domain/evaluation/invitation";
import { newDelivery } from "../../bot/domain/network/delivery/delivery-states";
import type { Material } from "../../bot/domain/network/material/material";
import { voterOf } from "../../bot/usecases/network/material/rate-material";
import type { TeamsContact } from "../../bot/usecases/network/ports";
import { personKey } from "../../bot/usecases/register/person-key";
import { HR } from "./actors";
import { aMeeting, aSignUp } from "./meetings";
import { aPost } from "./network/posts";
import { aQuestion } from "./network/questions";
import { aCompetence, aPlacement, aUnit } from "./records";

/** What gives the person away, wherever it stands: names, addresses and ids. */
export const IRMA = {
  name: "Irma Qvarnbäck",
  email: "irma.qvarnback@kommun.example",
  second: "irma.q@kommun.example",
  number: "9087654",
  entra: "1f2e3d4c-0000-4000-8000-00000000beef",
  teams: "29:irma-in-teams",
  chat: "a:irma-chat",
};
const KEY = `tenant|${IRMA.entra}`;
export const EVERY_TRACE = [...Object.values(IRMA), "Qvarnbäck", personKey(`email:${IRMA.email}`)];

/** Somebody else, who is in every place beside the person and has to stay there as they are. */
export const BO = { name: "Bo Lind", email: "bo.lind@kommun.example", entra: "aaaaaaaa-0000-4000-8000-000000000002" };
const BOS_KEY = `tenant|${BO.entra}`;

const NOW = "2024-10-03T08:00:00.000Z";
const ASKED = { title: null, text: "Hur gör ni?", area: "Vårdboende Norr" };

/** The person as supervisor with step 3, manager, student, asked, invited, author, asker, goer to meetings, and sponsor. */
export async function putEverywhere(stores: Stores): Promise<void> {
  await putInRegister(stores);
  await putInEvaluation(stores);
  await putInNetwork(stores);
  await putInAccess(stores);
}

async function putInRegister({ wholeRegister, journal, statuses }: Stores): Promise<void> {
  const own = { name: IRMA.name, employeeNumber: IRMA.number };
  const supervisors = [
    { name: IRMA.name, email: IRMA.email },
    { name: BO.name, email: BO.email },
  ];
  const records = [
    aUnit({ code: "V1", managerName: IRMA.name, managerEmail: IRMA.email }),
    aUnit({ code: "V2", managerName: BO.name, managerEmail: BO.email }),
    aCompetence({ ...own, email: IRMA.email, stepsDone: [1, 2, 3] }),
    aCompetence({ ...own, email: IRMA.second, source: "inventory" }),
    aCompetence({ name: BO.name, email: BO.email }),
    aPlacement({ key: "P-1", supervisors }),
    aPlacement({ key: "P-2", supervisors: [{ name: IRMA.name, email: null }] }),
    aPlacement({ key: "P-3", studentEmail: IRMA.email, supervisors: [supervisors[1]!] }),
  ];
  await journal.begin(
    NOW,
    [],
    records.map((after) => ({ before: after, after })),
  );
  await wholeRegister.replace(
    records.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  const rest = { state: "resting", since: "2024-09-01", until: null } as const;
  await statuses.save("irma", 0, { ...rest, marks: [`email:${IRMA.email}`] });
  await statuses.save("bo", 0, { ...rest, marks: [`email:${BO.email}`] });
}

async function putInEvaluation({ invitations, links }: Stores): Promise<void> {
  await invitations.addMissing("HT2024", [
    anInvitation("HT2024.aaaaaaaaaaaaaaaaaaaaaa", { kind: "link", email: IRMA.email }, "student"),
    anInvitation("HT2024.bbbbbbbbbbbbbbbbbbbbbb", { kind: "card", email: IRMA.second, contactKey: KEY }, "supervisor"),
    anInvitation("HT2024.cccccccccccccccccccccc", { kind: "card", email: BO.email, contactKey: BOS_KEY }, "supervisor"),
  ]);
  for (const [linkId, id] of [
    ["link-of-irma", "aaaaaaaaaaaaaaaaaaaaaa"],
    ["link-of-bo", "cccccccccccccccccccccc"],
  ] as const) {
    const target = { kind: "invitation", invitationId: `HT2024.${id}` } as const;
    await links.save({ linkId, secretHash: "hash", term: "HT2024", target });
  }
}

function anInvitation(id: string, route: Invitation["route"], role: Invitation["role"]): Invitation {
  return {
    ...NOTHING_SENT,
    ...{ id, term: "HT2024", role, period: "6", area: "Vårdboende Norr", unitCode: "V1", unitName: "Enhet V1", route },
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    ...{ state: "pending", reason: null, dueAt: NOW, closesAt: "2024-10-17T22:00:00.000Z" },
  };
}

async function putInNetwork(stores: Stores): Promise<void> {
  const { contacts, followers, days, deliveries, profiles, sponsors, newcomers } = stores;
  for (const one of [IRMA, { ...BO, second: BO.email, teams: "29:bo", chat: "a:bo" }]) {
    await contacts.save(aContact(one));
    const key = `tenant|${one.entra}`;
    await contacts.claimWelcome(key);
    await followers.unfollow(key, NOW);
    await days.markEvaluation("2024-10-03", key);
    const marks = [`email:${one.email}`, `email:${one.second}`];
    await profiles.hide(key, marks, NOW);
    await newcomers.addKnown(marks.map(personKey));
    const about = { area: "Vårdboende Norr", state: "offered", since: NOW, postedIn: [] } as const;
    await newcomers.add({ ...about, key: personKey(`email:${one.email}`), marks, contactKey: key });
    const code = one === IRMA ? "V1" : "V2";
    await sponsors.save({ key: code, units: [code], marks, changedBy: one.entra, changedAt: NOW, version: 1 });
  }
  const about = { kind: "post", id: "a-post" } as const;
  const due = { dueAt: NOW, expiresAt: null };
  await deliveries.addMissing(
    about,
    [KEY, BOS_KEY].map((contactKey) => newDelivery({ about, contactKey, ...due })),
  );
  await deliveries.open({ about, toPlan: [{ contactKeys: [KEY, BOS_KEY], ...due }], lookAt: NOW });
  await putWords(stores);
}

type Somebody = Pick<typeof IRMA, "entra" | "teams" | "second" | "email" | "chat">;

function aContact(one: Somebody): TeamsContact {
  return {
    ...{ key: `tenant|${one.entra}`, tenantId: "tenant", aadObjectId: one.entra, teamsUserId: one.teams },
    ...{ serviceUrl: "https://smba.trafficmanager.net/", userPrincipalName: one.second, email: one.email },
    ...{ conversationId: one.chat, reachedBy: "personal-install", unreachableSince: null },
  };
}

async function putWords({ posts, questions, questionAskers, materials, meetings }: Stores): Promise<void> {
  const author = { id: IRMA.entra, name: IRMA.name, from: "Vårdboende Norr" };
  const published = aPost({ id: "a-post", author });
  await posts.create(published);
  await posts.enlist({ ...published, publishedAt: NOW });
  const stored = await posts.get("a-post");
  await posts.replace(stored!, { ...published, state: "published", publishedAt: NOW });
  await posts.create(aPost({ id: "a-draft", author }));
  await posts.create(aPost({ id: "bos-draft", author: { ...author, id: BO.entra, name: BO.name } }));

  await questions.questions.add(aQuestion({ ...ASKED, id: "irmas", askedBy: IRMA.name }), "draft-1", null);
  await questions.questions.add(aQuestion({ ...ASKED, id: "bos", askedBy: BO.name }), "draft-2", null);
  await questionAskers.add({ questionId: "irmas", contactKey: KEY, noticeId: "notice-1" });
  await questionAskers.add({ questionId: "bos", contactKey: BOS_KEY, noticeId: "notice-2" });
  for (const [id, by, byId] of [
    ["r1", IRMA.name, IRMA.entra],
    ["r2", BO.name, BO.entra],
  ] as const) {
    const reply = { id, by, byId, text: "Fyra veckor.", at: NOW, editedAt: null, posting: "posted" } as const;
    await questions.replies.add({ ...reply, questionId: "bos" });
  }

  await materials.add(aMaterial({ id: IRMA.entra, name: IRMA.name }));
  await materials.vote("coachning", voterOf(await materials.voteKey(), "coachning", { id: IRMA.entra }), true);
  await materials.vote("coachning", voterOf(await materials.voteKey(), "coachning", { id: BO.entra }), true);

  const meeting = aMeeting({ ownerId: IRMA.entra, ownerName: IRMA.name, seats: 1 });
  const signUps = [
    aSignUp(1, { person: KEY, name: IRMA.name }),
    aSignUp(2, { person: BOS_KEY, name: BO.name, state: "waiting" }),
  ];
  await meetings.create({ meeting, signUps, cards: [] });
  const { id, startsAt, endsAt, area, ownerId } = meeting;
  await meetings.putLine({ id, startsAt, endsAt, area, ownerId, lookAt: NOW });
}

function aMaterial(owner: Material["owner"]): Material {
  return {
    id: "coachning",
    texts: { sv: { title: "Coachning", why: "Så gör du.", text: "Fråga mer." } },
    ...{ link: null, roles: [], owner, reviewOn: "2025-10-03", seed: null, state: "shown", changedAt: NOW },
  };
}

async function putInAccess({ hrSightings, exportLinks }: Stores): Promise<void> {
  await hrSightings.saw(KEY, NOW);
  await hrSightings.saw(BOS_KEY, NOW);
  const expiresAt = "2024-10-03T08:02:00.000Z";
  const order = { view: "overview", parameters: {}, format: "csv" } as const;
  await exportLinks.save({ tokenHash: "h1", order, actor: { ...HR, id: IRMA.entra, name: null }, expiresAt });
  await exportLinks.save({ tokenHash: "h2", order, actor: { ...HR, id: BO.entra, name: null }, expiresAt });
}
