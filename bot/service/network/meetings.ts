import { newSecret } from "../../usecases/evaluation/secrets";
import type { OrderDeliveries } from "../../usecases/network/delivery/ports";
import { makeFindContact } from "../../usecases/network/find-contact";
import { makeAnswerMeeting } from "../../usecases/network/meeting/answer-meeting";
import { makeCallMeeting } from "../../usecases/network/meeting/call-meeting";
import { makeCancelMeeting, makeChangeMeeting, makeCheckChange } from "../../usecases/network/meeting/change-meeting";
import { makeCheckDraft } from "../../usecases/network/meeting/check-draft";
import { makeKeepMeetings } from "../../usecases/network/meeting/keep-meetings";
import { makeMeetingSource } from "../../usecases/network/meeting/meeting-source";
import { makeNoteAttendance } from "../../usecases/network/meeting/note-attendance";
import { makeFindManagers, makeFindOwnPeople } from "../../usecases/network/meeting/own-people";
import { makePostCards } from "../../usecases/network/meeting/post-cards";
import {
  makeListMeetings,
  makeReadCalendarEntry,
  makeShowMeeting,
  mayCallFor,
} from "../../usecases/network/meeting/show-meetings";
import { makeShowInChats } from "../../usecases/network/meeting/show-in-chats";
import { makeTellPeople } from "../../usecases/network/meeting/tell-people";
import type { MeetingUseCases } from "../../usecases/network/meeting/use-cases";
import { makeFindAreaSupervisors } from "../../usecases/network/post/find-area-supervisors";
import { makeUnderWay } from "../../usecases/network/post/under-way";
import { makeChannelsFor } from "../../usecases/network/team/channels-for";
import type { NetworkDeps } from "../network";
import type { Product } from "../product";
import type { Stores } from "../stores";

interface MeetingSliceDeps extends Pick<NetworkDeps, "clock" | "log"> {
  readonly config: Pick<NetworkDeps["config"], "contactMailbox" | "linkHosts">;
  readonly stores: Pick<
    Stores,
    "meetings" | "profiles" | "contacts" | "teams" | "records" | "deliveries" | "followers"
  >;
  readonly product: Pick<Product, "readDirectory" | "readRoles" | "identifySender">;
  readonly ways: Pick<NetworkDeps["ways"], "channels" | "chats">;
}

/** Meetings: called, answered and kept going, by chat, channel and tab alike. */
export function makeMeetingSlice(
  { stores, product, clock, config, log, ways }: MeetingSliceDeps,
  { orderDeliveries }: { readonly orderDeliveries: OrderDeliveries },
) {
  const { readDirectory, identifySender } = product;
  const texts = { linkHosts: config.linkHosts, sharedAddresses: [config.contactMailbox] };
  const deps = { ...stores, clock, readDirectory, identifySender, texts, channelsFor: makeChannelsFor(stores) };
  const hiddenAmong = async (people: readonly string[]) => {
    const hidden = await stores.profiles.hiddenContacts();
    return new Set(people.filter((person) => hidden.has(person)));
  };
  const report = (error: unknown) => log("error", "meeting-not-kept", { error });
  const underWay = makeUnderWay(report);
  const showInChats = makeShowInChats({ ...deps, chats: ways.chats });
  const { nudge, keepMeetings } = makeKeepMeetings({
    ...deps,
    postCards: makePostCards({ ...deps, channels: ways.channels }),
    tellPeople: makeTellPeople({
      ...deps,
      orderDeliveries,
      findAreaSupervisors: makeFindAreaSupervisors({ ...stores, readRoles: product.readRoles }),
      showInChats,
      inBackground: (work) => underWay.start(work),
      findManagers: makeFindManagers({ ...stores, findContact: makeFindContact(stores) }),
    }),
    report,
  });
  const checkDraft = makeCheckDraft(deps);
  const withNudge = { ...deps, nudge, checkDraft, checkChange: makeCheckChange({ ...deps, checkDraft }) };
  const meetings: MeetingUseCases = {
    listMeetings: makeListMeetings({ ...deps, hiddenAmong }),
    showMeeting: makeShowMeeting({ ...deps, hiddenAmong }),
    readCalendarEntry: makeReadCalendarEntry(deps),
    mayCallFor: (actor) => mayCallFor(actor, readDirectory),
    checkDraft,
    checkChange: withNudge.checkChange,
    callMeeting: makeCallMeeting(withNudge),
    changeMeeting: makeChangeMeeting(withNudge),
    cancelMeeting: makeCancelMeeting(withNudge),
    answerMeeting: makeAnswerMeeting(withNudge),
    noteAttendance: makeNoteAttendance(deps),
    newMeetingId: newSecret,
    hasBegun: ({ startsAt }) => clock.now() >= startsAt,
  };
  const meetingSource = makeMeetingSource({ ...deps, findOwnPeople: makeFindOwnPeople(deps), hiddenAmong });
  return {
    ...{ meetings, keepMeetings, meetingSource },
    /** Resolves when invitations that are being shown anew have come as far as they will. */
    meetingsSettled: () => underWay.settled(),
  };
}
