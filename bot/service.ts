import { setTimeout as sleep } from "node:timers/promises";
import type { AddressInfo } from "node:net";
import type restify from "restify";
import type { Clock } from "./clock";
import type { Config } from "./config";
import { makeCalendars } from "./domain/placement/calendars";
import { makeFileReader } from "./files/file-reader";
import { guardApi } from "./http/access/api-gate";
import { clientAddress } from "./http/access/client-address";
import { registerResultsRoutes } from "./http/evaluation/results-routes";
import { registerRoundRoutes } from "./http/evaluation/round-routes";
import { registerStudentForm } from "./http/evaluation/student-form-routes";
import { registerHealth } from "./http/operation/health-routes";
import { registerCoverageRoutes } from "./http/placement/coverage-routes";
import { registerImportRoutes } from "./http/register/import-routes";
import { createHttpServer } from "./http/server";
import type { Log } from "./log";
import { makeEvaluationMailer } from "./mail/evaluation-mailer";
import { makeProduct } from "./product";
import { makeSchedule } from "./schedule";
import type { Stores } from "./stores";
import { createTeamsApp } from "./teams/app";
import { localised } from "./text/text";
import { makeFollowRegister } from "./usecases/evaluation/round/follow-register";
import { makeKeepRoundsGoing } from "./usecases/evaluation/round/keep-rounds-going";
import { makeWatchRounds } from "./usecases/evaluation/round/watch-rounds";
import { makeWithdrawCards } from "./usecases/evaluation/round/withdraw-cards";
import { makeSending } from "./usecases/evaluation/sending/make-sending";
import { SENDING_SETTINGS } from "./usecases/evaluation/sending/sending-desk";
import { makeFollowTeam, makeUnfollowTeam } from "./usecases/network/follow-team";
import { makeForgetContact } from "./usecases/network/forget-contact";
import type { RosterReader } from "./usecases/network/ports";
import { makeReadRoster } from "./usecases/network/read-roster";
import { makeRememberContact } from "./usecases/network/remember-contact";

const SECONDS_BETWEEN_ROUNDS = 2;
const SECONDS_BETWEEN_ROSTERS = 6 * 3600;

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
}

/** The whole service: the bot's endpoint, the pages, the API, and the clockwork that sends. */
export function createService(config: Config, { stores, clock, log }: ServiceDeps): Service {
  const calendars = makeCalendars(config.termCalendars);
  const product = makeProduct(stores, {
    clock,
    files: makeFileReader(),
    smallestGroup: config.smallestGroup,
    calendars,
  });

  const network = { contacts: stores.contacts, clock };
  const roster: RosterReader = { members: (team) => teams.roster.members(team) };
  const readRoster = makeReadRoster({ ...network, roster });
  const teams = createTeamsApp(
    {
      botId: config.bot.id,
      botType: config.bot.type,
      tenantId: config.bot.tenantId,
      anyTenant: config.bot.anyTenant,
      localMode: config.localMode,
      publicUrl: config.publicUrl,
      contactMailbox: config.contactMailbox,
    },
    {
      ...product,
      rememberContact: makeRememberContact(network),
      forgetContact: makeForgetContact(network),
      followTeam: makeFollowTeam({ contacts: stores.contacts, readRoster }),
      unfollowTeam: makeUnfollowTeam({ contacts: stores.contacts, readRoster }),
      contacts: stores.contacts,
      log,
    },
  );

  let isStopping = false;
  const sending = {
    ...stores,
    clock,
    sleep: (milliseconds: number) => sleep(milliseconds),
    messenger: teams.messenger,
    mailer: makeEvaluationMailer({ mail: config.mail, contactMailbox: config.contactMailbox }),
    issueLinks: product.issueLinks,
    publicUrl: config.publicUrl,
    report: (error: unknown) => log("error", "sending-failed", { error }),
    isStopping: () => isStopping,
    settings: {
      ...SENDING_SETTINGS,
      perSecond: config.cardsPerSecond,
      onUncertain: config.uncertain.policy,
      holdSeconds: config.uncertain.afterHours * 3600,
    },
    notice: localised("round.cancelled-card"),
    replacedNotice: localised("round.replaced-card"),
  };
  const keepRoundsGoing = makeKeepRoundsGoing({
    ...product,
    ...makeSending(sending),
    rounds: stores.rounds,
    clock,
    calendars,
    startsByClock: config.roundsStartedBy === "clock",
    withdrawCards: makeWithdrawCards(sending),
  });

  const server = createHttpServer({ log, localMode: config.localMode });
  guardApi(server, config);
  server.post("/api/messages", async (req: restify.Request, res: restify.Response) => teams.handle(req, res));
  registerHealth(server, { check: () => stores.rounds.all() });
  registerCoverageRoutes(server, product);
  const followed = makeFollowRegister({
    rounds: stores.rounds,
    addNewInvitations: product.addNewInvitations,
    report: (error) => log("error", "round-not-following", { error }),
  });
  registerImportRoutes(server, {
    ...product,
    importFiles: followed(product.importFiles),
    undoImport: followed(product.undoImport),
  });
  registerRoundRoutes(server, product);
  registerResultsRoutes(server, product);
  registerStudentForm(server, {
    ...product,
    clock,
    log,
    publicUrl: config.publicUrl,
    contactMailbox: config.contactMailbox,
    clientAddress: (req) => clientAddress(req, config),
    ...(config.jobLink ? { jobLink: config.jobLink } : {}),
  });

  const schedule = makeSchedule(
    [
      {
        name: "rounds",
        everySeconds: SECONDS_BETWEEN_ROUNDS,
        run: makeWatchRounds({ rounds: stores.rounds, keepRoundsGoing, clock }),
      },
      { name: "rosters", everySeconds: SECONDS_BETWEEN_ROSTERS, run: readRosters },
    ],
    log,
  );

  async function readRosters(): Promise<void> {
    const { unreadTeams } = await readRoster();
    for (const { error } of unreadTeams) log("warning", "roster-not-read", { error });
  }

  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(config.port, config.host, resolve);
      });
      await product.recoverImport();
      schedule.start();
      const { port } = server.address() as AddressInfo;
      log("info", "listening", { count: port });
      return { port };
    },
    tick: keepRoundsGoing,
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.server.closeIdleConnections();
      await schedule.stop();
      await teams.settled();
      server.server.closeAllConnections();
      await closed;
    },
  };
}
