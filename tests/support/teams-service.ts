import restify from "restify";
import { systemClock } from "../../bot/clock";
import { withoutRoles } from "../../bot/domain/access/actor";
import { makeLog, type Log, type LogFields } from "../../bot/log";
import { createTeamsApp, type TeamsApp, type TeamsConfig, type TeamsDeps } from "../../bot/teams/app";
import { NO_AUDIT } from "./audit";
import { startConnector, type Connector } from "./connector/connector";
import { TENANT } from "./connector/people";
import { NO_QUESTIONS } from "./no-questions";
import { makeTeamsClient, type TeamsClient } from "./connector/teams-client";

export const BOT_ID = "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11";

interface LoggedLine {
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
}

/** The Teams side of the service behind real HTTP, a connector on 127.0.0.1, and a client that posts as people. */
export interface TeamsService {
  readonly app: TeamsApp;
  readonly connector: Connector;
  readonly client: TeamsClient;
  readonly messagesUrl: string;
  readonly logged: readonly LoggedLine[];
  stop(): Promise<void>;
}

/**
 * Use cases that a test does not give fail when they are called: nothing happens unnoticed. Without its own
 * `identifySender` everybody is somebody without a role.
 */
export async function startTeamsService(
  deps: Partial<TeamsDeps> = {},
  config: Partial<TeamsConfig> = {},
): Promise<TeamsService> {
  const connector = await startConnector();
  const logged: LoggedLine[] = [];
  const keep = makeLog(() => undefined, systemClock.now);
  const log: Log = (level, event, fields = {}) => {
    keep(level, event, fields);
    logged.push({ level, event, fields });
  };
  const unexpected = (name: string) => () => Promise.reject(new Error(`Nobody expected ${name} to be called.`));
  const app = createTeamsApp(
    {
      botId: BOT_ID,
      botType: "UserAssignedMSI",
      tenantId: TENANT,
      localMode: true,
      publicUrl: "https://handledarnatet.kommun.example",
      contactMailbox: "vof.akademi@kommun.example",
      linkHosts: ["handledarnatet.kommun.example"],
      ...config,
    },
    {
      audit: NO_AUDIT,
      identifySender: ({ objectId, name }) => Promise.resolve(withoutRoles(objectId, name)),
      openEvaluation: unexpected("openEvaluation"),
      recordAnswer: unexpected("recordAnswer"),
      showQr: unexpected("showQr"),
      rememberContact: unexpected("rememberContact"),
      forgetContact: unexpected("forgetContact"),
      followTeam: unexpected("followTeam"),
      unfollowTeam: unexpected("unfollowTeam"),
      follow: unexpected("follow"),
      unfollow: unexpected("unfollow"),
      restMyself: unexpected("restMyself"),
      actAgain: unexpected("actAgain"),
      showMine: unexpected("showMine"),
      clock: systemClock,
      readDelivered: unexpected("readDelivered"),
      hearOfTeam: unexpected("hearOfTeam"),
      materialDesk: {
        showMaterials: unexpected("showMaterials"),
        showMaterial: unexpected("showMaterial"),
        rateMaterial: unexpected("rateMaterial"),
        confirmReview: unexpected("confirmReview"),
      },
      meetings: {
        listMeetings: unexpected("listMeetings"),
        showMeeting: unexpected("showMeeting"),
        readCalendarEntry: unexpected("readCalendarEntry"),
        mayCallFor: unexpected("mayCallFor"),
        checkDraft: unexpected("checkDraft"),
        checkChange: unexpected("checkChange"),
        callMeeting: unexpected("callMeeting"),
        changeMeeting: unexpected("changeMeeting"),
        cancelMeeting: unexpected("cancelMeeting"),
        answerMeeting: unexpected("answerMeeting"),
        noteAttendance: unexpected("noteAttendance"),
        newMeetingId: () => "a-meeting-that-nobody-called",
        hasBegun: () => false,
      },
      writePost: unexpected("writePost"),
      publishPost: unexpected("publishPost"),
      withdrawPost: unexpected("withdrawPost"),
      openPost: unexpected("openPost"),
      listDrafts: unexpected("listDrafts"),
      postAudiences: unexpected("postAudiences"),
      channelsFor: unexpected("channelsFor"),
      questionDesk: NO_QUESTIONS,
      peopleCards: {
        showMyLeads: unexpected("showMyLeads"),
        showMyColleagues: unexpected("showMyColleagues"),
        setVisibility: unexpected("setVisibility"),
        answerWelcome: unexpected("answerWelcome"),
      },
      noticeActivity: () => Promise.resolve(),
      contacts: { rememberConversation: unexpected("rememberConversation") },
      wait: () => Promise.resolve(),
      log,
      ...deps,
    },
  );
  const server = restify.createServer();
  server.post("/api/messages", app.handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const messagesUrl = `http://127.0.0.1:${server.address().port}/api/messages`;
  const client = makeTeamsClient({ messagesUrl, serviceUrl: connector.serviceUrl, botId: BOT_ID });
  return {
    app,
    connector,
    client,
    messagesUrl,
    logged,
    async stop() {
      await app.settled();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await connector.close();
    },
  };
}
