import type { MeetingDraft } from "../../bot/domain/network/meeting/draft";
import type { Meeting } from "../../bot/domain/network/meeting/meeting";
import type { SignUp } from "../../bot/domain/network/meeting/sign-ups";

/** A planned meeting on the Sunday in March when the clocks go forward, 13–15 in Stockholm. */
export function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    id: "AbCdEfGhIjKlMnOpQrStUv",
    title: "Handledarträff",
    what: "Vi pratar om återkoppling.",
    startsAt: "2026-03-29T11:00:00.000Z",
    endsAt: "2026-03-29T13:00:00.000Z",
    place: "Stadshuset, sal 3",
    link: "",
    seats: 3,
    area: null,
    lastSignUpDay: "2026-03-26",
    ownerId: "7d3c2b1a-0000-4000-8000-000000000009",
    ownerName: "Ove Ek",
    state: "planned",
    sequence: 0,
    createdAt: "2026-03-01T08:00:00.000Z",
    changedAt: "2026-03-01T08:00:00.000Z",
    announcedAt: null,
    toldSequence: 0,
    remindedAt: null,
    managersToldAt: null,
    namesRemovedAt: null,
    attendance: null,
    ...given,
  };
}

export function aSignUp(place: number, given: Partial<SignUp> = {}): SignUp {
  return {
    person: `tenant|person-${place}`,
    name: `Person ${place}`,
    worksAt: ["V2100"],
    worksIn: ["Vårdboende Norr"],
    state: "coming",
    place,
    isToBeTold: false,
    ...given,
  };
}

/** The meeting above as its owner fills it in. */
export const A_DRAFT: MeetingDraft = {
  title: "Handledarträff",
  what: "Vi pratar om återkoppling.",
  day: "2026-03-29",
  from: "13:00",
  to: "15:00",
  place: "Stadshuset, sal 3",
  link: "",
  seats: 3,
  area: null,
  lastSignUpDay: "2026-03-26",
};
