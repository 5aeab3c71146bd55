/** What a new supervisor gets once: who there is to turn to, and whether they want to be presented (S38). */
export interface WelcomeOfferMessage {
  readonly kind: "welcome-offer";
  /** Goes along with the answer (`Newcomer.key`). */
  readonly newcomer: string;
  /** Null when the register knows no unit. */
  readonly area: string | null;
  /** How many others are in the network there. */
  readonly colleagues: number;
  readonly turnsTo: {
    /** As `Turning` of domain/network/people/local-network. */
    readonly kind: "leads" | "sponsor" | "area" | "hr";
    readonly people: readonly { readonly name: string; readonly address: string | null }[];
  };
}

/** What a channel reads about somebody who said yes: never where exactly they work (D35). */
export interface WelcomeMessage {
  readonly kind: "welcome";
  readonly firstName: string;
  readonly area: string | null;
}

export type PeopleMessage = WelcomeOfferMessage | WelcomeMessage;
