import type { RegisterRecord } from "../../bot/domain/register/records";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import type { Invitation } from "../../bot/domain/evaluation/invitation";
import type { Round } from "../../bot/domain/evaluation/round";
import { openAnswers } from "../../bot/storage/evaluation/answers";
import { openInvitations } from "../../bot/storage/evaluation/invitations";
import { openLinks } from "../../bot/storage/evaluation/links";
import { openRounds } from "../../bot/storage/evaluation/rounds";
import { makeIssueLinks } from "../../bot/usecases/evaluation/answer/issue-links";
import { makeOpenEvaluation } from "../../bot/usecases/evaluation/answer/open-evaluation";
import { makeRecordAnswer } from "../../bot/usecases/evaluation/answer/record-answer";
import { makeShowQr } from "../../bot/usecases/evaluation/answer/show-qr";
import { everyInvitation } from "../../bot/usecases/evaluation/every-invitation";
import type { EvaluationRequest, InvitationStore, SendOutcome } from "../../bot/usecases/evaluation/ports";
import { makeAddNewInvitations } from "../../bot/usecases/evaluation/round/add-new-invitations";
import { makeCancelRound } from "../../bot/usecases/evaluation/round/cancel-round";
import { makePauseRound } from "../../bot/usecases/evaluation/round/pause-round";
import { makeFindPeopleAsked, makePlanInvitations } from "../../bot/usecases/evaluation/round/plan-invitations";
import { makePlanRound } from "../../bot/usecases/evaluation/round/plan-round";
import { makeResumeRound } from "../../bot/usecases/evaluation/round/resume-round";
import { makeShowRoundStatus } from "../../bot/usecases/evaluation/round/show-round-status";
import { makeStartRound } from "../../bot/usecases/evaluation/round/start-round";
import { makeWithdrawCards } from "../../bot/usecases/evaluation/round/withdraw-cards";
import { newSecret } from "../../bot/usecases/evaluation/secrets";
import { makeSending } from "../../bot/usecases/evaluation/sending/make-sending";
import { SENDING_SETTINGS, type SendingSettings } from "../../bot/usecases/evaluation/sending/sending-desk";
import type { ContactStore, TeamsContact } from "../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "./azurite";
import type { simulatedStores } from "./simulated-stores";

/** A message that the world's Teams or mail server has been asked to deliver. */
export interface Posted {
  /** The contact's key, or the mail address. */
  readonly to: string;
  /** The personal address in a mail; null in Teams. */
  readonly link: string | null;
  readonly request: EvaluationRequest;
  /** UTC. */
  readonly at: string;
}

interface WorldOptions {
  /** Makes the storage fail for whoever sends. */
  readonly disturb?: (store: InvitationStore) => InvitationStore;
  /** Instead of real tables. */
  readonly stores?: ReturnType<typeof simulatedStores>;
}

/**
 * The evaluation's use cases on real tables, with time that passes only when somebody sleeps, and with Teams and
 * mail as two lists. `reply` decides what becomes of a message; a test may replace it.
 */
