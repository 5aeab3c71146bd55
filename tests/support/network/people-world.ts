import type { RegisterRecord } from "../../../bot/domain/register/records";
import { openStores } from "../../../bot/service/stores";
import { makePeopleDeskFrom, makePeopleSlice } from "../../../bot/service/network/people";
import { makeTeamViews } from "../../../bot/service/network/team";
import { makeInvite } from "../../../bot/usecases/network/team/invite";
import { testTables, uniquePrefix } from "../azurite";
import { peopleIn } from "../network-people";
import { NO_TEAMS } from "../network-ways";

export const NOW = "2024-10-03T08:00:00.000Z";
export const BOT_ID = "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11";

/** What HR does with teams and people, on these records; nothing is sent. */
export async function peopleWorld(records: readonly RegisterRecord[]) {
  const stores = await openStores(testTables(), uniquePrefix());
  const desk = makePeopleDeskFrom({ stores, readPeople: peopleIn(records) });
  const clock = { now: () => NOW };
  const orderDeliveries = () => Promise.reject(new Error("Nobody expected a card to be ordered."));
  return {
    stores,
    ...makePeopleSlice({ stores, ways: NO_TEAMS, clock }, { ...desk, orderDeliveries }),
    ...makeTeamViews({ stores }, desk),
    invite: makeInvite({ teams: stores.teams, botId: BOT_ID }),
    contactMailbox: "vof.akademi@kommun.example",
  };
}

export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;
