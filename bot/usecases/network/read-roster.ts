import type { Clock } from "../../clock";
import type { ContactDirectory, NetworkTeam, RosterReader, TeamsContact, TeamStore } from "./ports";
import { withSeen } from "./remember-contact";

export interface RosterSummary {
  readonly teams: number;
  readonly members: number;
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  /** Teams that could not be read; while there are any, nobody is taken to have left. */
  readonly unreadTeams: readonly { readonly teamId: string; readonly error: unknown }[];
}

export type ReadRoster = () => Promise<RosterSummary>;

interface Deps {
  readonly contacts: ContactDirectory;
  readonly teams: TeamStore;
  readonly roster: RosterReader;
  readonly clock: Clock;
}

/** Somebody in a roster, and every team that holds them. */
interface Seen {
  readonly member: TeamsContact;
  readonly teamIds: Set<string>;
}

/**
 * Reads the members of every team that has the app and brings the contacts up to date: new members become reachable,
 * those who are in no team any longer become unreachable. Whoever removed or stopped the bot stays unreachable: being
 * a member is not asking for messages. A second reading without changes writes nothing about people.
 */
export function makeReadRoster({ contacts, teams: store, roster, clock }: Deps): ReadRoster {
  return async () => {
    const teams = (await store.all()).filter(({ isDeleted }) => !isDeleted);
    const known = new Map((await contacts.everyone()).map((contact) => [contact.key, contact]));
    const seen = new Map<string, Seen>();
    const read: NetworkTeam[] = [];
    const unreadTeams: { teamId: string; error: unknown }[] = [];
    for (const team of teams) {
      try {
        for await (const member of roster.members(team)) note(seen, member, team.teamId);
        read.push(team);
      } catch (error) {
        unreadTeams.push({ teamId: team.teamId, error });
      }
    }
    const unread = new Set(unreadTeams.map(({ teamId }) => teamId));
    const added = [...seen.values()].filter(({ member }) => !known.has(member.key)).map((one) => asMember(null, one));
    await contacts.addAll(added);
    let changed = 0;
    for (const one of seen.values()) {
      const before = known.get(one.member.key);
      if (!before) continue;
      // A team that could not be read now may still hold them.
      for (const teamId of before.teamIds ?? []) if (unread.has(teamId)) one.teamIds.add(teamId);
      if (isSame(before, asMember(before, one))) continue;
      await contacts.save(asMember(await contacts.get(one.member.key), one));
      changed += 1;
    }
    const left = unread.size > 0 ? 0 : await forgetUnseen([...known.values()].filter(({ key }) => !seen.has(key)));
    for (const { teamId } of read) await store.change(teamId, (now) => now && { ...now, rosterReadAt: clock.now() });
    return { teams: teams.length, members: seen.size, added: added.length, changed, left, unreadTeams };
  };

  /** How many of those whom no team holds can be reached no longer; whoever has the app themselves can. */
  async function forgetUnseen(unseen: readonly TeamsContact[]): Promise<number> {
    let left = 0;
    for (const { key, reachedBy, unreachableSince, teamIds } of unseen) {
      if (teamIds) await contacts.setTeams(key, []);
      if (reachedBy !== "team-roster" || unreachableSince !== null) continue;
      await contacts.markUnreachable(key, clock.now(), "left-team");
      left += 1;
    }
    return left;
  }
}

function note(seen: Map<string, Seen>, member: TeamsContact, teamId: string): void {
  const before = seen.get(member.key);
  if (before) before.teamIds.add(teamId);
  else seen.set(member.key, { member, teamIds: new Set([teamId]) });
}

function asMember(known: TeamsContact | null, { member, teamIds }: Seen): TeamsContact {
  const staysAway = known?.unreachableSince != null && known.unreachableBecause !== "left-team";
  return {
    ...withSeen(known, member),
    teamIds: [...teamIds].sort(),
    unreachableSince: staysAway ? known.unreachableSince : null,
  };
}

const COMPARED = [
  "teamsUserId",
  "serviceUrl",
  "userPrincipalName",
  "email",
  "conversationId",
  "reachedBy",
  "unreachableSince",
] as const satisfies readonly (keyof TeamsContact)[];

function isSame(one: TeamsContact, other: TeamsContact): boolean {
  const isInSame = (one.teamIds ?? []).join() === (other.teamIds ?? []).join();
  return isInSame && COMPARED.every((field) => one[field] === other[field]);
}
