import type { Invitation } from "../../../../bot/domain/evaluation/invitation";
import type { Round } from "../../../../bot/domain/evaluation/round";
import { openAnswers } from "../../../../bot/storage/evaluation/answers";
import { openInvitations } from "../../../../bot/storage/evaluation/invitations";
import { openLinks } from "../../../../bot/storage/evaluation/links";
import { openRounds } from "../../../../bot/storage/evaluation/rounds";
import type { InvitationStore, StoredAnswer } from "../../../../bot/usecases/evaluation/ports";
import { shortHash } from "../../../../bot/usecases/evaluation/secrets";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { anInvitation } from "../../../support/evaluation";

const ROUND: Round = {
  term: "HT2024",
  state: "running",
  startedAt: "2024-10-03T08:00:00.000Z",
  startedBy: "hand",
  closesAt: "2024-10-17T22:00:00.000Z",
  closedAt: null,
  pausedBecause: null,
  secret: "s",
  finalCounts: null,
};

describe("rounds", () => {
  test("a term has one round, and only who has read the latest version can change it", async () => {
    const rounds = await openRounds(testTables(), uniquePrefix());
    expect(await rounds.get("HT2024")).toBeNull();
    expect(await rounds.create(ROUND)).toBe(true);
    expect(await rounds.create({ ...ROUND, startedBy: "clock" })).toBe(false);
    const read = (await rounds.get("HT2024"))!;
    expect(await rounds.replace(read, { ...ROUND, state: "paused" })).toBe(true);
    expect(await rounds.replace(read, { ...ROUND, state: "cancelled" })).toBe(false);
    expect((await rounds.all()).map((each) => each.value)).toEqual([{ ...ROUND, state: "paused" }]);
  });
});

describe("invitations", () => {
  const many = (count: number): Invitation[] =>
    Array.from({ length: count }, (_, index) => anInvitation({ id: `HT2024.${shortHash([String(index)])}` }));
  let store: InvitationStore;
  beforeEach(async () => {
    store = await openInvitations(testTables(), uniquePrefix());
  });
  async function ids(): Promise<string[]> {
    const all: string[] = [];
    for await (const { value } of store.all("HT2024")) all.push(value.id);
    return all.sort();
  }

  test("adding the same 620 twice, at the same time even, makes 620", async () => {
    const invitations = many(620);
    const [first, second] = await Promise.all([
      store.addMissing("HT2024", invitations),
      store.addMissing("HT2024", invitations),
    ]);
    expect(first + second).toBe(620);
    expect(await store.addMissing("HT2024", invitations)).toBe(0);
    expect(await ids()).toEqual(invitations.map((each) => each.id).sort());
  });

  test("those that are there already are left as they are", async () => {
    const [one] = many(1) as [Invitation];
    await store.addMissing("HT2024", [one]);
    const read = (await store.get("HT2024", one.id))!;
    expect(await store.replace(read, { ...one, state: "answered" })).toBe(true);
    expect(await store.addMissing("HT2024", many(2))).toBe(1);
    expect((await store.get("HT2024", one.id))!.value.state).toBe("answered");
  });

  test("of eight who change the same invitation at once, one succeeds", async () => {
    const [one] = many(1) as [Invitation];
    await store.addMissing("HT2024", [one]);
    const read = (await store.get("HT2024", one.id))!;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, attempt) => store.replace(read, { ...one, attempt })),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test("rewriting all makes everyone's earlier reading outdated", async () => {
    const invitations = many(250);
    await store.addMissing("HT2024", invitations);
    const read = (await store.get("HT2024", invitations[0]!.id))!;
    await store.rewriteAll(
      "HT2024",
      invitations.map((each) => ({ ...each, route: { kind: "none" } as const })),
    );
    expect(await store.replace(read, read.value)).toBe(false);
    expect((await store.get("HT2024", invitations[9]!.id))!.value.route).toEqual({ kind: "none" });
  });

  test("terms do not see each other", async () => {
    await store.addMissing("VT2025", many(3));
    expect(await ids()).toEqual([]);
  });
});

