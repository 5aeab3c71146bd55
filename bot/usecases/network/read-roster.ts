import type { Clock } from "../../clock";
import type { ContactDirectory, RosterReader, TeamsContact, TeamStore } from "./ports";
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

/**
 * Reads the members of every team that has the app and brings the contacts up to date: new members become reachable,
 * those who are in no team any longer become unreachable. Whoever removed or stopped the bot stays unreachable: being
 * a member is not asking for messages. A second reading without changes writes nothing about people.
 */
export function makeReadRoster({ contacts, teams: store, roster, clock }: Deps): ReadRoster {
  return async () => {
    const teams = (await store.all()).filter(({ isDeleted }) => !isDeleted);
    const known = new Map((await contacts.everyone()).map((contact) => [contact.key, contact]));
    const seen = new Set<string>();
    const unreadTeams: { teamId: string; error: unknown }[] = [];
    let added = 0;
    let changed = 0;

    for (const team of teams) {
      try {
        const unknown: TeamsContact[] = [];
        for await (const member of roster.members(team)) {
          if (seen.has(member.key)) continue;
          seen.add(member.key);
          const before = known.get(member.key);
          if (!before) {
            unknown.push(member);
          } else if (!isSame(before, asMember(before, member))) {
            await contacts.save(asMember(await contacts.get(member.key), member));
            changed += 1;
          }
        }
        await contacts.addAll(unknown);
        added += unknown.length;
        await store.change(team.teamId, (now) => now && { ...now, rosterReadAt: clock.now() });
      } catch (error) {
        unreadTeams.push({ teamId: team.teamId, error });
      }
    }
    const left = unreadTeams.length > 0 ? [] : [...known.values()].filter((contact) => hasLeft(contact, seen));
    for (const contact of left) await contacts.markUnreachable(contact.key, clock.now(), "left-team");
    return { teams: teams.length, members: seen.size, added, changed, left: left.length, unreadTeams };
  };
}

function asMember(known: TeamsContact | null, member: TeamsContact): TeamsContact {
  const staysAway = known?.unreachableSince != null && known.unreachableBecause !== "left-team";
  return { ...withSeen(known, member), unreachableSince: staysAway ? known.unreachableSince : null };
}

function hasLeft(contact: TeamsContact, seen: ReadonlySet<string>): boolean {
  return contact.reachedBy === "team-roster" && contact.unreachableSince === null && !seen.has(contact.key);
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
  return COMPARED.every((field) => one[field] === other[field]);
}
