import type { Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import type { Log } from "../../log";
import { textIn } from "../../text/text";
import type { FollowTeam, HearOfTeam, UnfollowTeam } from "../../usecases/network/follow-team";
import type { ForgetContact } from "../../usecases/network/forget-contact";
import type { RosterSummary } from "../../usecases/network/read-roster";
import type { RememberContact, SeenPerson } from "../../usecases/network/remember-contact";
import { cardMessage } from "../reply";
import { isPersonalChat, senderOf, tenantOf } from "../sender";
import { welcomeCard } from "./welcome-card";

export interface InstallDeps {
  readonly rememberContact: RememberContact;
  readonly forgetContact: ForgetContact;
  readonly followTeam: FollowTeam;
  readonly unfollowTeam: UnfollowTeam;
  readonly hearOfTeam: HearOfTeam;
  /** Asks Teams for a member's addresses. Null when Teams does not know the person there. */
  readonly lookUp: (
    activity: Activity,
    teamsUserId: string,
    reachedBy: SeenPerson["reachedBy"],
  ) => Promise<SeenPerson | null>;
  readonly contactMailbox: string;
  readonly log: Log;
}

const teamData = z.looseObject({
  team: z.looseObject({ id: z.string().min(1), name: z.string().nullish() }),
  channel: z.looseObject({ id: z.string(), name: z.string().nullish() }).nullish(),
  eventType: z.string().nullish(),
});
const TEAM_IS_GONE = "teamHardDeleted";

/**
 * The app is installed or removed, by a person or in a team, members come and go, and teams and channels are renamed,
 * archived, deleted and restored. Teams tells one installation twice, as installationUpdate and as conversationUpdate,
 * and may repeat both; everything here can be repeated. Events that nobody knows are answered and do nothing.
 */
export function registerInstallation(app: Application, deps: InstallDeps): void {
  app.activity("installationUpdate", async (context) => {
    const { activity } = context;
    const { action = "" } = activity;
    if (action === "add") await installed(context);
    else if (action === "remove") await removed(activity);
  });

  app.activity("conversationUpdate", async (context) => {
    const { activity } = context;
    const data = teamData.safeParse(activity.channelData).data;
    const isBot = (member: { readonly id: string }) => member.id === activity.recipient.id;
    const added = activity.membersAdded ?? [];
    const gone = activity.membersRemoved ?? [];
    if (added.some(isBot)) await installed(context);
    if (gone.some(isBot) || data?.eventType === TEAM_IS_GONE) return removed(activity);
    if (data?.eventType) await happened(data);
    if (!data) return;
    for (const member of added.filter((one) => !isBot(one))) await joined(activity, member.id, data.team.id);
    for (const member of gone.filter((one) => !isBot(one))) await left(activity, member, data.team.id);
  });

  async function installed(context: TurnContext): Promise<void> {
    const { activity } = context;
    const team = teamData.safeParse(activity.channelData).data?.team;
    const tenantId = tenantOf(activity);
    if (team && tenantId) {
      const channelId = activity.type === "installationUpdate" ? rootOf(activity.conversation.id) : null;
      const { serviceUrl } = activity;
      return report(
        await deps.followTeam({ teamId: team.id, tenantId, serviceUrl, name: team.name ?? null, channelId }),
      );
    }
    if (!isPersonalChat(activity)) return;
    const person = (await deps.lookUp(activity, activity.from.id, "personal-install")) ?? seenIn(activity);
    if (!person) return;
    const { isToBeWelcomed } = await deps.rememberContact(person);
    if (!isToBeWelcomed) return;
    const summary = textIn("sv")("welcome.title");
    await context.sendActivity(cardMessage(welcomeCard("sv", deps.contactMailbox), summary));
  }

  async function removed(activity: Activity): Promise<void> {
    const team = teamData.safeParse(activity.channelData).data?.team;
    if (team) return report(await deps.unfollowTeam(team.id));
    const sender = senderOf(activity);
    if (sender && isPersonalChat(activity)) await deps.forgetContact({ ...sender, because: "removed" });
  }

  async function happened({ team, channel, eventType }: z.infer<typeof teamData>): Promise<void> {
    const about = channel ? { id: channel.id, name: channel.name ?? null } : null;
    const read = await deps.hearOfTeam(team.id, { type: eventType ?? "", channel: about });
    if (read) report(read);
  }

  async function joined(activity: Activity, teamsUserId: string, teamId: string): Promise<void> {
    const person = await deps.lookUp(activity, teamsUserId, "team-roster");
    if (person) await deps.rememberContact({ ...person, teamIds: [teamId] });
  }

  async function left(activity: Activity, member: { readonly aadObjectId?: string }, teamId: string): Promise<void> {
    const tenantId = tenantOf(activity);
    if (!member.aadObjectId || !tenantId) return;
    await deps.forgetContact({ tenantId, aadObjectId: member.aadObjectId, because: "left-team", teamId });
  }

  /** A team that could not be read now is read again with the next daily reading. */
  function report({ unreadTeams }: RosterSummary): void {
    for (const { error } of unreadTeams) deps.log("warning", "roster-not-read", { error });
  }
}

/** A channel's id without the thread's. */
function rootOf(conversationId: string): string {
  return conversationId.split(";messageid=")[0]!;
}

/** What the event itself says, when Teams does not give more: enough to reach the person, not to match them. */
export function seenIn(activity: Activity): SeenPerson | null {
  const sender = senderOf(activity);
  if (!sender) return null;
  return {
    ...sender,
    teamsUserId: activity.from.id,
    serviceUrl: activity.serviceUrl,
    userPrincipalName: null,
    email: null,
    conversationId: isPersonalChat(activity) ? activity.conversation.id : null,
    reachedBy: "personal-install",
  };
}
