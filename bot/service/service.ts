import { setTimeout as sleep } from "node:timers/promises";
import type { AddressInfo } from "node:net";
import type { Clock } from "../clock";
import type { Config } from "../config";
import { makeCalendars } from "../domain/placement/calendars";
import { makeNotedByClock, makeTellAnchor } from "./audit";
import { openDoors } from "./doors";
import { MAX_UNKNOWN, MAX_UNKNOWN_WHEN_HOLDING } from "../domain/evaluation/invitation-states";
import { makeFileReader } from "../files/file-reader";
import { alarm, type Log } from "../log";
import { makeEvaluationMailer } from "../mail/evaluation-mailer";
import { makeNetwork, type Network } from "./network";
import { makeDeliveryPass } from "./network/delivery";
import { makeProduct, type Product } from "./product";
import { makeRetention } from "./retention";
import { makeSchedule } from "./schedule";
import type { Stores } from "./stores";
import { createTeamsApp } from "../teams/app";
import { localised } from "../text/text";
import { makeSendableInvitations } from "../usecases/access/person/seen-stores";
import type { EvaluationMessenger } from "../usecases/evaluation/ports";
import { makeKeepRoundsGoing } from "../usecases/evaluation/round/keep-rounds-going";
import { makeWatchRounds } from "../usecases/evaluation/round/watch-rounds";
import { makeWithdrawCards } from "../usecases/evaluation/round/withdraw-cards";
import { makeSending } from "../usecases/evaluation/sending/make-sending";
import { SENDING_SETTINGS } from "../usecases/evaluation/sending/sending-desk";

const SECONDS_BETWEEN_ROUNDS = 2;
const SECONDS_BETWEEN_DELIVERIES = 5;
const SECONDS_BETWEEN_POSTS = 60;
const SECONDS_BETWEEN_QUESTIONS = 20;
const SECONDS_BETWEEN_MEETINGS = 2;
const SECONDS_BETWEEN_FIGURES = 5;
const SECONDS_BETWEEN_ROSTERS = 6 * 3600;
const SECONDS_BETWEEN_GREETINGS = 60;
const SECONDS_BETWEEN_NEWCOMERS = 60;
const SECONDS_BETWEEN_MATERIALS = 600;
const SECONDS_BETWEEN_SWEEPS = 600;
const SECONDS_BETWEEN_REMOVALS = 60;
const SECONDS_BETWEEN_TEMPORARY_SWEEPS = 3600;
const SECONDS_BETWEEN_ANCHORS = 24 * 3600;
const SECONDS_BETWEEN_BACKUPS = 300;

export interface Service {
  /** Starts listening and the clockwork; answers with the port. */
  listen(): Promise<{ readonly port: number }>;
  /** One turn of the clockwork, for tests and for whoever does not want to wait. */
  tick(): Promise<unknown>;
  /** Takes no more requests, lets what is under way finish, and stops. */
  close(): Promise<void>;
}

export interface ServiceDeps {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Log;
  /** Backs up what is due; left out where no backups are taken. */
  readonly backUp?: () => Promise<void>;
  /** Folder of the built tab, when it is not dist/tab. */
  readonly tabFolder?: string;
}

