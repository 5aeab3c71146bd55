/** Which areas have whom to turn to (GET /api/network/sponsors). For HR. */
export interface NetworkSponsors {
  /** Those without an active step 3 first, then in alphabetical order. */
  readonly areas: readonly SponsoredArea[];
  /** Every active step 3 who is not hidden, in alphabetical order: whom an area can be linked to. */
  readonly candidates: readonly SponsorCandidate[];
}

/** Also what PUT and DELETE /api/network/sponsors/AREA answer. */
export interface SponsoredArea {
  readonly area: string;
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
  /** Areas that this person is the sponsor of already. */
  readonly sponsorOf: readonly string[];
}

/** The share of active supervisors with a local network (GET /api/network/figures, S39). */
export interface NetworkFigures {
  readonly total: LocalNetworkShare;
  /** In alphabetical order; null for whoever may not see single areas. */
  readonly areas: readonly (LocalNetworkShare & { readonly area: string; readonly activeLeads: number })[] | null;
}

interface LocalNetworkShare {
  /** The plan's supervisors who act as such just now. */
  readonly active: number;
  /** Of them, those whose own area has an active step 3. */
  readonly covered: number;
  /** Of the others, those whose area has a sponsor. */
  readonly withSponsor: number;
  /** `covered` of `active`, exact; null when nobody is active. */
  readonly share: number | null;
  /** The same, those with a sponsor included. */
  readonly shareWithSponsor: number | null;
}
