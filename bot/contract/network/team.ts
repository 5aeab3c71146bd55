/** The teams in which the app is installed (GET /api/network/teams). For HR. */
export interface NetworkTeams {
  readonly teams: readonly NetworkTeamItem[];
  /** The areas to choose between, in alphabetical order. */
  readonly areas: readonly string[];
}

/** Also what PUT /api/network/teams/ID answers. */
export interface NetworkTeamItem {
  readonly id: string;
  /** Null until Teams has told it. */
  readonly name: string | null;
  /** Null until Teams has told it, which it does when the channel is renamed. */
  readonly channelName: string | null;
  /** The network writes only in teams that are "active". */
  readonly state: "active" | "archived" | "channel-gone" | "deleted";
  /** Areas that the team is for; null for all of them. */
  readonly areas: readonly string[] | null;
  /** UTC of the last time its members were read; null when they have not been. */
  readonly membersReadAt: string | null;
}

/** The register's supervisors held against the teams' members, one page of one list (GET /api/network/membership). For HR. */
export interface NetworkMembership {
  readonly counts: {
    /** Everybody with a finished step in the register, the hidden included. */
    readonly supervisors: number;
    readonly inTeam: number;
    readonly missing: number;
    /** Members whom the register does not hold. */
    readonly extra: number;
    /** Members who are managers and no supervisors. */
    readonly managers: number;
    /** Supervisors who have chosen to be hidden in the network; they are in no list. */
    readonly hidden: number;
  };
  /** The lines of the list that was asked for; the other one is empty. */
  readonly missing: readonly MissingSupervisor[];
  readonly extra: readonly ExtraMember[];
  /** How many the list has on all pages. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

export interface MissingSupervisor {
  readonly name: string;
  /** Null where the register knows no unit. */
  readonly unit: { readonly id: string; readonly name: string; readonly areaId: string } | null;
  /** To send the invitation to; null when the register has none. */
  readonly address: string | null;
  /**
   * The register has no address; Teams has shown nobody with it; the account is in no team; or several accounts have it.
   */
  readonly because: "no-address" | "not-seen" | "not-member" | "several-accounts";
}

/** Somebody whom the register does not hold. No name is kept of them. */
export interface ExtraMember {
  /** Null when Teams tells none. */
  readonly address: string | null;
}

/** A text to copy and send to whoever is not in the team yet (GET /api/network/invitation). For HR. */
export interface NetworkInvitation {
  /** Leads to the team, or to the chat with the bot when Teams has not told the team's link. */
  readonly leadsTo: "team" | "bot";
  readonly link: string;
  readonly texts: Readonly<Record<"sv" | "en", { readonly subject: string; readonly text: string }>>;
}