/** The whole service: the bot's endpoint, the pages, the API, and the clockwork that sends. */
export function createService(config: Config, deps: ServiceDeps): Service {
  const { stores, clock, log } = deps;
  const calendars = makeCalendars(config.termCalendars);
  const files = makeFileReader();
  const reportAudit = (error: unknown) => alarm(log, "audit-not-kept", { error });
  const { smallestGroup } = config;
  const product = makeProduct(stores, { clock, files, smallestGroup, calendars, reportAudit });
  let isStopping = false;
  const { teams, network, readRosters } = joinTeams(config, deps, product);
  const clockwork = makeClockwork(config, deps, {
    product,
    messenger: teams.messenger,
    isStopping: () => isStopping,
  });
  const { audit } = product;
  const byClock = makeNotedByClock(product);
  const keepRoundsGoing = makeKeepRoundsGoing({
    ...product,
    ...byClock,
    ...clockwork,
    rounds: stores.rounds,
    clock,
    calendars,
    startsByClock: config.roundsStartedBy === "clock",
  });
  const deliverDue = makeDeliveryPass(deps, {
    sources: network.deliverySources,
    chats: teams.chats,
    cards: clockwork.cards,
    concurrency: SENDING_SETTINGS.concurrency,
    isStopping: () => isStopping,
    report: (error) => log("error", "delivery-failed", { error }),
    maxUnknown: config.uncertain.policy === "hold" ? MAX_UNKNOWN_WHEN_HOLDING : MAX_UNKNOWN,
  });
  const removal = makeRetention(stores, { clock, calendars, settings: config.retention }).onTheClock({
    log,
    audit,
    isStopping: () => isStopping,
  });
  const server = openDoors(config, deps, { product, network, teams });
  const watchRounds = makeWatchRounds({ rounds: stores.rounds, keepRoundsGoing, clock });
  const schedule = makeSchedule(
    [
      { name: "rounds", everySeconds: SECONDS_BETWEEN_ROUNDS, run: watchRounds },
      { name: "deliveries", everySeconds: SECONDS_BETWEEN_DELIVERIES, run: deliverDue },
      { name: "posts", everySeconds: SECONDS_BETWEEN_POSTS, run: network.finishPosts },
      { name: "questions", everySeconds: SECONDS_BETWEEN_QUESTIONS, run: network.keepQuestionsGoing },
      { name: "meetings", everySeconds: SECONDS_BETWEEN_MEETINGS, run: network.keepMeetings },
      { name: "materials", everySeconds: SECONDS_BETWEEN_MATERIALS, run: network.lookAfterMaterials },
      { name: "figures", everySeconds: SECONDS_BETWEEN_FIGURES, run: product.watchFigures },
      { name: "rosters", everySeconds: SECONDS_BETWEEN_ROSTERS, run: readRosters },
      { name: "greetings", everySeconds: SECONDS_BETWEEN_GREETINGS, run: network.greetWaitingTeams },
      { name: "newcomers", everySeconds: SECONDS_BETWEEN_NEWCOMERS, run: network.meetNewcomers },
      ...(deps.backUp ? [{ name: "backup", everySeconds: SECONDS_BETWEEN_BACKUPS, run: deps.backUp }] : []),
      { name: "erasures", everySeconds: SECONDS_BETWEEN_SWEEPS, run: product.finishErasures },
      { name: "removals", everySeconds: SECONDS_BETWEEN_REMOVALS, run: removal.carryOutRemovals },
      {
        name: "temporary",
        everySeconds: SECONDS_BETWEEN_TEMPORARY_SWEEPS,
        waitsFirst: true,
        run: removal.sweepTemporary,
      },
      {
        name: "export-links",
        everySeconds: SECONDS_BETWEEN_SWEEPS,
        run: () => stores.exportLinks.removeExpired(clock.now()),
      },
      { name: "audit-anchor", everySeconds: SECONDS_BETWEEN_ANCHORS, run: makeTellAnchor({ ...product, clock, log }) },
    ],
    log,
  );

  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(config.port, config.host, resolve);
      });
      await product.recoverImport();
      await product.holdToGroupSize();
      await finishErasures(product, log);
      await network.seedMaterials();
      schedule.start();
      const { port } = server.address() as AddressInfo;
      log("info", "listening", { port });
      return { port };
    },
    async tick() {
      await keepRoundsGoing();
      await network.keepQuestionsGoing();
      await network.keepMeetings();
      await network.lookAfterMaterials();
      await deliverDue();
    },
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.server.closeIdleConnections();
      await schedule.stop();
      await network.postsSettled();
      await network.meetingsSettled();
      await teams.settled();
      await audit.settled();
      server.server.closeAllConnections();
      await closed;
    },
  };
}

/** The bot and the network. They need each other: the bot calls what people do, and that speaks through the bot. */
export function joinTeams(config: Config, { stores, clock, log }: ServiceDeps, product: Product) {
  const network: Network = makeNetwork({
    ...{ stores, product, clock, config, log },
    ways: {
      channels: {
        start: (...given) => teams.channels.start(...given),
        reply: (...given) => teams.channels.reply(...given),
        replace: (...given) => teams.channels.replace(...given),
      },
      chats: {
        send: (...given) => teams.chats.send(...given),
        replace: (...given) => teams.chats.replace(...given),
      },
      roster: { members: (team) => teams.roster.members(team) },
    },
  });
  const teams = createTeamsApp(
    {
      botId: config.bot.id,
      botType: config.bot.type,
      tenantId: config.bot.tenantId,
      anyTenant: config.bot.anyTenant,
      localeOfAll: config.bot.localeOfAll,
      localMode: config.localMode,
      publicUrl: config.publicUrl,
      contactMailbox: config.contactMailbox,
      linkHosts: config.linkHosts,
    },
    { ...product, ...network, contacts: stores.contacts, clock, log },
  );
  const readRosters = async (): Promise<void> => {
    const { unreadTeams } = await network.readRoster();
    for (const { error } of unreadTeams) log("warning", "roster-not-read", { error });
  };
  return { teams, network, readRosters };
}

/** What was being erased when the service stopped. An import that is going on is no reason not to start. */
async function finishErasures(product: Product, log: Log): Promise<void> {
  try {
    await product.finishErasures();
  } catch (error) {
    log("error", "erasure-not-finished", { error });
  }
}

interface Ways {
  readonly product: Product;
  readonly messenger: EvaluationMessenger;
  readonly isStopping: () => boolean;
}

/** Everything that sends, in Teams and by mail. */
function makeClockwork(config: Config, { stores, clock, log }: ServiceDeps, { product, ...ways }: Ways) {
  const sending = {
    ...stores,
    invitations: makeSendableInvitations(stores.invitations, stores),
    ...ways,
    clock,
    sleep: (milliseconds: number) => sleep(milliseconds),
    mailer: makeEvaluationMailer({ mail: config.mail, contactMailbox: config.contactMailbox }),
    issueLinks: product.issueLinks,
    publicUrl: config.publicUrl,
    report: (error: unknown) => log("error", "sending-failed", { error }),
    settings: {
      ...SENDING_SETTINGS,
      perSecond: config.cardsPerSecond,
      onUncertain: config.uncertain.policy,
      holdSeconds: config.uncertain.afterHours * 3600,
    },
    notice: localised("round.cancelled-card"),
    replacedNotice: localised("round.replaced-card"),
  };
  return { ...makeSending(sending), withdrawCards: makeWithdrawCards(sending) };
}
