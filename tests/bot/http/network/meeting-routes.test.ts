import type {
  MeetingDetails,
  MeetingList,
  MeetingOutcome,
  MeetingToCall,
} from "../../../../bot/contract/network/meeting";
import type { Actor } from "../../../../bot/domain/access/actor";
import { meetingRoutes } from "../../../../bot/http/network/meeting-routes";
import { anActor } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { TENANT } from "../../../support/connector/people";
import { A_DRAFT } from "../../../support/meetings";
import {
  actorOf,
  harriet,
  many,
  nils,
  NORTH,
  personOf,
  startMeetingWorld,
  stina,
  type MeetingWorld,
} from "../../../support/network/meeting-world";

const DRAFT: MeetingToCall = { ...A_DRAFT, area: NORTH, seats: 2 };
const KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

let world: MeetingWorld;
let api: Api;

beforeEach(async () => {
  world = await startMeetingWorld();
  api = await startApi(meetingRoutes({ ...world.slice.meetings, tenantId: TENANT }));
});
afterEach(async () => {
  api.close();
  await world.stop();
});

async function ask<T>(actor: Actor, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  api.as(actor);
  const response = await fetch(`${api.base}/api/network/meetings${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const etag = response.headers.get("etag") ?? "";
  return { status: response.status, etag, body: (await response.json()) as T };
}

const call = (draft: MeetingToCall = DRAFT, by = actorOf(stina)) =>
  ask<MeetingOutcome>(by, "POST", "", { id: KEY, draft });
const show = (actor: Actor) => ask<MeetingDetails>(actor, "GET", `/${KEY}`);
const signUp = (index: number, answer: "yes" | "no" = "yes") =>
  ask<MeetingDetails>(actorOf(many[index]!), "POST", `/${KEY}/sign-up`, { answer });

test("a meeting is called once, whatever the number of presses, and comes back as it was written", async () => {
  const first = await call();
  expect([first.status, first.body.outcome]).toEqual([201, "called"]);
  expect(first.body.meeting).toMatchObject({ title: DRAFT.title, startsAt: "2026-03-29T11:00:00.000Z", draft: DRAFT });
  const second = await call({ ...DRAFT, title: "En annan" });
  expect([second.status, second.body.outcome, second.body.meeting?.title]).toEqual([200, "exists", DRAFT.title]);
});

test("a draft with problems is told what and where, and nothing is saved", async () => {
  const { status, body } = await call({ ...DRAFT, what: "Ring 070-123 45 67", to: "12:00" });
  expect([status, body.outcome, body.meeting]).toEqual([200, "held-back", null]);
  expect(body.problems).toEqual([
    { field: "what", kind: "personal-data", found: "070-123 45 67", longest: null },
    { field: "to", kind: "ends-before-it-begins", found: null, longest: null },
  ]);
  expect((await show(actorOf(stina))).status).toBe(404);
});

test("the owner and HR see everybody, a manager their own, others nobody, and a hidden person is listed to none", async () => {
  await call();
  await signUp(0);
  await signUp(1);
  await signUp(2);
  await world.profiles.hide(personOf(many[1]!), [many[1]!.email], "2026-03-02T08:00:00.000Z");
  const names = async (actor: Actor) => (await show(actor)).body.people.map(({ name, state }) => `${name} ${state}`);
  const all = ["Person 10 coming", "Person 12 waiting"];
  expect(await names(actorOf(stina))).toEqual(all);
  expect(await names(actorOf(harriet))).toEqual(all);
  expect(await names(actorOf(nils))).toEqual(all);
  const elsewhere = anActor({ id: "x", managerOf: ["V9"], managesIn: [NORTH] });
  expect(await names(elsewhere)).toEqual([]);
  expect((await show(elsewhere)).body.ownPeople).toEqual({ coming: 0, waiting: 0 });
  const colleague = await show(actorOf(many[5]!));
  expect(colleague.body).toMatchObject({ people: [], ownPeople: null, attendance: null, draft: null, coming: 2 });
  expect((await show(actorOf(nils))).body.ownPeople).toEqual({ coming: 2, waiting: 1 });
  expect((await show(actorOf(many[2]!))).body.own).toEqual({ state: "waiting", numberInLine: 1 });
});

test("somebody in another area finds neither the meeting nor its line, and cannot sign up", async () => {
  await call();
  const stranger = anActor({ id: "s", supervisorId: "s", worksAt: ["V9"], worksIn: ["Hemtjänst Syd"] });
  expect((await show(stranger)).status).toBe(404);
  expect((await ask(stranger, "POST", `/${KEY}/sign-up`, { answer: "yes" })).status).toBe(404);
  expect((await ask<MeetingList>(stranger, "GET", "")).body).toMatchObject({ meetings: [], found: 0 });
});

test("the list holds coming meetings soonest first and past ones by themselves, and says whom one may call for", async () => {
  await call();
  const other = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const earlier = { ...DRAFT, area: null, day: "2026-03-10", lastSignUpDay: "", title: "Tidigare" };
  await ask(actorOf(harriet), "POST", "", { id: other, draft: earlier });
  const coming = await ask<MeetingList>(actorOf(many[0]!), "GET", "?page=1");
  expect(coming.body.meetings.map(({ title }) => title)).toEqual(["Tidigare", "Handledarträff"]);
  expect(coming.body.mayCallFor).toEqual({ areas: [], everybody: false });
  world.setNow("2026-03-11T08:00:00.000Z");
  const titles = async (which: string) =>
    (await ask<MeetingList>(actorOf(stina), "GET", `?which=${which}`)).body.meetings.map(({ title }) => title);
  expect([await titles("coming"), await titles("past")]).toEqual([["Handledarträff"], ["Tidigare"]]);
  expect((await ask<MeetingList>(actorOf(stina), "GET", "")).body.mayCallFor.areas).toEqual([NORTH]);
});

test("a change needs the version it was made from, and one made from an old one is refused", async () => {
  const { etag } = await call();
  const change = (title: string, match: Record<string, string>) =>
    ask<MeetingOutcome>(actorOf(stina), "PUT", `/${KEY}`, { draft: { ...DRAFT, title } }, match);
  expect((await change("Utan", {})).status).toBe(400);
  const { status, body } = await change("Ny rubrik", { "If-Match": etag });
  expect([status, body.outcome, body.meeting?.title]).toEqual([200, "changed", "Ny rubrik"]);
  expect((await change("Gammal", { "If-Match": etag })).status).toBe(412);
  const foreign = await ask(actorOf(many[0]!), "PUT", `/${KEY}`, { draft: DRAFT }, { "If-Match": etag });
  expect(foreign.status).toBe(403);
});

test("more seats give those who wait theirs at once", async () => {
  const { etag } = await call();
  for (const index of [0, 1, 2]) await signUp(index);
  await ask(actorOf(stina), "PUT", `/${KEY}`, { draft: { ...DRAFT, seats: 3 } }, { "If-Match": etag });
  expect((await show(actorOf(many[2]!))).body.own).toEqual({ state: "coming", numberInLine: null });
});

test("after the last day one cannot sign up but cancel, and after the beginning neither", async () => {
  await call();
  await signUp(0);
  world.setNow("2026-03-26T23:30:00.000Z");
  expect((await signUp(1)).body).toMatchObject({ code: "sign-up-closed" });
  expect((await signUp(0, "no")).body.own).toEqual({ state: "declined", numberInLine: null });
  world.setNow("2026-03-29T11:00:00.000Z");
  expect((await signUp(0)).body).toMatchObject({ code: "meeting-over" });
});

test("who came is noted after the beginning, by places on the list; a manager sees it of their own", async () => {
  await call();
  await signUp(0);
  const note = () => ask<MeetingDetails>(actorOf(stina), "POST", `/${KEY}/attendance`, { came: [1], others: 4 });
  expect((await note()).body).toMatchObject({ code: "meeting-not-begun" });
  world.setNow("2026-03-29T11:00:00.000Z");
  const { body } = await note();
  expect(body.attendance).toEqual({ perArea: [{ area: NORTH, came: 1 }], others: 4, total: 5 });
  const seen = (await show(actorOf(nils))).body;
  expect([seen.attendance, seen.people[0]?.came]).toEqual([null, true]);
});
