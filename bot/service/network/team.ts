import { makeFollowTeam, makeHearOfTeam, makeUnfollowTeam } from "../../usecases/network/follow-team";
import { makeForgetContact } from "../../usecases/network/forget-contact";
import { makeNoticeActivity } from "../../usecases/network/notice-activity";
import { makeReadRoster } from "../../usecases/network/read-roster";
import { makeRememberContact } from "../../usecases/network/remember-contact";
import { makeChannelsFor } from "../../usecases/network/team/channels-for";
import { makeGreetTeam, makeGreetWaitingTeams } from "../../usecases/network/team/greet-team";
import type { ReadPeople } from "../../usecases/network/people/read-people";
import { makeShowMembership } from "../../usecases/network/team/show-membership";
import { makeSetTeamAreas, makeShowTeams } from "../../usecases/network/team/show-teams";
import type { NetworkDeps } from "../network";
import type { Stores } from "../stores";

interface Deps extends Pick<NetworkDeps, "clock"> {
  readonly stores: Pick<Stores, "contacts" | "teams">;
  readonly ways: Pick<NetworkDeps["ways"], "channels" | "roster">;
}

/** Teams with the app, their channels, and who is in them. */
export function makeTeamSlice({ stores, clock, ways }: Deps) {
  const { contacts, teams } = stores;
  const { channels, roster } = ways;
  const readRoster = makeReadRoster({ contacts, teams, clock, roster });
  const greetTeam = makeGreetTeam({ teams, channels });
  return {
    readRoster,
    rememberContact: makeRememberContact({ contacts }),
    forgetContact: makeForgetContact({ contacts, clock }),
    followTeam: makeFollowTeam({ teams, readRoster, greetTeam, clock }),
    unfollowTeam: makeUnfollowTeam({ teams, readRoster }),
    hearOfTeam: makeHearOfTeam({ teams, readRoster }),
    noticeActivity: makeNoticeActivity({ contacts, teams }),
    greetWaitingTeams: makeGreetWaitingTeams({ teams, channels, clock }),
    channelsFor: makeChannelsFor({ teams }),
  };
}

/** What HR sees of the teams and their members. */
export function makeTeamViews(
  { stores }: { readonly stores: Pick<Stores, "contacts" | "teams" | "profiles"> },
  { readPeople }: { readonly readPeople: ReadPeople },
) {
  return {
    showTeams: makeShowTeams({ ...stores, readPeople }),
    setTeamAreas: makeSetTeamAreas({ ...stores, readPeople }),
    showMembership: makeShowMembership({ ...stores, readPeople }),
  };
}
