import { VERBS } from "../../../../../bot/teams/verbs";
import { textIn } from "../../../../../bot/text/text";
import type { Person } from "../../../../support/connector/people";
import { cardText } from "../../../../support/network/post-world";
import {
  harriet,
  many,
  nils,
  NORTH,
  personOf,
  startMeetingWorld,
  stina,
  TEAM,
  type MeetingWorld,
} from "../../../../support/network/meeting-world";

let world: MeetingWorld;

beforeEach(async () => {
  world = await startMeetingWorld();
});
afterEach(async () => {
  expect(world.errors).toEqual([]);
  await world.stop();
});

const FORM = {
  ...{ meetingId: "AbCdEfGhIjKlMnOpQrStUv", version: "", title: "Handledarträff", what: "Vi pratar om återkoppling." },
  ...{ day: "2026-03-29", from: "13:00", to: "15:00", place: "Stadshuset", link: "", seats: "3", area: NORTH },
  lastSignUpDay: "2026-03-26",
};
const { meetingId } = FORM;

/** What the person sees after a press in the chat. */
async function press(person: Person, verb: string, data: object = { meetingId }) {
  const { status, body } = await world.client.press(person, { verb, data, replyToId: "card-1" });
  expect(status).toBe(200);
  const { value } = body as { readonly value: unknown };
  return { value, text: typeof value === "string" ? value : cardText(value) };
}

/** What the person alone sees after a press in the channel. */
async function pressInChannel(person: Person, verb: string): Promise<string> {
  const { body } = await world.client.pressInChannel(person, { team: TEAM }, { verb, data: { meetingId } });
  const { value } = body as { readonly value: unknown };
  return typeof value === "string" ? value : cardText(value);
}

async function called(form: object = FORM, by = stina): Promise<void> {
  const { text } = await press(by, VERBS.publishMeeting, { ...FORM, ...form });
  expect(text).toContain("Klart. Träffen är inlagd. Kortet kommer i kanalen strax.");
  await world.slice.keepMeetings();
}

/** Ten seconds and more later, when a card may be refreshed again. */
async function later(moment: string): Promise<void> {
  world.setNow(moment);
  await world.slice.keepMeetings();
}

test("a step 3 writes, looks at it and publishes it: one card in the channel, one for each of the area's supervisors", async () => {
  const { text: preview, value } = await press(stina, VERBS.previewMeeting, FORM);
  expect(preview).toContain("Så här ser träffen ut");
  expect(preview).toContain("söndag 29 mars kl. 13.00–15.00");
  expect(world.shown()).toEqual([]);
  const { actions } = value as { readonly actions: readonly { readonly verb: string; readonly data: object }[] };
  const publish = actions.find(({ verb }) => verb === VERBS.publishMeeting)!;
  expect(publish.data).toEqual({ ...FORM });
  const both = await Promise.all([
    press(stina, VERBS.publishMeeting, publish.data),
    press(stina, VERBS.publishMeeting, publish.data),
  ]);
  expect(both.filter(({ text }) => text.includes("Träffen är redan publicerad."))).toHaveLength(1);
  await world.slice.keepMeetings();
  expect(world.shown()).toHaveLength(1);
  const [card] = world.shown();
  expect(card).toContain(
    "Handledarträff\nsöndag 29 mars kl. 13.00–15.00\nPlats: Stadshuset\nVi pratar om återkoppling.",
  );
  expect(card).toContain("Ingen är anmäld än, 3 platser är lediga.");
  expect(card).toContain(`Stina Öberg bjuder in. För ${NORTH}. Anmäl dig senast torsdag 26 mars.`);
  expect([...world.ordered.values()].map(({ contactKey }) => contactKey).toSorted()).toEqual(
    many.map(personOf).toSorted(),
  );
  await world.slice.keepMeetings();
  expect(world.shown()).toHaveLength(1);
});

test.each([
  ["a personnummer", { what: "Fråga 19900101-1234" }, "ser ut som en personuppgift"],
  ["a foreign link", { link: "https://evil.example/t" }, "länken går till evil.example, som inte är tillåten"],
  ["10,000 characters", { what: "å".repeat(10_000) }, "texten är för lång. Skriv högst 1"],
  ["a day that has been", { day: "2026-03-01", lastSignUpDay: "" }, "dagen och tiden har passerat"],
  ["letters for seats", { seats: "många" }, "skriv ett tal från 1 till 1 000"],
])("%s is held back with what to do, and what was written stays in the form", async (_, change, problem) => {
  const { text, value } = await press(stina, VERBS.publishMeeting, { ...FORM, ...change });
  expect(text).toContain("Det här behöver ändras:");
  expect(text).toContain(problem);
  expect(JSON.stringify(value)).toContain('"value":"Handledarträff"');
  await world.slice.keepMeetings();
  expect(world.shown()).toEqual([]);
});

