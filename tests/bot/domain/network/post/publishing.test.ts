import fc from "fast-check";
import type { PlaceState, Post, PostPlace } from "../../../../../bot/domain/network/post/post";
import {
  beginPlace,
  claim,
  edited,
  endPlace,
  endPublishing,
  isOut,
  withdrawn,
} from "../../../../../bot/domain/network/post/publishing";
import { aPost } from "../../../../support/network/posts";

const NOW = "2024-10-03T08:00:00.000Z";
const LATER = "2024-10-03T08:02:00.000Z";
const THREAD = { conversationId: "19:a;messageid=1", activityId: "1" };

function place(state: PlaceState, teamId = "a"): PostPlace {
  const address = { teamId, teamName: teamId, tenantId: "t", channelId: teamId, serviceUrl: "https://x" };
  return { ...address, state, thread: state === "posted" ? THREAD : null };
}

const channels = ["a", "b"].map((teamId) => {
  const { state: _, thread: __, ...address } = place("waiting", teamId);
  return address;
});
const claimed = (post: Post, now = NOW): Post => {
  const taken = claim(post, channels, now);
  if (taken.kind !== "claimed") throw new Error(taken.kind);
  return taken.post;
};

test("a draft is claimed for the channels of now, and whoever comes second is told that it is under way", () => {
  const post = claimed(aPost());
  expect(post).toMatchObject({ state: "publishing", publishedAt: NOW, claimedAt: NOW });
  expect(post.places.map(({ teamId, state }) => [teamId, state])).toEqual([
    ["a", "waiting"],
    ["b", "waiting"],
  ]);
  expect(claim(post, channels, NOW)).toEqual({ kind: "under-way" });
});

test("a publishing that stopped on the way is taken over after two minutes, and what was being posted is unknown", () => {
  const stopped = { ...claimed(aPost()), places: [place("posted"), place("posting", "b"), place("waiting", "c")] };
  const post = claimed(stopped, LATER);
  expect(post.places.map(({ state }) => state)).toEqual(["posted", "unknown", "waiting"]);
  expect(post.publishedAt).toBe(NOW);
});

test.each<[PlaceState, string]>([
  ["posted", "done"],
  ["unknown", "done"],
  ["refused", "claimed"],
  ["failed", "claimed"],
])("a published post with a place that is %s is %s", (state, kind) => {
  const post = aPost({ state: "published", publishedAt: NOW, places: [place("posted"), place(state, "b")] });
  const taken = claim(post, [], LATER);
  expect(taken.kind).toBe(kind);
  if (taken.kind === "claimed") expect(taken.post.places.map((each) => each.state)).toEqual(["posted", "waiting"]);
});

test("a withdrawn post is not published", () => {
  expect(claim(withdrawn(aPost(), NOW), channels, NOW)).toEqual({ kind: "withdrawn" });
});

test.each<[readonly PlaceState[], Post["state"]]>([
  [["posted", "refused"], "published"],
  [["unknown", "failed"], "published"],
  [["refused", "failed"], "draft"],
])("after places that are %j it is a %s", (states, state) => {
  const post = endPublishing({ ...claimed(aPost()), places: states.map((each, at) => place(each, String(at))) });
  expect([post.state, post.claimedAt]).toEqual([state, null]);
});

test("kind and area change in a draft, and not in what has been published", () => {
  const content = { ...aPost().content, kind: "material", area: null, title: "Nytt" } as const;
  expect(edited(aPost(), content, LATER).content).toEqual(content);
  const post = edited(aPost({ state: "published" }), content, LATER);
  expect(post.content).toMatchObject({ kind: "tip", area: "Vårdboende Norr", title: "Nytt" });
});

test("nothing of what somebody wrote is left in a withdrawn post", () => {
  const content = { ...aPost().content, link: "https://x", picture: { url: "https://x", alt: "y" } };
  expect(withdrawn(aPost({ content }), LATER).content).toEqual({
    kind: "tip",
    area: "Vårdboende Norr",
    title: "",
    text: "",
    link: null,
    picture: null,
  });
});

test("whatever Teams answers and whenever somebody presses again, no place is posted in twice when it may have arrived", () => {
  const result = fc.constantFrom("posted", "unknown", "refused", "failed", "stopped" as const);
  fc.assert(
    fc.property(fc.array(fc.array(result, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (presses) => {
      const arrived = new Map<string, number>();
      let post = aPost();
      let minutes = 0;
      for (const results of presses) {
        minutes += 3;
        const now = new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
        const taken = claim(post, channels, now);
        if (taken.kind !== "claimed") continue;
        post = taken.post;
        const waiting = post.places.filter(({ state }) => state === "waiting");
        const stops = waiting.some(({ teamId }, at) => {
          const what = results[at]!;
          post = beginPlace(post, teamId);
          if (what !== "refused" && what !== "failed") arrived.set(teamId, (arrived.get(teamId) ?? 0) + 1);
          if (what === "stopped") return true;
          const thread = THREAD;
          post = endPlace(post, teamId, what === "posted" ? { state: what, thread } : { state: what });
          return false;
        });
        if (!stops) post = endPublishing(post);
      }
      expect([...arrived.values()].every((times) => times === 1)).toBe(true);
      expect(isOut(post)).toBe(arrived.size > 0);
    }),
  );
});
