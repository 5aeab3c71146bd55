import { Application } from "@microsoft/teams-ai";
import { ActivityTypes, type Activity, type TurnContext } from "botbuilder";
import type { IncomingHttpHeaders } from "node:http";
import { makeReference, summed, type Log } from "../log";
import { textIn } from "../text/text";
import type { OpenEvaluation, RecordAnswer, ShowQr } from "../usecases/evaluation/answering";
import type { EvaluationMessenger } from "../usecases/evaluation/ports";
import type { ReadDelivered } from "../usecases/network/delivery/read-delivered";
import type { FollowTeam, HearOfTeam, UnfollowTeam } from "../usecases/network/follow-team";
import type { MeetingUseCases } from "../usecases/network/meeting/use-cases";
import type { NoticeActivity } from "../usecases/network/notice-activity";
import type { ContactDirectory, RosterReader } from "../usecases/network/ports";
import type { ChannelMessenger, ChatMessenger } from "../usecases/network/message/ports";
import {
  BotAdapter,
  isTokenError,
  type AuthenticatedRequest,
  type BotIdentity,
  type TokenService,
} from "./connector/adapter";
import { makeCardReplacer } from "./connector/card-replacer";
import { makePostInChat } from "./connector/chat-poster";
import { makeLookUp } from "./connector/look-up";
import { makeMessenger } from "./connector/messenger";
import { makeNetworkMessengers } from "./connector/network-messengers";
import { makeRosterReader } from "./connector/roster";
import { registerAnswering } from "./evaluation/answer";
import { makeCardMaker } from "./evaluation/card-maker";
import { INCOMING_STATUS, readIncoming } from "./incoming";
import { registerFollowing } from "./network/delivery/following";
import { registerInstallation } from "./network/install";
import { registerCompose } from "./network/compose/compose";
import { composePost } from "./network/post/compose-post";
import { meetingCommands } from "./network/meeting/meeting-commands";
import { composeMaterial } from "./network/material/compose-material";
import { materialCommands } from "./network/material/material-commands";
import { registerMaterials, type MaterialDesk } from "./network/material/register-materials";
import { makeMeetingDesk } from "./network/meeting/meeting-desk";
import { registerMeetings } from "./network/meeting/register-meetings";
import { postCommands } from "./network/post/post-command";
import { makePostDesk, type PostUseCases } from "./network/post/post-desk";
import { peopleCommands } from "./network/people/people-commands";
import { registerPeople, type PeopleDesk } from "./network/people/register-people";
import { registerPosts } from "./network/post/register-posts";
import { questionCommands } from "./network/question/question-commands";
import { registerQuestions, type QuestionDesk } from "./network/question/question-desk";
import { makeCollectThreadReply } from "./network/question/replying";
import { makeMessageRenderer } from "./network/render-message";
import { answerInvoke } from "./reply";
import { noticed } from "./sender";
import { registerTalk, type TalkDeps } from "./talk/talk";

export interface TeamsConfig extends BotIdentity {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly contactMailbox: string;
  /** Hosts that links and pictures in people's texts may lead to. */
  readonly linkHosts: readonly string[];
}

