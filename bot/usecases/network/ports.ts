import type { TeamPlace } from "../../domain/network/team/team-place";

/** One person as Teams knows them; found in an event or in the roster of the network's team. */
export interface TeamsContact {
  /** tenant id + "|" + Entra object id. */
  readonly key: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  /** "29:…", the address that works for members of a team where the app is installed. */
  readonly teamsUserId: string;
  readonly serviceUrl: string;
  /** Lower case, trimmed. Only for exact matching against the register. */
  readonly userPrincipalName: string | null;
  readonly email: string | null;
  /** The personal chat, once known. */
  readonly conversationId: string | null;
  readonly reachedBy: "personal-install" | "team-roster";
  /** UTC, set when the person removed or blocked the app, asked the bot to stop, or left the team. */
  readonly unreachableSince: string | null;
  /** Set when leaving the team is the only reason; coming back then makes the person reachable again. */
  readonly unreachableBecause?: "left-team";
  /** The teams that have the app and this person as a member; absent for none. */
  readonly teamIds?: readonly string[];
}

/** A team in which the app is installed, as it is kept. */
export interface NetworkTeam extends TeamPlace {
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The team's id in Entra, which its own link needs; null until Teams has told it. */
  readonly groupId: string | null;
  /** UTC of the last complete reading of the roster. */
  readonly rosterReadAt: string | null;
  /** UTC of when the app came to the team. */
  readonly installedAt: string;
  /** Whether Teams has told which channel the installer picked; it does so once, at installation. */
  readonly isChannelTold: boolean;
  /** "sending" from before the greeting is posted until the outcome is known; it is never posted from there again. */
  readonly greeting: "waiting" | "sending" | "done";
}

/** The teams that have the app. */
export interface TeamStore {
  all(): Promise<readonly NetworkTeam[]>;
  get(teamId: string): Promise<NetworkTeam | null>;
  /**
   * Changes what is stored now. `changed` is given null for a team that is not there, and answers null to leave
   * everything as it is; it may be called more than once. What was written, or null when nothing was: of several who
   * claim something at once, one is told.
   */
  change(teamId: string, changed: (team: NetworkTeam | null) => NetworkTeam | null): Promise<NetworkTeam | null>;
  remove(teamId: string): Promise<void>;
}

export interface ContactStore {
  get(key: string): Promise<TeamsContact | null>;
  /** Writes the contact and its address index; an address belongs to one contact at a time. */
  save(contact: TeamsContact): Promise<void>;
  /** Removes the personal chat or the membership, so that nothing more is sent there. */
  markUnreachable(key: string, since: string, because?: "left-team"): Promise<void>;
  /** Everyone that can be reached, one partition. */
  all(): Promise<readonly TeamsContact[]>;
}

/** What the network's own use cases need of the contacts besides; the same tables as `ContactStore`. */
export interface ContactDirectory extends ContactStore {
  /** Everyone that has ever been seen, the unreachable included. */
  everyone(): Promise<readonly TeamsContact[]>;
  /** Adds new contacts, many at a time. One that somebody else has added meanwhile is left as it is. */
  addAll(contacts: readonly TeamsContact[]): Promise<void>;
  /** Everyone who has exactly this address (lower case, trimmed) as e-mail or user principal name. */
  holding(address: string): Promise<readonly TeamsContact[]>;
  /** The same for a person's addresses, in their order, by one reading. Whoever is `atHand` is not read again. */
  holdersOf(addresses: readonly string[], atHand: TeamsContact | null): Promise<readonly (readonly TeamsContact[])[]>;
  /** Keeps exactly these teams as those that somebody is a member of. */
  setTeams(key: string, teamIds: readonly string[]): Promise<void>;
  /** Keeps the address that Teams answers at for this person; nothing when it is known already or nobody is. */
  refreshServiceUrl(key: string, serviceUrl: string): Promise<void>;
  /** Keeps the personal chat's id, or forgets it when the chat is gone; everything else about the contact stays. */
  rememberConversation(key: string, conversationId: string | null): Promise<void>;
  /** True once per contact: for whoever is to send the greeting. Two deliveries of one event agree on one. */
  claimWelcome(key: string): Promise<boolean>;
  /** Lets the next installation be greeted again. */
  releaseWelcome(key: string): Promise<void>;
}

/** Reads who is in a team, page by page, through Teams. */
export interface RosterReader {
  members(team: NetworkTeam): AsyncIterable<TeamsContact>;
}
