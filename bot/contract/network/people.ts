/** Which managers' areas have whom to turn to, a page at a time (GET /api/network/sponsors?page=1). For HR. */
export interface NetworkSponsors {
  /** Those without an active step 3 first, and of them those with most supervisors. */
  readonly areas: readonly SponsoredArea[];
  /** Every active step 3 who is not hidden, in alphabetical order: whom an area can be linked to. */
  readonly candidates: readonly SponsorCandidate[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Managers' areas on all pages. */
  readonly found: number;
}

/** The units of one manager. Also what PUT and DELETE /api/network/sponsors/ID answer. */
export interface SponsoredArea {
  /** The code of its first unit. */
  readonly id: string;
  /** Sent back as it stands, as If-Match with the edit. */
  readonly version: string;
  /** The manager's name; null where the post is vacant: then it is one unit alone. */
  readonly manager: string | null;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Verksamhetsområden of the units. */
  readonly areas: readonly string[];
  /** The plan's supervisors there who act as such just now. */
  readonly activeSupervisors: number;
  /** Those with step 3 who act as supervisors just now. */
  readonly activeLeads: number;
  /** The step 3 whom HR has linked to the area; null when there is none. */
  readonly sponsor: {
    /** `SponsorCandidate.id`; null when the person is no candidate any more: they rest, are hidden, or have left. */
    readonly id: string | null;
    readonly name: string | null;
  } | null;
  /** When the link was last changed; null when it never has been. `by` is an account's object id. */
  readonly changed: { readonly at: string; readonly by: string } | null;
}

export interface SponsorCandidate {
  /** For addresses: tells neither e-mail address nor employee number. */
  readonly id: string;
  readonly name: string;
  readonly area: string | null;
  /** How many managers' areas this person is the sponsor of already. */
  readonly sponsorOf: number;
}

/** The share of active supervisors with a local network (GET /api/network/figures, S39). */
export interface NetworkFigures {
  readonly total: LocalNetworkShare;
  /** By verksamhetsområde, in alphabetical order; null for whoever may not see single areas. */
  readonly areas: readonly (LocalNetworkShare & { readonly area: string })[] | null;
}

interface LocalNetworkShare {
  /** The plan's supervisors who act as such just now. */
  readonly active: number;
  /** Of them, those whose manager has an active step 3 at the units. */
  readonly covered: number;
  /** Of the others, those whose manager's units have a sponsor. */
  readonly withSponsor: number;
  /** `covered` of `active`, exact; null when nobody is active. */
  readonly share: number | null;
  /** The same, those with a sponsor included. */
  readonly shareWithSponsor: number | null;
  /** Managers' areas, a unit with a vacant post being one of its own, and those of them with an active step 3. */
  readonly managerAreas: number;
  readonly managerAreasWithLead: number;
}