describe("answers", () => {
  const ANSWER: StoredAnswer = {
    role: "student",
    questionnaire: { id: "APL-P", version: 1 },
    area: "Vårdboende Norr",
    unitCode: "V2100",
    period: "5",
    answers: { P1: "5", P12: "Tack för en fin tid på Laröd – Åsa lärde mig mycket." },
  };

  test("the same respondent's second answer replaces the first", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    await answers.open("HT2024");
    expect(await answers.save("HT2024", "p-1", ANSWER)).toBe("first");
    expect(await answers.save("HT2024", "p-1", { ...ANSWER, answers: { P1: "4" } })).toBe("changed");
    expect(await answers.all("HT2024")).toEqual([{ ...ANSWER, answers: { P1: "4" } }]);
  });

  test("nothing is saved before the gate is open nor after it is shut, and what was saved stays readable", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    expect(await answers.save("HT2024", "p-1", ANSWER)).toBe("closed");
    await answers.open("HT2024");
    await answers.open("HT2024");
    await answers.save("HT2024", "p-1", ANSWER);
    await answers.shut("HT2024");
    await answers.shut("HT2024");
    expect(await answers.save("HT2024", "p-1", { ...ANSWER, area: "" })).toBe("closed");
    expect(await answers.save("HT2024", "p-2", ANSWER)).toBe("closed");
    expect(await answers.get("HT2024", "p-1")).toEqual(ANSWER);
  });

  test("60 answers delivered three times by 12 at once are 60 answers", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    await answers.open("HT2024");
    const deliveries = Array.from({ length: 180 }, (_, index) => `p-${index % 60}`);
    const verdicts: string[] = [];
    const worker = async () => {
      for (let next = deliveries.pop(); next; next = deliveries.pop()) {
        verdicts.push(await answers.save("HT2024", next, ANSWER));
      }
    };
    await Promise.all(Array.from({ length: 12 }, worker));
    expect(await answers.all("HT2024")).toHaveLength(60);
    expect(verdicts.filter((verdict) => verdict === "first")).toHaveLength(60);
    expect(verdicts.filter((verdict) => verdict === "changed")).toHaveLength(120);
  });

  test("all of a term's answers can be removed, or one", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    for (const term of ["HT2024", "VT2025"]) {
      await answers.open(term);
      await answers.save(term, "p-1", ANSWER);
      await answers.save(term, "p-2", ANSWER);
    }
    await answers.removeAll("HT2024");
    await answers.remove("VT2025", "p-1");
    expect(await answers.all("HT2024")).toEqual([]);
    expect(await answers.all("VT2025")).toHaveLength(1);
  });
});

describe("links", () => {
  const link = (linkId: string, term = "HT2024") => ({
    linkId,
    secretHash: "h",
    term,
    target: { kind: "invitation" as const, invitationId: `${term}.x` },
  });

  test("a link is found by its id, and a term's links go together", async () => {
    const links = await openLinks(testTables(), uniquePrefix());
    await links.save(link("-_aaaaaaaaaaaaaaaaaaaa"));
    await links.save(link("-_bbbbbbbbbbbbbbbbbbbb"));
    await links.save(link("-_cccccccccccccccccccc", "VT2025"));
    expect(await links.get("-_aaaaaaaaaaaaaaaaaaaa")).toEqual(link("-_aaaaaaaaaaaaaaaaaaaa"));
    const ofTerm: string[] = [];
    for await (const each of links.ofTerm("HT2024")) ofTerm.push(each.linkId);
    expect(ofTerm).toEqual(["-_aaaaaaaaaaaaaaaaaaaa", "-_bbbbbbbbbbbbbbbbbbbb"]);
    await links.removeTerm("HT2024");
    expect(await links.get("-_aaaaaaaaaaaaaaaaaaaa")).toBeNull();
    expect(await links.get("-_cccccccccccccccccccc")).not.toBeNull();
  });

  test("the places of a QR are taken one at a time, and forgotten with the term", async () => {
    const links = await openLinks(testTables(), uniquePrefix());
    const none = await links.qrPlaces("HT2024", "Ö/1 #2", "5");
    expect(none.value.taken).toEqual({});
    const take = (token: string) => ({ ...none.value, taken: { [token]: "HT2024.x" } });
    const first = await Promise.all(["a", "b"].map((token) => links.replaceQrPlaces(none, take(token))));
    expect(first.filter(Boolean)).toHaveLength(1);
    const one = await links.qrPlaces("HT2024", "Ö/1 #2", "5");
    const second = await Promise.all(["c", "d"].map((token) => links.replaceQrPlaces(one, take(token))));
    expect(second.filter(Boolean)).toHaveLength(1);
    await links.removeTerm("HT2024");
    expect((await links.qrPlaces("HT2024", "Ö/1 #2", "5")).value.taken).toEqual({});
  });
});
