import type { NetworkTeam, TeamStore } from "../../usecases/network/ports";
import { encodeKey } from "../keys";
import { Table, type Row, type StoredRow, type TablesLocation } from "../table";

const PARTITION = "network";
const ATTEMPTS = 8;

/** The teams that have the app, beside the contacts: one row each, under `t:`. */
export async function openTeams(location: TablesLocation, prefix: string): Promise<TeamStore> {
  const table = await Table.open(location, `${prefix}Contacts`);
  return {
    async all() {
      const teams: NetworkTeam[] = [];
      for await (const row of table.listPrefix(PARTITION, "t:")) teams.push(teamOf(row));
      return teams;
    },

    async get(teamId) {
      const row = await table.get(PARTITION, teamKey(teamId));
      return row && teamOf(row);
    },

    async change(teamId, changed) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const row = await table.get(PARTITION, teamKey(teamId));
        const team = changed(row && teamOf(row));
        if (!team) return null;
        const outcome = row
          ? await table.replace(row, rowOf(team))
          : await table.insert(PARTITION, teamKey(teamId), rowOf(team));
        if (outcome === "replaced" || outcome === "inserted") return team;
      }
      throw new Error("A team could not be changed: others kept changing it.");
    },

    remove: (teamId) => table.delete(PARTITION, teamKey(teamId)),
  };
}

function teamKey(teamId: string): string {
  return `t:${encodeKey(teamId)}`;
}

/** Empty text stands for null: Azure drops a property that is null. */
function rowOf(team: NetworkTeam): Row {
  const { name, groupId, channelName, rosterReadAt, areas, ...others } = team;
  return {
    ...others,
    name: name ?? "",
    groupId: groupId ?? "",
    channelName: channelName ?? "",
    rosterReadAt: rosterReadAt ?? "",
    areas: areas === null ? "" : JSON.stringify(areas),
  };
}

/** A row from before the network wrote in channels holds neither channel nor greeting: then its first channel is meant. */
function teamOf(row: StoredRow): NetworkTeam {
  const areas = text(row, "areas");
  return {
    teamId: text(row, "teamId"),
    tenantId: text(row, "tenantId"),
    serviceUrl: text(row, "serviceUrl"),
    rosterReadAt: text(row, "rosterReadAt") || null,
    installedAt: text(row, "installedAt"),
    name: text(row, "name") || null,
    groupId: text(row, "groupId") || null,
    channelId: text(row, "channelId") || text(row, "teamId"),
    channelName: text(row, "channelName") || null,
    isChannelTold: row["isChannelTold"] === true,
    isChannelGone: row["isChannelGone"] === true,
    isArchived: row["isArchived"] === true,
    isDeleted: row["isDeleted"] === true,
    areas: areas === "" ? null : (JSON.parse(areas) as string[]),
    greeting: greetingOf(text(row, "greeting")),
  };
}

function greetingOf(word: string): NetworkTeam["greeting"] {
  return word === "done" || word === "sending" ? word : "waiting";
}

function text(row: StoredRow, property: string): string {
  const value = row[property];
  return typeof value === "string" ? value : "";
}
