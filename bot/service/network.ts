import type { Clock } from "../clock";
import type { ChannelMessenger, ChatMessenger } from "../usecases/network/message/ports";
import type { RosterReader } from "../usecases/network/ports";
import { watchChannels } from "../usecases/network/team/watch-channels";
import { makeDeliveryDesk, makeDeliverySlice } from "./network/delivery";
import { makePeopleDesk } from "./network/people";
import { makeTeamSlice } from "./network/team";
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
export function makeNetwork(given: NetworkDeps) {
  const { stores, ways } = given;
  const channels = watchChannels({ channels: ways.channels, teams: stores.teams });
  const deps = { ...given, ways: { ...ways, channels } };
  const desk = makeDeliveryDesk(deps);
  const peopleDesk = makePeopleDesk(deps);
  return {
    ...desk,
    ...peopleDesk,
    ...makeDeliverySlice(deps, {}),
    ...makeTeamSlice(deps),
  };
}

export type Network = ReturnType<typeof makeNetwork>;
