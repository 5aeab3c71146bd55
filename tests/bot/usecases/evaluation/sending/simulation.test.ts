import { INVITATION_STATES } from "../../../../../bot/domain/evaluation/invitation";
import type { InvitationStore, SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { simulatedStores } from "../../../../support/simulated-stores";
import type { SendingSettings } from "../../../../../bot/usecases/evaluation/sending/sending-desk";
import { evaluationWorld, type EvaluationWorld, type Posted } from "../../../../support/evaluation-world";

/** 150 supervisors with a card and as many students with a mail. */
const SUPERVISORS = 150;
/** Every call to a real table costs milliseconds, and what is decided is the same. */
const SUPERVISORS_ON_TABLES = 40;
const HOLD_MILLISECONDS = 18 * 3_600_000;

/** A generator that gives the same numbers for the same seed (mulberry32), so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What really happened to each invitation; the service does not know this. */
interface Truth {
  delivered: number;
  mayHaveArrivedAt: number | null;
}

function worldOfChance(random: () => number) {
  const truth = new Map<string, Truth>();
  const wrong: string[] = [];

  function reply({ request, at }: Posted): SendOutcome {
    const known = truth.get(request.invitationId) ?? { delivered: 0, mayHaveArrivedAt: null };
    truth.set(request.invitationId, known);
    if (known.mayHaveArrivedAt !== null) {
      if (Date.parse(at) - known.mayHaveArrivedAt < HOLD_MILLISECONDS)
        wrong.push("a second card before the hold was over");
      if (!request.isReminder) wrong.push("a follow-up that does not say it is a reminder");
    }
    const outcome = chance(request.invitationId);
    const arrived = outcome.kind === "sent" || (outcome.kind === "unknown" && random() < 0.5);
    if (arrived) known.delivered += 1;
    if (arrived || outcome.kind === "unknown") known.mayHaveArrivedAt = Date.parse(at);
    return outcome;
  }

  function chance(id: string): SendOutcome {
    const drawn = random();
    if (drawn < 0.76) return { kind: "sent", conversationId: "c", activityId: id };
    if (drawn < 0.82) return { kind: "throttled", retryAfterSeconds: random() < 0.5 ? 3 : null };
    if (drawn < 0.88) return { kind: "not-sent", detail: "412" };
    if (drawn < 0.94) return { kind: "unknown", detail: "502" };
    const reasons = ["blocked-by-user", "app-removed", "card-refused", "address-refused", "disabled-by-admin"] as const;
    return { kind: "refused", reason: reasons[Math.floor(random() * reasons.length)]! };
  }

  /** Every fiftieth write fails, as when the process dies just then. */
  function disturb(store: InvitationStore): InvitationStore {
    return {
      ...store,
      replace: (read, invitation) =>
        random() < 0.02 ? Promise.reject(new Error("the storage is away")) : store.replace(read, invitation),
    };
  }

  return { truth, wrong, reply, disturb };
}

async function checkSums(world: EvaluationWorld, supervisors: number): Promise<void> {
  const { invitations, byRole } = await world.showRoundStatus("HT2024");
  for (const counts of [invitations, byRole.student, byRole.supervisor]) {
    expect(INVITATION_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.planned);
  }
  expect(invitations.planned).toBe(2 * supervisors);
}

/** One turn of the clockwork by two workers at once, and a person who resumes whatever paused itself. */
async function turn(world: EvaluationWorld): Promise<void> {
  await Promise.allSettled([world.settleUncertain(), world.sendDue(), world.sendDue()]);
  await world.resumeRound("HT2024");
}

/** Runs a round to its end over three mornings, and tells what went wrong. */
async function simulate(
  seed: number,
  options: {
    readonly stores?: ReturnType<typeof simulatedStores>;
    readonly settings?: Partial<SendingSettings>;
    readonly supervisors?: number;
  },
) {
  const chance = worldOfChance(seeded(seed));
  const { stores, settings, supervisors = SUPERVISORS } = options;
  const world = await evaluationWorld(settings, { disturb: chance.disturb, ...(stores ? { stores } : {}) });
  world.reply = chance.reply;
  const emails = Array.from({ length: supervisors }, (_, index) => `h${index}@kommun.example`);
  world.people = emails.map((email) => aContact(email));
  world.records = [
    aUnit(),
    ...emails.map((email, index) =>
      aPlacement({ key: String(index), studentEmail: `p${index}@elev.example`, supervisors: [{ name: null, email }] }),
    ),
  ];
  await world.start();
  for (const morning of ["2024-10-03T08:00:00.000Z", "2024-10-04T06:00:00.000Z", "2024-10-07T06:00:00.000Z"]) {
    world.goTo(morning);
    for (let pass = 0; pass < 60; pass += 1) {
      await turn(world);
      if (pass % 10 === 0) await checkSums(world, supervisors);
      const { pending, posting } = (await world.showRoundStatus("HT2024")).invitations;
      if (pending + posting === 0) break;
      world.wait(130);
    }
  }
  await checkSums(world, supervisors);
  return { world, ...chance };
}

async function checkEnd({ world, truth, wrong }: Awaited<ReturnType<typeof simulate>>): Promise<void> {
  expect(wrong).toEqual([]);
  expect((await world.showRoundStatus("HT2024")).invitations).toMatchObject({ pending: 0, posting: 0 });
  const deliveredTo = (id: string) => truth.get(id)?.delivered ?? 0;
  const all = await world.all();
  expect(all.filter(({ id, state }) => state === "sent" && deliveredTo(id) === 0)).toEqual([]);
  expect(all.filter(({ id }) => deliveredTo(id) > 2)).toEqual([]);
}

test.each([1, 2, 3, 4, 5])(
  "300 recipients, random replies and failing writes (seed %i): the buckets add up and nobody gets two cards while it is unknown",
  async (seed) => checkEnd(await simulate(seed, { stores: simulatedStores() })),
);

test("the same on real tables, with 80", async () => {
  await checkEnd(await simulate(6, { supervisors: SUPERVISORS_ON_TABLES }));
});

test("the simulation can tell: without the hold somebody gets a second card too soon", async () => {
  const settings = { onUncertain: "resend", holdSeconds: 0 } as const;
  expect((await simulate(1, { stores: simulatedStores(), settings })).wrong).not.toEqual([]);
});
