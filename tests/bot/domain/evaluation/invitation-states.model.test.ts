import type { Invitation } from "../../../../bot/domain/evaluation/invitation";
import { markDelivered, orderAgain } from "../../../../bot/domain/evaluation/follow-up/by-hand";
import {
  claim,
  expireLease,
  isLeaseOver,
  markAnswered,
  release,
  settle,
  type AttemptOutcome,
} from "../../../../bot/domain/evaluation/invitation-states";
import { plusSeconds } from "../../../../bot/domain/evaluation/round-schedule";
import { anInvitation } from "../../../support/evaluation";

/**
 * Every interleaving of two workers, one recipient, a janitor and a bounded number of faults. The world knows what the
 * workers do not: how many cards have really arrived. Time stands still but for leases, which can run out whenever
 * a worker is slow; the hold of an uncertain card never ends here, so any second card is a wrong one.
 */
interface World {
  readonly row: Invitation;
  readonly version: number;
  readonly delivered: number;
  readonly workers: readonly Worker[];
  readonly crashes: number;
  readonly ambiguous: number;
  readonly refusals: number;
  readonly leases: number;
  readonly answers: number;
  /** What is in front of people who may decide about an uncertain card: each decides once, on the row as they saw it. */
  readonly desks: readonly Desk[];
  /** Orders to send again that were taken, and cards that somebody has vouched for. */
  readonly ordered: number;
  readonly vouched: number;
  readonly maxUnknown: number;
  /** How long an uncertain card is held; "at once" is the wrong protocol that the model must be able to find out. */
  readonly heldUntil: string;
}

type Worker =
  | { readonly at: "idle" }
  | { readonly at: "read"; readonly row: Invitation; readonly version: number }
  | { readonly at: "claimed"; readonly attempt: number }
  | { readonly at: "replied"; readonly attempt: number; readonly outcome: AttemptOutcome }
  | {
      readonly at: "recording";
      readonly attempt: number;
      readonly outcome: AttemptOutcome;
      readonly row: Invitation;
      readonly version: number;
    };

type Desk =
  | { readonly at: "open" }
  | { readonly at: "read"; readonly row: Invitation; readonly version: number }
  | { readonly at: "left" };

const NOW = "2024-10-03T08:00:10.000Z";
const LATER = plusSeconds(NOW, 120);
const FOR_EVER = "9999-01-01T00:00:00.000Z";
const IDLE: Worker = { at: "idle" };
const SENT: AttemptOutcome = { kind: "sent", conversationId: "c", activityId: "1" };
const UNKNOWN: AttemptOutcome = { kind: "unknown", detail: "" };

function start(faults: Partial<World>): World {
  const none = { crashes: 0, ambiguous: 0, refusals: 0, leases: 0, answers: 0, heldUntil: FOR_EVER };
  const nobody = { desks: [], ordered: 0, vouched: 0, maxUnknown: 2 };
  return { row: anInvitation(), version: 0, delivered: 0, workers: [IDLE, IDLE], ...none, ...nobody, ...faults };
}

function moments({ heldUntil }: World, now: string) {
  return { now, nextReminderAt: null, heldUntil };
}

function* next(world: World): Generator<World> {
  for (const [index, worker] of world.workers.entries()) {
    const become = (state: Worker, changes: Partial<World> = {}): World => ({
      ...world,
      ...changes,
      workers: world.workers.map((each, at) => (at === index ? state : each)),
    });
    if (worker.at !== "idle" && world.crashes > 0) yield become(IDLE, { crashes: world.crashes - 1 });
    yield* steps(world, worker, become);
  }
  yield* decisions(world);
  if (world.leases > 0 && isLeaseOver(world.row, LATER)) {
    const row = expireLease(world.row, moments(world, LATER));
    yield { ...world, row, version: world.version + 1, leases: world.leases - 1 };
  }
  if (world.answers > 0 && world.delivered > 0) {
    const row = markAnswered(world.row);
    if (row && row !== world.row) yield { ...world, row, version: world.version + 1, answers: world.answers - 1 };
  }
}

