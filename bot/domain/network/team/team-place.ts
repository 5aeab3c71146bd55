/** What the network knows of a team in which the app is installed, and of the channel where it writes there. */
export interface TeamPlace {
  /** "19:…@thread.tacv2"; also the id of the team's first channel (Teams documentation). */
  readonly teamId: string;
  /** Null until Teams has told it. */
  readonly name: string | null;
  /** The channel that the installer picked, or the team's first one as long as Teams has not told which. */
  readonly channelId: string;
  /** Null until Teams has told it; it does so when the channel is renamed. */
  readonly channelName: string | null;
  readonly isChannelGone: boolean;
  readonly isArchived: boolean;
  /** Deleted, but not yet for good: it can be restored. */
  readonly isDeleted: boolean;
  /** Areas that the team is for, by name; null for all of them. */
  readonly areas: readonly string[] | null;
}

export type TeamState = "active" | "archived" | "channel-gone" | "deleted";

/** Whether the network can write in the team; of several hindrances the one that outlasts the others. */
export function teamState({ isDeleted, isChannelGone, isArchived }: TeamPlace): TeamState {
  if (isDeleted) return "deleted";
  if (isChannelGone) return "channel-gone";
  return isArchived ? "archived" : "active";
}

/** Something that has happened to a team, in Teams' own words. */
export interface TeamEvent {
  /** "channelRenamed", "teamArchived" and so on; Teams adds new ones now and then. */
  readonly type: string;
  readonly channel: { readonly id: string; readonly name: string | null } | null;
}

/** The team after an event; as it was after one that is about another channel or that is not known. */
export function afterEvent(team: TeamPlace, { type, channel }: TeamEvent): TeamPlace {
  const isOwnChannel = channel?.id === team.channelId;
  switch (type) {
    case "channelRenamed":
      return isOwnChannel ? { ...team, channelName: channel.name ?? team.channelName } : team;
    case "channelDeleted":
      return isOwnChannel ? { ...team, isChannelGone: true } : team;
    case "channelRestored":
      return isOwnChannel ? { ...team, isChannelGone: false, channelName: channel.name ?? team.channelName } : team;
    case "teamArchived":
      return { ...team, isArchived: true };
    case "teamUnarchived":
      return { ...team, isArchived: false };
    case "teamDeleted":
      return { ...team, isDeleted: true };
    case "teamRestored":
      return { ...team, isDeleted: false };
    default:
      return team;
  }
}

/**
 * The teams in which something is written that is for an area, or for everybody (null). An area that has teams of its
 * own is written to there; every other one in the teams that are for all. What is for everybody goes to every team.
 */
export function teamsFor<Team extends TeamPlace>(teams: readonly Team[], area: string | null): readonly Team[] {
  const active = teams.filter((team) => teamState(team) === "active");
  if (area === null) return active;
  const own = active.filter(({ areas }) => areas?.includes(area));
  return own.length > 0 ? own : active.filter(({ areas }) => areas === null);
}