test("a step 3 calls no meeting for another area or for everybody, HR does, and a supervisor none", async () => {
  for (const [person, area] of [
    [stina, "*"],
    [stina, "Hemtjänst Syd"],
    [many[0]!, NORTH],
  ] as const) {
    const { text } = await press(person, VERBS.publishMeeting, { ...FORM, area });
    expect(text).toBe(textIn("sv")("refusal.not-allowed"));
  }
  expect(await world.meetings.get(meetingId)).toBeNull();
  await called({ area: "*" }, harriet);
  expect(world.ordered.size).toBe(0);
});

test("twenty press at the same moment for three seats: three come, and the channel's card is changed once", async () => {
  await called();
  world.connector.forgetCalls();
  const texts = await Promise.all(many.map((person) => pressInChannel(person, VERBS.joinMeeting)));
  expect(texts.filter((text) => text.includes("Du är anmäld."))).toHaveLength(3);
  const numbers = texts.flatMap((text) => /Du är nummer (\d+) på väntelistan/.exec(text)?.[1] ?? []);
  expect(numbers.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  await world.slice.keepMeetings();
  await world.slice.keepMeetings();
  expect(world.connector.callsOf("update")).toHaveLength(0);
  await later("2026-03-02T08:00:10.000Z");
  await later("2026-03-02T08:00:12.000Z");
  expect(world.connector.callsOf("update")).toHaveLength(1);
  const [card] = world.shown();
  expect(card).toContain("3 är anmälda, alla platser är tagna. 17 står på väntelistan.");
  for (const { name } of many) expect(JSON.stringify(world.connector.calls)).not.toContain(`"${name}"`);
}, 30_000);

test("a cancelled seat goes to the first who waits, who is told once also after a stop", async () => {
  await called({ seats: "1" });
  const [first, second, third] = many;
  for (const person of [first!, second!, third!]) await press(person, VERBS.joinMeeting);
  expect((await press(first!, VERBS.declineMeeting)).text).toContain("Du har svarat att du inte kan.");
  const restarted = world.makeSlice();
  world.setNow("2026-03-02T08:20:00.000Z");
  await restarted.keepMeetings();
  await world.slice.keepMeetings();
  const told = await world.cardsAbout(".seat.2");
  expect(told).toEqual([
    { person: personOf(second!), text: expect.stringContaining("Du har fått plats på träffen") as string },
  ]);
  expect((await press(third!, VERBS.joinMeeting)).text).toContain("Du är nummer 1 på väntelistan.");
});

test("those who come are reminded the day before, once, also when the service stops in between; who cancels is not", async () => {
  await called();
  const [first, second] = many;
  await press(first!, VERBS.joinMeeting);
  await press(second!, VERBS.joinMeeting);
  await later("2026-03-28T06:59:00.000Z");
  expect(await world.cardsAbout(".reminder.2026-03-29")).toEqual([]);
  world.setNow("2026-03-28T07:00:00.000Z");
  await world.makeSlice().keepMeetings();
  await world.makeSlice().keepMeetings();
  await press(second!, VERBS.declineMeeting);
  expect(await world.cardsAbout(".reminder.2026-03-29")).toEqual([
    { person: personOf(first!), text: expect.stringContaining("I morgon är det träff") as string },
    { person: personOf(second!), text: null },
  ]);
});

test("a manager is told how many of the own people want to go, with names of those who are not hidden", async () => {
  await called();
  const [first, second] = many;
  await press(first!, VERBS.joinMeeting);
  await press(second!, VERBS.joinMeeting);
  await world.profiles.hide(personOf(second!), [second!.email], "2026-03-02T08:00:00.000Z");
  await later("2026-03-22T11:00:00.000Z");
  const [note, ...others] = await world.cardsAbout(".managers");
  expect(others).toEqual([]);
  expect(note?.person).toBe(personOf(nils));
  expect(note?.text).toContain("2 av dina 2 vill gå – går det att lösa?");
  expect(note?.text).toContain(`Anmälda: ${first!.name}`);
  expect(note?.text).not.toContain(second!.name);
});

test("another time is in the channel's card and is told to those who have signed up; other words are not", async () => {
  await called();
  await press(many[0]!, VERBS.joinMeeting);
  const { value } = await press(stina, VERBS.editMeeting, { meetingId });
  const [action] = (value as { actions: readonly { data: { meetingId: string; version: string } }[] }).actions;
  const { text } = await press(stina, VERBS.publishMeeting, { ...FORM, ...action!.data, from: "14:00", to: "16:00" });
  expect(text).toContain("Träffen är ändrad. De som är anmälda får veta det.");
  await later("2026-03-02T08:01:00.000Z");
  expect(world.shown()[0]).toContain("söndag 29 mars kl. 14.00–16.00");
  expect((await world.cardsAbout(".moved.1")).map(({ person }) => person)).toEqual([personOf(many[0]!)]);
  const again = await press(stina, VERBS.publishMeeting, { ...FORM, ...action!.data, title: "Ny rubrik" });
  expect(again.text).toBe(textIn("sv")("refusal.changed-by-someone-else"));
});

test("an invitation in somebody's chat becomes the meeting as it is now, with their own answer", async () => {
  await called();
  const person = many[0]!;
  const { activityId, conversationId } = await sentTo(person);
  await press(person, VERBS.joinMeeting);
  await press(stina, VERBS.cancelMeeting);
  await later("2026-03-02T08:01:00.000Z");
  await world.slice.meetingsSettled();
  const shown = world.connector.shownTo(person).find(({ id }) => id === activityId)!;
  expect(shown.conversationId).toBe(conversationId);
  expect(cardText(shown.activity)).toContain("Träffen är inställd. Ta bort den ur din kalender.");
  expect(cardText(shown.activity)).toContain("Följ inte längre");
});

/** The invitation as the delivery leaves it: sent, and noted where. */
async function sentTo(person: Person) {
  const conversationId = `a:${person.aadObjectId}`;
  const response = await fetch(`${world.connector.serviceUrl}v3/conversations/${conversationId}/activities`, {
    method: "POST",
    body: JSON.stringify({ type: "message", text: "the invitation" }),
  });
  const { id: activityId } = (await response.json()) as { readonly id: string };
  const about = { kind: "meeting", id: meetingId } as const;
  const done = { state: "sent", reason: null, expiresAt: null, attempt: 1, notSentCount: 0, postedAt: null } as const;
  const delivery = { about, contactKey: personOf(person), dueAt: "2026-03-02T08:00:00.000Z", ...done };
  await world.deliveries.addMissing(about, [{ ...delivery, card: { conversationId, activityId } }]);
  return { activityId, conversationId };
}

test("a cancelled meeting says so in the channel and to those who have signed up, and takes no more", async () => {
  await called();
  await press(many[0]!, VERBS.joinMeeting);
  expect((await press(many[1]!, VERBS.cancelMeeting)).text).toBe(textIn("sv")("refusal.not-allowed"));
  expect((await press(stina, VERBS.cancelMeeting)).text).toContain("Träffen är inställd. De som är anmälda");
  await later("2026-03-02T08:01:00.000Z");
  expect(world.shown()[0]).toContain("Inställd träff");
  expect((await world.cardsAbout(".cancelled.1"))[0]?.text).toContain("Träffen är inställd");
  expect(await pressInChannel(many[2]!, VERBS.joinMeeting)).toContain("Det går inte längre");
});

test("the owner notes who came; thirty days later the names are gone and the numbers stay", async () => {
  await called();
  await press(many[0]!, VERBS.joinMeeting);
  await press(many[1]!, VERBS.joinMeeting);
  await later("2026-03-29T12:00:00.000Z");
  expect((await press(stina, VERBS.openAttendance)).text).toContain("Vilka kom?");
  const { text } = await press(stina, VERBS.noteAttendance, { meetingId, came: "1", others: 2 });
  expect(text).toContain(`3 personer kom: ${NORTH} 1, övriga 2`);
  await later("2026-03-29T13:00:00.000Z");
  expect((await world.meetings.get(meetingId))?.meeting.state).toBe("held");
  world.setNow("2026-04-28T13:00:00.000Z");
  await world.makeSlice().keepMeetings();
  const room = await world.meetings.get(meetingId);
  expect(room?.signUps).toEqual([]);
  expect(room?.meeting.attendance).toMatchObject({ perArea: { [NORTH]: 1 }, others: 2 });
});

test("a channel that has gone keeps nobody from signing up; a post without an answer is not repeated", async () => {
  world.connector.replyNext("create-conversation", { status: 502 });
  await called();
  for (const moment of ["2026-03-02T09:00:00.000Z", "2026-03-02T10:00:00.000Z"]) await later(moment);
  expect(world.connector.callsOf("create-conversation")).toHaveLength(1);
  expect((await world.meetings.get(meetingId))?.cards[0]?.state).toBe("uncertain");
  expect((await press(many[0]!, VERBS.joinMeeting)).text).toContain("Du är anmäld.");
});

test("what did not get through is tried again", async () => {
  world.connector.replyNext("create-conversation", { status: 429 });
  await called();
  expect(world.shown()).toEqual([]);
  await later("2026-03-02T08:00:30.000Z");
  expect(world.shown()).toHaveLength(1);
});

test("in the chat the bot lists what is coming, with one's own answer; in the channel without it", async () => {
  await called();
  await press(many[0]!, VERBS.joinMeeting);
  await world.client.say(many[0]!, "träffar");
  const [answer] = world.connector.shownTo(many[0]!).map(({ activity }) => cardText(activity));
  expect(answer).toContain("Kommande träffar");
  expect(answer).toContain("Du är anmäld.");
  expect(answer).toContain("Träffar läggs in av handledare med steg 3");
  await world.client.mention(many[0]!, { team: TEAM }, "träffar");
  const inChannel = world.shown().find((text) => text.includes("Kommande träffar"));
  expect(inChannel).toContain("Handledarträff");
  expect(inChannel).not.toContain("Du är anmäld.");
});

test("ny träff opens the form for whoever may call one", async () => {
  await world.client.say(stina, "ny träff");
  const [form] = world.connector.shownTo(stina).map(({ activity }) => cardText(activity));
  expect(form).toContain("Ny träff");
  expect(form).toContain("Vad ska ni göra?");
});
