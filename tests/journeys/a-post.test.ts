import type { DeliveryProgress } from "../../bot/contract/network/deliveries";
import type { PostDetails, PostPage, PostPublication, PostToWrite } from "../../bot/contract/network/post";
import { VERBS } from "../../bot/teams/verbs";
import { aTeam, type Person, type Team } from "../support/connector/people";
import { startJourney, type Journey } from "../support/journey/journey";
import { allFiles } from "../support/journey/town-files";
import { townPeople } from "../support/journey/town-people";
import { cardText } from "../support/network/post-world";
import { expectSoon } from "../support/tab/expect-soon";

/** Generous: the other tests run beside it. */
jest.setTimeout(180_000);

const NORTH = "Vårdboende Norr";
const POST: PostToWrite = {
  kind: "tip",
  title: "Fem minuter efter passet",
  text: "Fråga vad som gick bra i dag.",
  link: null,
  picture: null,
  area: NORTH,
};

let journey: Journey;
let team: Team;
let members: readonly Person[];
/** Whoever got the first post. */
let readers: readonly Person[];

beforeAll(async () => {
  const town = await townPeople();
  members = town.members;
  team = aTeam(1, members);
  // Monday evening, ten o'clock in Stockholm.
  journey = await startJourney("2024-10-07T20:00:00.000Z", town.refusedStudent);
  await journey.say("/api/imports", allFiles());
  journey.connector.addTeam(team);
  await journey.teams.installInTeam(team, members[0]!);
});
afterAll(() => journey.close());

const json = (method: string, body: object, headers = {}) => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const texts = (person: Person) => journey.connector.shownTo(person).map(({ activity }) => cardText(activity));
const holding = (person: Person, words: string) => texts(person).filter((text) => text.includes(words));
const inChannel = () => journey.connector.shownIn(team.id).map(({ activity }) => cardText(activity));

async function published(post: PostToWrite): Promise<string> {
  const { body: draft } = await journey.ask<PostDetails>("/api/network/posts", json("POST", post));
  const { body } = await journey.say<PostPublication>(`/api/network/posts/${draft.id}/publish`);
  expect(body.outcome).toBe("published");
  return draft.id;
}

/** Lets the clockwork do what is due. */
async function pass(instant: string): Promise<void> {
  journey.clock.goTo(instant);
  for (let before = -1; before !== journey.connector.calls.length;) {
    before = journey.connector.calls.length;
    await journey.service.tick();
  }
}

/** Ends when nobody's card waits or is under way any more: the clock's own turn may have begun before ours. */
async function delivered(id: string): Promise<void> {
  await expectSoon(async () => {
    const { counts } = (await journey.ask<DeliveryProgress>(`/api/network/deliveries/post/${id}`)).body;
    return counts.planned + counts.claimed;
  }).toBe(0);
}

let first: string;

test("a post for an area is in the channel at once, and in nobody's chat at night (S46)", async () => {
  first = await published(POST);
  expect(inChannel().filter((text) => text.includes(POST.title))).toHaveLength(1);
  await pass("2024-10-07T20:10:00.000Z");
  expect(members.flatMap((person) => holding(person, POST.title))).toEqual([]);
});

test("in the morning each supervisor of the area who is in Teams gets one card, with a way to stop", async () => {
  await pass("2024-10-08T06:00:00.000Z");
  await delivered(first);
  readers = members.filter((person) => holding(person, POST.title).length > 0);
  expect(readers.length).toBeGreaterThan(3);
  expect(readers.length).toBeLessThan(members.length);
  for (const person of readers) {
    expect(holding(person, POST.title)).toHaveLength(1);
    expect(holding(person, POST.title)[0]).toContain("Följ inte längre");
  }
  await pass("2024-10-08T07:00:00.000Z");
  expect(readers.flatMap((person) => holding(person, POST.title))).toHaveLength(readers.length);
});

test("the next post the same day waits until the day after, and whoever has stopped gets none", async () => {
  const [stopped] = readers;
  const id = await published({ ...POST, title: "Ett tips till" });
  const about = { kind: "post", id };
  await journey.teams.press(stopped!, { verb: VERBS.unfollow, data: { about } });
  await pass("2024-10-08T12:00:00.000Z");
  expect(readers.flatMap((person) => holding(person, "Ett tips till"))).toEqual([]);
  await pass("2024-10-09T06:00:00.000Z");
  await delivered(id);
  expect(readers.filter((person) => holding(person, "Ett tips till").length === 1)).toEqual(readers.slice(1));
});

test("a withdrawn post is one line in the channel, in every chat and in the tab", async () => {
  const { body } = await journey.ask<PostPage>("/api/network/posts");
  expect(body.posts.map(({ title }) => title)).toEqual(["Ett tips till", POST.title]);
  await journey.say(`/api/network/posts/${body.posts[1]!.id}/withdraw`);
  expect(inChannel().filter((text) => text.includes(POST.title))).toEqual([]);
  const left = () => readers.flatMap((person) => holding(person, POST.title));
  while (left().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const after = (await journey.ask<PostPage>("/api/network/posts")).body.posts;
  expect(after).toMatchObject([
    { title: "Ett tips till" },
    { isWithdrawn: true, title: null, text: null, author: null },
  ]);
});

test("no log holds a word of what was written, nor anybody's name", () => {
  const logs = journey.logged.join("\n");
  for (const word of [POST.title, "Ett tips till", ...members.map(({ email }) => email)])
    expect(logs).not.toContain(word);
});
