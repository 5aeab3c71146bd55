import type { NetworkTeam } from "../../bot/usecases/network/ports";

/** A team that has been greeted in its first channel and is for all areas. */
export function aNetworkTeam(given: Partial<NetworkTeam> = {}): NetworkTeam {
  const teamId = given.teamId ?? "19:team@thread.tacv2";
  return {
    ...{ teamId, tenantId: "tenant", serviceUrl: "https://smba.trafficmanager.net/emea/" },
    ...{ name: "Handledare", groupId: null, channelId: teamId, channelName: null, isChannelTold: true, areas: null },
    ...{ isChannelGone: false, isArchived: false, isDeleted: false },
    ...{ rosterReadAt: null, installedAt: "2024-10-01T08:00:00.000Z", greeting: "done" },
    ...given,
  };
}
