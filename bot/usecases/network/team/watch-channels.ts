import type { ChannelMessenger } from "../message/ports";
import type { TeamStore } from "../ports";

interface Deps {
  readonly channels: ChannelMessenger;
  readonly teams: TeamStore;
}

/**
 * The way to channels that takes notice of a channel in which no thread can be started any more: it is kept as gone
 * until Teams tells that it has been restored, or the app is installed anew. A refused reply says nothing of the
 * channel, since a thread can be gone alone.
 */
export function watchChannels({ channels, teams }: Deps): ChannelMessenger {
  return {
    ...channels,
    async start(channel, message) {
      const outcome = await channels.start(channel, message);
      if (outcome.kind === "refused" && outcome.reason === "app-removed") await markGone(channel.channelId);
      return outcome;
    },
  };

  async function markGone(channelId: string): Promise<void> {
    const holding = (await teams.all()).filter((team) => team.channelId === channelId);
    for (const { teamId } of holding) {
      await teams.change(teamId, (team) =>
        team && team.channelId === channelId && !team.isChannelGone ? { ...team, isChannelGone: true } : null,
      );
    }
  }
}
