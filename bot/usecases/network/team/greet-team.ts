import type { Clock } from "../../../clock";
import { teamState } from "../../../domain/network/team/team-place";
import type { SendOutcome } from "../../evaluation/ports";
import type { ChannelMessenger } from "../message/ports";
import type { NetworkTeam, TeamStore } from "../ports";
import { channelOf } from "./channels-for";

interface Deps {
  readonly teams: TeamStore;
  readonly channels: Pick<ChannelMessenger, "start">;
  readonly clock: Clock;
}

/**
 * Greets in a team's channel, once per installation, however often it is asked for and by how many at once. Nobody
 * knows whether a greeting without an answer arrived, so it is not repeated; one that certainly did not is tried again.
 */
export type GreetTeam = (teamId: string) => Promise<void>;

export function makeGreetTeam({ teams, channels }: Omit<Deps, "clock">): GreetTeam {
  return async (teamId) => {
    const claimed = await teams.change(teamId, (team) => (isToGreet(team) ? { ...team, greeting: "sending" } : null));
    if (!claimed) return;
    const greeting = afterPosting(await channels.start(channelOf(claimed), { kind: "greeting" }));
    await teams.change(teamId, (team) => team && { ...team, greeting });
  };
}

/** So long Teams may take to tell which channel was picked; then the team's first channel is greeted. */
const WAITED_FOR_CHANNEL_MS = 120_000;

/** Greets the teams that have not been greeted: Teams did not tell the channel, or could not take the message. */
export function makeGreetWaitingTeams({ teams, channels, clock }: Deps) {
  const greetTeam = makeGreetTeam({ teams, channels });
  return async (): Promise<void> => {
    const now = Date.parse(clock.now());
    for (const team of await teams.all()) {
      const hasWaited = now - Date.parse(team.installedAt) >= WAITED_FOR_CHANNEL_MS;
      if (isToGreet(team) && (team.isChannelTold || hasWaited)) await greetTeam(team.teamId);
    }
  };
}

/** A team whose installation nobody remembers, from before there were greetings, is not greeted. */
function isToGreet(team: NetworkTeam | null): team is NetworkTeam {
  return team !== null && team.greeting === "waiting" && team.installedAt !== "" && teamState(team) === "active";
}

/** A channel that is gone has been marked so, and is greeted when it comes back. */
function afterPosting(outcome: SendOutcome): NetworkTeam["greeting"] {
  const isGone = outcome.kind === "refused" && outcome.reason === "app-removed";
  return isGone || outcome.kind === "throttled" || outcome.kind === "not-sent" ? "waiting" : "done";
}
