import type { Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import type { Log } from "../../log";
import { textIn } from "../../text/text";
import type { FollowTeam, UnfollowTeam } from "../../usecases/network/follow-team";
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
  /** Asks Teams for a member's addresses. Null when Teams does not know the person there. */
  readonly lookUp: (
    activity: Activity,
    teamsUserId: string,
    reachedBy: SeenPerson["reachedBy"],
  ) => Promise<SeenPerson | null>;
  readonly contactMailbox: string;
  readonly log: Log;
}

const teamData = z.looseObject({ team: z.looseObject({ id: z.string().min(1) }), eventType: z.string().optional() });
const TEAM_IS_GONE = ["teamDeleted", "teamHardDeleted"];

/**
 * The app is installed or removed, by a person or in a team, and members come and go. Teams tells one installation
 * twice, as installationUpdate and as conversationUpdate, and may repeat both; everything here can be repeated.
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
    if (gone.some(isBot) || TEAM_IS_GONE.includes(data?.eventType ?? "")) return removed(activity);
    if (data) for (const member of added.filter((one) => !isBot(one))) await joined(activity, member.id);
    for (const member of gone.filter((one) => !isBot(one))) await left(activity, member);
  });

  async function installed(context: TurnContext): Promise<void> {
    const { activity } = context;
    const team = teamData.safeParse(activity.channelData).data?.team;
    const tenantId = tenantOf(activity);
    if (team && tenantId) {
      return report(await deps.followTeam({ teamId: team.id, tenantId, serviceUrl: activity.serviceUrl }));
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

  async function joined(activity: Activity, teamsUserId: string): Promise<void> {
    const person = await deps.lookUp(activity, teamsUserId, "team-roster");
    if (person) await deps.rememberContact(person);
  }

  async function left(activity: Activity, member: { readonly aadObjectId?: string }): Promise<void> {
    const tenantId = tenantOf(activity);
    if (!member.aadObjectId || !tenantId) return;
    await deps.forgetContact({ tenantId, aadObjectId: member.aadObjectId, because: "left-team" });
  }

  /** A team that could not be read now is read again with the next daily reading. */
  function report({ unreadTeams }: RosterSummary): void {
    for (const { error } of unreadTeams) deps.log("warning", "roster-not-read", { error });
  }
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
