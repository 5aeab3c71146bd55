import type { OrderDeliveries } from "../../usecases/network/delivery/ports";
import { makeAnswerWelcome, makeWelcomeSource } from "../../usecases/network/people/answer-welcome";
import { makeContactsOf } from "../../usecases/network/people/contacts-of";
import { makeLeadsFor } from "../../usecases/network/people/leads-for";
import { makeMeetNewcomers } from "../../usecases/network/people/meet-newcomers";
import { makeShowMyColleagues } from "../../usecases/network/people/my-colleagues";
import { makeShowMyLeads } from "../../usecases/network/people/my-leads";
import { makeReadPeople, type ReadPeople } from "../../usecases/network/people/read-people";
import { makeSetVisibility } from "../../usecases/network/people/set-visibility";
import { makeShowNetworkFigures } from "../../usecases/network/people/show-network-figures";
import { makeSetSponsor, makeShowSponsors } from "../../usecases/network/people/sponsors";
import { makeChannelsFor } from "../../usecases/network/team/channels-for";
import type { NetworkDeps } from "../network";
import type { Stores } from "../stores";

interface Deps extends Pick<NetworkDeps, "clock"> {
  readonly stores: Pick<Stores, "contacts" | "sponsors" | "profiles" | "newcomers" | "figures" | "teams">;
  readonly ways: Pick<NetworkDeps["ways"], "channels">;
}

/** What other rooms need to know of the people; made before they are. */
export function makePeopleDesk({ stores, product, clock }: Pick<NetworkDeps, "stores" | "product" | "clock">) {
  const readPeople = makeReadPeople({ readFigures: product.readFigures, calendars: product.calendars, clock });
  return makePeopleDeskFrom({ stores, readPeople });
}

/** The same from people that somebody else reads. */
export function makePeopleDeskFrom(given: { readonly stores: Deps["stores"]; readonly readPeople: ReadPeople }) {
  const { stores, readPeople } = given;
  const contactsOf = makeContactsOf(stores);
  return { readPeople, contactsOf, leadsFor: makeLeadsFor({ ...stores, readPeople, contactsOf }) };
}

/** What people and HR do about who is seen and who turns to whom, and how the network meets who is new. */
export function makePeopleSlice(
  { stores, ways, clock }: Deps,
  given: ReturnType<typeof makePeopleDesk> & { readonly orderDeliveries: OrderDeliveries },
) {
  const deps = { ...stores, ...given, clock };
  return {
    showSponsors: makeShowSponsors(deps),
    setSponsor: makeSetSponsor(deps),
    showNetworkFigures: makeShowNetworkFigures(deps),
    peopleCards: {
      showMyLeads: makeShowMyLeads(deps),
      showMyColleagues: makeShowMyColleagues(deps),
      setVisibility: makeSetVisibility(deps),
      answerWelcome: makeAnswerWelcome(deps),
    },
    welcomeSource: makeWelcomeSource(deps),
    meetNewcomers: makeMeetNewcomers({ ...deps, channelsFor: makeChannelsFor(stores), channels: ways.channels }),
  };
}
