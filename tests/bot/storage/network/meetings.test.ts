import { answerSignUp, countSignUps, type SignUp } from "../../../../bot/domain/network/meeting/sign-ups";
import { openMeetings } from "../../../../bot/storage/network/meetings";
import type { MeetingStore } from "../../../../bot/usecases/network/meeting/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aMeeting, aSignUp } from "../../../support/meetings";

const CARD = {
  channel: { tenantId: "t", channelId: "19:kanal@thread.tacv2", serviceUrl: "https://x.example/" },
  state: "planned" as const,
  thread: null,
  postedAt: null,
};

let prefix: string;
/** Two services on the same tables. */
let meetings: MeetingStore;
let others: MeetingStore;

beforeEach(async () => {
  prefix = uniquePrefix();
  [meetings, others] = [await openMeetings(testTables(), prefix), await openMeetings(testTables(), prefix)];
});

function press(store: MeetingStore, id: string, number: number, answer: "yes" | "no" = "yes"): Promise<SignUp | null> {
  const joiner = { person: `t|${number}`, name: `Person ${number}`, worksAt: [], worksIn: [] };
  return store.change(id, ({ meeting, signUps }) => {
    const { changed, own } = answerSignUp(signUps, meeting.seats, joiner, answer);
    return { change: changed.length > 0 ? { signUps: changed } : null, result: own };
  });
}

test("a meeting comes back as it was created, and is created once", async () => {
  const room = { meeting: aMeeting(), signUps: [aSignUp(1)], cards: [CARD] };
  expect(await meetings.create(room)).toBe(true);
  expect(await meetings.get(room.meeting.id)).toEqual(room);
  expect(await meetings.create({ ...room, meeting: aMeeting({ title: "Annan" }) })).toBe(false);
  expect((await meetings.get(room.meeting.id))?.meeting.title).toBe("Handledarträff");
  expect(await meetings.get("saknas")).toBeNull();
  expect(await meetings.change("saknas", () => ({ change: null, result: 1 }))).toBeNull();
});

test("twenty who press at once for three seats, in two services: three come, seventeen wait in line", async () => {
  const { id } = aMeeting();
  await meetings.create({ meeting: aMeeting({ seats: 3 }), signUps: [], cards: [] });
  const stores = [meetings, others];
  const people = Array.from({ length: 20 }, (_, number) => number);
  const answers = await Promise.all(people.map((number) => press(stores[number % 2]!, id, number)));
  const { signUps } = (await meetings.get(id))!;
  expect(countSignUps(signUps, 3)).toEqual({ coming: 3, waiting: 17, free: 0 });
  expect(answers.filter((own) => own?.state === "coming")).toHaveLength(3);
  expect(new Set(signUps.map(({ place }) => place)).size).toBe(20);
  expect(signUps.filter(({ state }) => state === "coming").map(({ place }) => place)).toEqual(
    expect.arrayContaining([1, 2, 3]),
  );
}, 30_000);

test("three cancel and three new ones come at the same moment: the seats go to those who have waited", async () => {
  const { id } = aMeeting();
  const waiting = [4, 5, 6].map((place) => aSignUp(place, { person: `t|${place}`, state: "waiting" }));
  const coming = [1, 2, 3].map((place) => aSignUp(place, { person: `t|${place}` }));
  await meetings.create({ meeting: aMeeting({ seats: 3 }), signUps: [...coming, ...waiting], cards: [] });
  await Promise.all([
    ...[1, 2, 3].map((number) => press(meetings, id, number, "no")),
    ...[7, 8, 9].map((number) => press(others, id, number)),
  ]);
  const { signUps } = (await meetings.get(id))!;
  const now = signUps.filter(({ state }) => state === "coming");
  expect(now.map(({ person }) => person).toSorted()).toEqual(["t|4", "t|5", "t|6"]);
  expect(now.every(({ isToBeTold }) => isToBeTold)).toBe(true);
}, 30_000);

test("a decision that refuses changes nothing, and the next one has its turn", async () => {
  const { id } = aMeeting();
  await meetings.create({ meeting: aMeeting(), signUps: [], cards: [] });
  const refused = meetings.change(id, () => {
    throw new Error("no");
  });
  const next = press(meetings, id, 1);
  await expect(refused).rejects.toThrow("no");
  expect((await next)?.state).toBe("coming");
});

test("names are removed and the meeting stays", async () => {
  const { id } = aMeeting();
  await meetings.create({ meeting: aMeeting(), signUps: [aSignUp(1), aSignUp(2)], cards: [CARD] });
  await meetings.removeNames(id);
  expect(await meetings.get(id)).toEqual({ meeting: aMeeting(), signUps: [], cards: [CARD] });
  expect((await press(meetings, id, 7))?.place).toBe(1);
});

test("a line is replaced by the next one of the same meeting", async () => {
  const { id, startsAt, endsAt, ownerId } = aMeeting();
  const line = { id, startsAt, endsAt, area: null, ownerId, lookAt: "2026-03-01T08:00:00.000Z" };
  await meetings.putLine(line);
  await meetings.putLine({ ...line, lookAt: "2026-03-28T07:00:00.000Z" });
  expect(await others.lines()).toEqual([{ ...line, lookAt: "2026-03-28T07:00:00.000Z" }]);
});