export async function evaluationWorld(
  settings: Partial<SendingSettings> = {},
  { disturb = (store) => store, stores: given }: WorldOptions = {},
) {
  const location = testTables();
  const prefix = uniquePrefix();
  let now = Date.parse("2024-10-03T08:00:00.000Z");
  const clock = { now: () => new Date(now).toISOString() };
  const sleep = async (milliseconds: number) => {
    const until = now + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    now = Math.max(now, until);
  };
  const world = {
    records: [] as RegisterRecord[],
    people: [] as TeamsContact[],
    posted: [] as Posted[],
    notices: [] as string[],
    bugs: [] as unknown[],
    /** Whose day an evaluation has taken: "day contactKey". */
    markedDays: [] as string[],
    /** What becomes of taking somebody's day. */
    markDay: (day: string, contactKey: string): Promise<void> => {
      world.markedDays.push(`${day} ${contactKey}`);
      return Promise.resolve();
    },
    mailIsConfigured: true,
    isStopping: false,
    /** What happens between a round's row and its invitations. */
    meanwhile: () => Promise.resolve(),
    reply: (_posted: Posted): SendOutcome | Promise<SendOutcome> => sentAs(world.posted.length),
  };
  const records = {
    load: <Kind extends RegisterRecord["kind"]>(kinds: readonly Kind[]) =>
      Promise.resolve(
        world.records.filter((record): record is Extract<RegisterRecord, { kind: Kind }> =>
          (kinds as readonly string[]).includes(record.kind),
        ),
      ),
    unitAliases: () => Promise.resolve([]),
  };
  const contacts = contactsOf(world);
  const { rounds, invitations, links } = given ?? (await openStores());
  const answers = await openAnswers(location, prefix);
  const messenger = {
    send: (contact: TeamsContact, request: EvaluationRequest) => post(contact.key, null, request),
    replaceByNotice: (_contact: TeamsContact, card: { readonly activityId: string }) => {
      world.notices.push(card.activityId);
      return Promise.resolve();
    },
  };
  const mailer = {
    send: post,
    get isConfigured() {
      return world.mailIsConfigured;
    },
  };
  const issueLinks = makeIssueLinks({ links, newSecret });
  const restores = { last: () => Promise.resolve(null) };
  const stores = { rounds, invitations, answers, links, restores };
  const planDeps = { records, contacts, calendars: DEFAULT_CALENDARS };
  const planInvitations = makePlanInvitations(planDeps);
  const sending = makeSending({
    ...stores,
    invitations: disturb(invitations),
    contacts,
    messenger,
    mailer,
    days: { markEvaluation: (day, contactKey) => world.markDay(day, contactKey) },
    issueLinks,
    publicUrl: "https://handledarnat.example",
    clock,
    sleep,
    replacedNotice: { sv: "", en: "" },
    isStopping: () => world.isStopping,
    report: (error) => world.bugs.push(error),
    settings: { ...SENDING_SETTINGS, ...settings },
  });
  const meanwhileStores = {
    ...stores,
    rounds: {
      ...rounds,
      create: async (round: Round) => {
        const isCreated = await rounds.create(round);
        await world.meanwhile();
        return isCreated;
      },
    },
  };
  const startRound = makeStartRound({ ...meanwhileStores, planInvitations, newSecret, clock });
  const find = { ...stores, clock };

  async function openStores() {
    const [rounds, invitations, links] = await Promise.all([
      openRounds(location, prefix),
      openInvitations(location, prefix),
      openLinks(location, prefix),
    ]);
    return { rounds, invitations, links };
  }

  function post(to: string, link: string | null, request: EvaluationRequest): Promise<SendOutcome> {
    const posted = { to, link, request, at: clock.now() };
    world.posted.push(posted);
    return Promise.resolve(world.reply(posted));
  }

  return Object.assign(world, stores, sending, {
    clock,
    issueLinks,
    planInvitations,
    findPeopleAsked: makeFindPeopleAsked(planDeps),
    planRound: makePlanRound({ rounds, planInvitations, clock }),
    startRound,
    addNewInvitations: makeAddNewInvitations({ ...stores, planInvitations, clock }),
    pauseRound: makePauseRound(stores),
    resumeRound: makeResumeRound({ ...stores, clock }),
    cancelRound: makeCancelRound(stores),
    showRoundStatus: makeShowRoundStatus({ ...stores, clock }),
    withdrawCards: makeWithdrawCards({ ...stores, contacts, messenger, sleep, notice: { sv: "", en: "" } }),
    openEvaluation: makeOpenEvaluation(find),
    recordAnswer: makeRecordAnswer(find),
    showQr: makeShowQr({ ...find, issueLinks }),
    /** Lets time pass. */
    wait: (seconds: number) => void (now += seconds * 1000),
    /** Moves the clock to an instant. */
    goTo: (instant: string) => void (now = Date.parse(instant)),
    start: () => startRound({ term: "HT2024", by: "hand", everythingNow: false }),
    async all(): Promise<readonly Invitation[]> {
      return (await everyInvitation(invitations, "HT2024")).map((each) => each.value);
    },
  });
}

export type EvaluationWorld = Awaited<ReturnType<typeof evaluationWorld>>;

export function sentAs(number: number): SendOutcome {
  return { kind: "sent", conversationId: "19:chat", activityId: String(number) };
}

function contactsOf(world: { people: TeamsContact[] }): ContactStore {
  return {
    get: (key) => Promise.resolve(world.people.find((contact) => contact.key === key) ?? null),
    save: (contact) => Promise.resolve(void world.people.push(contact)),
    markUnreachable(key, since) {
      world.people = world.people.map((each) => (each.key === key ? { ...each, unreachableSince: since } : each));
      return Promise.resolve();
    },
    all: () => Promise.resolve(world.people.filter((contact) => contact.unreachableSince === null)),
  };
}
