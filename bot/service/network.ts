import type { Clock } from "../clock";
import { makeFollowTeam, makeUnfollowTeam } from "../usecases/network/follow-team";
import { makeForgetContact } from "../usecases/network/forget-contact";
import type { ChannelMessenger, ChatMessenger } from "../usecases/network/message/ports";
import type { RosterReader } from "../usecases/network/ports";
import { makeReadRoster } from "../usecases/network/read-roster";
import { makeRememberContact } from "../usecases/network/remember-contact";
import type { Product } from "./product";
import type { Stores } from "./stores";

export interface NetworkDeps {
  readonly stores: Stores;
  readonly product: Product;
  readonly clock: Clock;
  /** The ways out to Teams. */
  readonly ways: {
    readonly channels: ChannelMessenger;
    readonly chats: ChatMessenger;
    readonly roster: RosterReader;
  };
}

/** What people do in the network; unlike the rest of the product it speaks through Teams, so only the service has it. */
export function makeNetwork({ stores, clock, ways }: NetworkDeps) {
  const { contacts } = stores;
  const readRoster = makeReadRoster({ contacts, clock, roster: ways.roster });
  return {
    readRoster,
    rememberContact: makeRememberContact({ contacts }),
    forgetContact: makeForgetContact({ contacts, clock }),
    followTeam: makeFollowTeam({ contacts, readRoster }),
    unfollowTeam: makeUnfollowTeam({ contacts, readRoster }),
  };
}

export type Network = ReturnType<typeof makeNetwork>;