/** Somebody at a desk sees the row and then presses one of the two buttons; what they saw may be old by then. */
function* decisions(world: World): Generator<World> {
  for (const [index, desk] of world.desks.entries()) {
    const become = (state: Desk, changes: Partial<World> = {}): World => ({
      ...world,
      ...changes,
      desks: world.desks.map((each, at) => (at === index ? state : each)),
    });
    if (desk.at === "open" && world.row.state === "uncertain") {
      yield become({ at: "read", row: world.row, version: world.version });
    }
    if (desk.at !== "read") continue;
    if (desk.version !== world.version) {
      yield become({ at: "read", row: world.row, version: world.version });
      continue;
    }
    const again = orderAgain(desk.row, NOW);
    const delivered = markDelivered(desk.row, null);
    const version = world.version + 1;
    if (again.kind !== "changed") yield become({ at: "left" });
    else yield become({ at: "left" }, { row: again.invitation, version, ordered: world.ordered + 1 });
    if (delivered.kind !== "changed") yield become({ at: "left" });
    else yield become({ at: "left" }, { row: delivered.invitation, version, vouched: world.vouched + 1 });
  }
}

function* steps(
  world: World,
  worker: Worker,
  become: (state: Worker, changes?: Partial<World>) => World,
): Generator<World> {
  switch (worker.at) {
    case "idle":
      if (claim(world.row, NOW, world.row.closesAt, world.maxUnknown))
        yield become({ at: "read", row: world.row, version: world.version });
      return;
    case "read": {
      const claimed = claim(worker.row, NOW, worker.row.closesAt, world.maxUnknown)!;
      if (worker.version !== world.version) yield become(IDLE);
      else yield become({ at: "claimed", attempt: claimed.attempt }, { row: claimed, version: world.version + 1 });
      return;
    }
    case "claimed": {
      const { attempt } = worker;
      const reply = (outcome: AttemptOutcome, changes: Partial<World> = {}) =>
        become({ at: "replied", attempt, outcome }, changes);
      yield reply(SENT, { delivered: world.delivered + 1 });
      if (world.ambiguous > 0) {
        yield reply(UNKNOWN, { ambiguous: world.ambiguous - 1 });
        yield reply(UNKNOWN, { ambiguous: world.ambiguous - 1, delivered: world.delivered + 1 });
      }
      if (world.refusals > 0) {
        const refusals = world.refusals - 1;
        yield reply({ kind: "throttled", retryAfterSeconds: 0 }, { refusals });
        yield reply({ kind: "not-sent", detail: "" }, { refusals });
        yield reply({ kind: "refused", reason: "blocked-by-user" }, { refusals });
      }
      if (world.row.state === "posting" && world.row.attempt === attempt) {
        yield become(IDLE, { row: release(world.row, attempt), version: world.version + 1 });
      }
      return;
    }
    case "replied":
      yield become({ ...worker, at: "recording", row: world.row, version: world.version });
      return;
    case "recording": {
      const { attempt, outcome } = worker;
      if (worker.version !== world.version) yield become({ at: "replied", attempt, outcome });
      else
        yield become(IDLE, {
          row: settle(worker.row, attempt, outcome, moments(world, NOW)),
          version: world.version + 1,
        });
      return;
    }
  }
}

function explore(first: World): { states: number; worlds: readonly World[] } {
  const seen = new Map<string, World>();
  const open = [first];
  while (open.length > 0) {
    const world = open.pop()!;
    const key = JSON.stringify({
      ...world,
      version: 0,
      workers: world.workers.map((each) => relative(each, world)).sort(),
      desks: world.desks.map((each) => relative(each, world)).sort(),
    });
    if (seen.has(key)) continue;
    seen.set(key, world);
    open.push(...next(world));
  }
  return { states: seen.size, worlds: [...seen.values()] };
}

/** Whether a worker has read the latest version is all that matters of the version. */
function relative(worker: Worker | Desk, world: World): string {
  return JSON.stringify("version" in worker ? { ...worker, version: worker.version === world.version } : worker);
}

const CASES = [
  ["no fault", {}],
  ["one crash", { crashes: 1, leases: 1 }],
  ["one slow worker", { leases: 1 }],
  ["one ambiguous reply", { ambiguous: 1 }],
  ["two of each, throttling, refusals and an answer", { crashes: 2, ambiguous: 2, refusals: 2, leases: 2, answers: 1 }],
] as const;