export interface TeamsDeps extends PostUseCases, Omit<TalkDeps, "lookUp" | "collectThreadReply"> {
  readonly openEvaluation: OpenEvaluation;
  readonly recordAnswer: RecordAnswer;
  readonly showQr: ShowQr;
  readonly followTeam: FollowTeam;
  readonly unfollowTeam: UnfollowTeam;
  readonly hearOfTeam: HearOfTeam;
  readonly noticeActivity: NoticeActivity;
  readonly readDelivered: ReadDelivered;
  readonly questionDesk: QuestionDesk;
  readonly materialDesk: MaterialDesk;
  readonly peopleCards: PeopleDesk;
  readonly meetings: MeetingUseCases;
  readonly contacts: Pick<ContactDirectory, "rememberConversation">;
  readonly log: Log;
  /** Only tests put something else in place of Microsoft's token service and of waiting. */
  readonly tokens?: TokenService;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface TeamsApp {
  /** Route handler of POST /api/messages. It reads the body itself: mount it without a body parser. */
  readonly handle: (request: MessageRequest, response: MessageResponse) => Promise<void>;
  readonly messenger: EvaluationMessenger;
  readonly channels: ChannelMessenger;
  readonly chats: ChatMessenger;
  readonly roster: RosterReader;
  /** Resolves when cards that are being replaced in the background are done; for a calm stop. */
  readonly settled: () => Promise<void>;
}

/** The parts of restify's request and response that are used here. */
type MessageRequest = { readonly headers: IncomingHttpHeaders } & AsyncIterable<unknown>;
interface MessageResponse {
  sendRaw(status: number, body: string, headers: Readonly<Record<string, string>>): unknown;
}

/** The whole Teams side of the service. */
export function createTeamsApp(config: TeamsConfig, deps: TeamsDeps): TeamsApp {
  const { log } = deps;
  const tellRefused = summed(log);
  const waiting = deps.wait ? { wait: deps.wait } : {};
  const adapter = new BotAdapter(config, deps.tokens);
  const cards = makeCardMaker(config);
  const replacer = makeCardReplacer({ adapter, localMode: config.localMode, log, ...waiting });
  const lookUp = makeLookUp({ adapter, log, ...waiting });
  const postInChat = makePostInChat({ adapter, identity: config, contacts: deps.contacts });
  const messenger = makeMessenger({ postInChat, replacer, log, cards });
  const render = makeMessageRenderer(config);
  const network = makeNetworkMessengers({ adapter, identity: config, postInChat, replacer, render, log });
  const roster = makeRosterReader({ adapter, localMode: config.localMode, ...waiting });

  // No storage and no AI: the library is a router here. Its typing timer is shared by everybody, so it is off.
  const app = new Application({ startTypingTimer: false });
  registerAnswering(app, { ...deps, cards, replacePressed: replacer.replacePressed });
  registerFollowing(app, { ...deps, render, replacePressed: replacer.replacePressed });
  const postDesk = makePostDesk({ ...deps, ...config, render });
  registerPosts(app, { ...deps, postDesk, replacePressed: replacer.replacePressed });
  const meetingDesk = makeMeetingDesk({ ...deps.meetings, setting: config });
  registerMeetings(app, { ...deps, ...deps.meetings, meetingDesk, render, replacePressed: replacer.replacePressed });
  registerQuestions(app, { ...deps, ...config, replacePressed: replacer.replacePressed });
  registerPeople(app, { ...deps, replacePressed: replacer.replacePressed });
  const materials = { ...deps.materialDesk, linkHosts: config.linkHosts };
  registerMaterials(app, { ...deps, ...materials, replacePressed: replacer.replacePressed });
  registerCompose(app, deps, [composePost({ postDesk }), composeMaterial(materials)]);
  registerInstallation(app, { ...deps, lookUp, contactMailbox: config.contactMailbox });
  const rooms = [
    ...postCommands({ postDesk }),
    ...materialCommands(materials),
    ...questionCommands({ ...deps.questionDesk, ...config }),
    ...peopleCommands({ ...deps.peopleCards, ...config }),
    ...meetingCommands({ ...deps.meetings, meetingDesk, setting: config }),
  ];
  const collectThreadReply = makeCollectThreadReply({ ...deps, ...deps.questionDesk });
  registerTalk(app, { ...deps, lookUp, collectThreadReply }, config, rooms);

  return { handle, messenger, ...network, roster, settled: replacer.settled };

  async function handle(request: MessageRequest, response: MessageResponse): Promise<void> {
    const incoming = await readIncoming(request, config);
    if (incoming.kind === "refused") {
      tellRefused("warning", "activity-refused", { code: incoming.problem });
      return answer(response, INCOMING_STATUS[incoming.problem], { error: incoming.problem });
    }
    const activity = incoming.activity as unknown as Activity;
    let authenticated: AuthenticatedRequest;
    try {
      authenticated = await adapter.authenticate(request.headers.authorization ?? "", activity);
    } catch (error) {
      const problem = isTokenError(error) ? "no-valid-token" : "tokens-cannot-be-checked";
      tellRefused("warning", "activity-refused", { code: problem, error });
      return answer(response, INCOMING_STATUS[problem], { error: problem });
    }
    try {
      const result = await adapter.run(authenticated, activity, turn);
      answer(response, result?.status ?? 200, (result?.body as object | undefined) ?? {});
    } catch (error) {
      // What goes wrong in a turn is told there; here the framework has not been able to read the activity.
      tellRefused("warning", "activity-refused", { code: "not-an-activity", error });
      answer(response, INCOMING_STATUS["not-an-activity"], { error: "not-an-activity" });
    }
  }

  async function turn(context: TurnContext): Promise<void> {
    try {
      const handled = await app.run(context);
      if (!handled && isInvoke(context)) await answerInvoke(context, textIn("sv")("teams.unknown-button"));
      await notice(context.activity);
    } catch (error) {
      const reference = makeReference();
      log("error", "activity-failed", { reference, route: context.activity.type, error });
      await apologise(context, reference);
    }
  }

  /** Last, so that an installation has been kept by then. Whoever is known to be where they were costs nothing. */
  async function notice(activity: Activity): Promise<void> {
    const seen = noticed(activity);
    if (!seen) return;
    try {
      await deps.noticeActivity(seen);
    } catch (error) {
      log("warning", "activity-not-noticed", { error });
    }
  }

  async function apologise(context: TurnContext, reference: string): Promise<void> {
    const text = textIn("sv")("teams.failed", { reference });
    if (isInvoke(context)) return answerInvoke(context, text);
    if (context.activity.type !== ActivityTypes.Message) return;
    try {
      await context.sendActivity(text);
    } catch (error) {
      log("warning", "apology-not-sent", { reference, error });
    }
  }
}

function isInvoke(context: TurnContext): boolean {
  return context.activity.type === ActivityTypes.Invoke;
}

function answer(response: MessageResponse, status: number, body: object): void {
  response.sendRaw(status, JSON.stringify(body), { "Content-Type": "application/json; charset=utf-8" });
}
