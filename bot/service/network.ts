import type { Clock } from "../clock";
import type { Config } from "../config";
import type { Log } from "../log";
import type { ChannelMessenger, ChatMessenger } from "../usecases/network/message/ports";
import type { RosterReader } from "../usecases/network/ports";
import { watchChannels } from "../usecases/network/team/watch-channels";
import { makeDeliveryDesk, makeDeliverySlice } from "./network/delivery";
import { makeMeetingSlice } from "./network/meetings";
import { makeMaterialSlice } from "./network/materials";
import { makePeopleDesk, makePeopleSlice } from "./network/people";
import { makePostSlice } from "./network/posts";
import { makeQuestionSlice } from "./network/questions";
import { makeTalkSlice } from "./network/talk";
import { makeTeamSlice, makeTeamViews } from "./network/team";
import type { Product } from "./product";
import type { Stores } from "./stores";

export interface NetworkDeps {
  readonly stores: Stores;
  readonly product: Product;
  readonly clock: Clock;
  readonly config: Pick<Config, "publicUrl" | "contactMailbox" | "linkHosts" | "checksLinks" | "mail">;
  readonly log: Log;
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
  const posts = makePostSlice(deps, desk);
  const materials = makeMaterialSlice(deps, desk);
  const questions = makeQuestionSlice(deps, { ...desk, ...peopleDesk, ...materials });
  const meetings = makeMeetingSlice(deps, desk);
  const people = makePeopleSlice(deps, { ...desk, ...peopleDesk });
  return {
    ...desk,
    ...peopleDesk,
    ...posts,
    ...meetings,
    ...materials,
    ...questions,
    ...makeDeliverySlice(deps, {
      post: posts.postSource,
      meeting: meetings.meetingSource,
      material: materials.materialSource,
      question: questions.questionNotices,
      welcome: people.welcomeSource,
    }),
    ...makeTeamSlice(deps),
    ...makeTeamViews(deps, peopleDesk),
    ...people,
    ...makeTalkSlice(deps),
  };
}

export type Network = ReturnType<typeof makeNetwork>;