describe.each(CASES)("with two workers and %s", (_what, faults) => {
  const { worlds } = explore(start(faults));

  test("no recipient ever gets two cards", () => {
    expect(worlds.filter((world) => world.delivered > 1)).toEqual([]);
  });

  test("nothing is called sent without a card, and every card that a worker knows of is recorded in the end", () => {
    expect(worlds.filter(({ row, delivered }) => row.state === "sent" && delivered === 0)).toEqual([]);
    const finished = worlds.filter((world) => [...next(world)].length === 0);
    expect(finished.length).toBeGreaterThan(0);
    const forgotten = finished.filter(
      ({ row, delivered }) => delivered === 1 && !["sent", "answered", "uncertain", "posting"].includes(row.state),
    );
    expect(forgotten).toEqual([]);
  });

  test("a card is posting in the end only if its worker died and its lease has not been looked at", () => {
    const finished = worlds.filter((world) => [...next(world)].length === 0 && world.row.state === "posting");
    expect(finished.filter((world) => world.leases > 0)).toEqual([]);
  });
});

test("three workers with four of each fault never make two cards, over more than fifty thousand states", () => {
  const { states, worlds } = explore({
    ...start({ crashes: 4, ambiguous: 4, refusals: 4, leases: 4, answers: 1 }),
    workers: [IDLE, IDLE, IDLE],
  });
  expect(states).toBeGreaterThan(50_000);
  expect(worlds.filter((world) => world.delivered > 1)).toEqual([]);
});

test("the model can tell: resending an uncertain card at once makes two", () => {
  const { worlds } = explore(start({ ambiguous: 1, heldUntil: NOW }));
  expect(worlds.some((world) => world.delivered > 1)).toBe(true);
});

test("a slow worker alone costs nothing: exactly one card, recorded as sent", () => {
  const finished = explore(start({ leases: 1 })).worlds.filter((world) => [...next(world)].length === 0);
  expect(new Set(finished.map(({ row, delivered }) => `${row.state} ${delivered}`))).toEqual(new Set(["sent 1"]));
});

const OPEN: Desk = { at: "open" };
const WITH_PEOPLE = [
  ["one ambiguous reply", { ambiguous: 1 }],
  ["a crash", { crashes: 1, leases: 1 }],
  ["two ambiguous replies, a crash, a lapsed lease and an answer", { crashes: 1, ambiguous: 2, leases: 1, answers: 1 }],
] as const;

describe.each([
  ["are followed up", 2],
  ["are held", 1],
])("where uncertain cards %s and two people decide about them", (_policy, maxUnknown) => {
  describe.each(WITH_PEOPLE)("after %s", (_what, faults) => {
    const { worlds } = explore(start({ ...faults, maxUnknown, desks: [OPEN, OPEN] }));

    test("each order that is taken makes one card more at most, and without an order there is one", () => {
      expect(worlds.filter((world) => world.delivered > 1 + world.ordered).length).toBe(0);
      expect(worlds.some((world) => world.ordered > 0 && world.delivered === 2)).toBe(true);
    });

    test("the second of two people who press at the same time changes nothing, as long as nothing new is unknown", () => {
      const unknowns = ({ row }: World) => row.unknownCount;
      expect(worlds.filter((world) => world.ordered + world.vouched > Math.max(1, unknowns(world)) + 1)).toEqual([]);
      const once = worlds.filter((world) => world.row.unknownCount === 1 && world.row.attempt === 1);
      expect(once.filter((world) => world.ordered > 1)).toEqual([]);
    });

    test("nothing is called sent without a card unless somebody has vouched for it", () => {
      expect(worlds.filter((w) => w.row.state === "sent" && w.delivered === 0 && w.vouched === 0)).toEqual([]);
    });

    test("an order is kept until an attempt has been made, and is never left on what is no longer uncertain", () => {
      const open = ["uncertain", "posting"];
      expect(worlds.filter(({ row }) => row.isOrderedAgain && !open.includes(row.state)).length).toBe(0);
      const finished = worlds.filter((world) => [...next(world)].length === 0);
      expect(finished.filter(({ row }) => row.isOrderedAgain && row.state === "uncertain" && row.dueAt <= NOW)).toEqual(
        [],
      );
    });
  });
});
