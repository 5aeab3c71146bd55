import type { Actor } from "../../../bot/domain/access/actor";
import type { RegisterRoles } from "../../../bot/domain/access/register-roles";
import { makePostSlice } from "../../../bot/service/network/posts";
import { openContacts } from "../../../bot/storage/network/contacts";
import { openDeliveries } from "../../../bot/storage/network/deliveries";
import { openFollowers } from "../../../bot/storage/network/followers";
import { openPosts } from "../../../bot/storage/network/posts";
import { openTeams } from "../../../bot/storage/network/teams";
import type { DeliveryOrder } from "../../../bot/usecases/network/delivery/ports";
import { makeChannelsFor } from "../../../bot/usecases/network/team/channels-for";
import { anActor, HR } from "../actors";
import { testTables, uniquePrefix } from "../azurite";
import { aPerson, aTeam, TENANT, type Person } from "../connector/people";
import { directoryOf } from "../directory";
import { aContact } from "../evaluation";
import { aUnit } from "../records";
import { startTeamsService } from "../teams-service";
import { aNetworkTeam } from "../network-team";

export const NORTH = "Vårdboende Norr";
export const SOUTH = "Hemtjänst Syd";
const HOSTS = ["handledarnatet.kommun.example", "kommun.example"];

/** Stina leads the north, Berit supervises there, Harriet is HR, Nils manages a unit and may write nothing. */
export const stina = aPerson(1, { name: "Stina Öberg", email: "stina@kommun.example" });
export const berit = aPerson(2, { name: "Berit Ek", email: "berit@kommun.example" });
export const harriet = aPerson(3, { name: "Harriet Holm", email: "harriet@kommun.example" });
export const nils = aPerson(4, { name: "Nils Bo", email: "nils@kommun.example" });

const roles = (given: Partial<RegisterRoles>): RegisterRoles => ({
  ...{ name: null, managerOf: [], managesIn: [], leadIn: [], worksAt: [], worksIn: [], supervisorId: null },
  ...given,
});
const REGISTER = new Map([
  ["stina@kommun.example", roles({ leadIn: [NORTH], worksIn: [NORTH], supervisorId: "s1" })],
  ["berit@kommun.example", roles({ worksIn: [NORTH], supervisorId: "s2" })],
  ["berit.ek@kommun.example", roles({ worksIn: [NORTH], supervisorId: "s2" })],
  ["nils@kommun.example", roles({ managerOf: ["V1"], managesIn: [NORTH] })],
  ["borta@kommun.example", roles({ worksIn: [NORTH], supervisorId: "s3" })],
  ["syd@kommun.example", roles({ worksIn: [SOUTH], supervisorId: "s4" })],
]);

const ACTORS: readonly Actor[] = [
  anActor({ id: stina.aadObjectId, name: stina.name, leadIn: [NORTH], worksIn: [NORTH], supervisorId: "s1" }),
  anActor({ id: berit.aadObjectId, name: berit.name, worksIn: [NORTH], supervisorId: "s2" }),
  { ...HR, id: harriet.aadObjectId, name: harriet.name },
  anActor({ id: nils.aadObjectId, name: nils.name, managerOf: ["V1"], managesIn: [NORTH] }),
];

export const actorOf = ({ aadObjectId }: Person): Actor => ACTORS.find(({ id }) => id === aadObjectId)!;

export const TEAMS = [aTeam(1, [stina, berit]), aTeam(2, [harriet])];
const [one, two] = TEAMS;

/** The bot with two teams' channels on a connector, the post slice on real tables, and time that a test moves. */
export async function startPostWorld() {
  const prefix = uniquePrefix();
  const location = testTables();
  const [posts, contacts, teams, deliveries, followers] = await Promise.all([
    openPosts(location, prefix),
    openContacts(location, prefix),
    openTeams(location, prefix),
    openDeliveries(location, prefix),
    openFollowers(location, prefix),
  ]);
  let now = "2024-10-03T08:00:00.000Z";
  const clock = { now: () => now };
  const orders: DeliveryOrder[] = [];
  const logged: string[] = [];
  const slice = makePostSlice(
    {
      stores: { posts, contacts, teams, deliveries, followers },
      product: {
        readDirectory: directoryOf([aUnit(), aUnit({ code: "V2", area: SOUTH })]),
        readRoles: () => Promise.resolve(REGISTER),
      },
      clock,
      config: {
        publicUrl: `https://${HOSTS[0]}`,
        contactMailbox: "vof.akademi@kommun.example",
        linkHosts: HOSTS,
        mail: null,
        checksLinks: false,
      },
      log: (_level, event) => logged.push(event),
      ways: {
        channels: {
          start: (...given) => service.app.channels.start(...given),
          reply: (...given) => service.app.channels.reply(...given),
          replace: (...given) => service.app.channels.replace(...given),
        },
        chats: {
          send: (...given) => service.app.chats.send(...given),
          replace: (...given) => service.app.chats.replace(...given),
        },
      },
    },
    {
      orderDeliveries: (order) => {
        orders.push(order);
        return Promise.resolve({ added: order.contactKeys.length });
      },
    },
  );
  const service = await startTeamsService(
    {
      ...slice,
      channelsFor: makeChannelsFor({ teams }),
      identifySender: ({ objectId, name }) =>
        Promise.resolve(ACTORS.find(({ id }) => id === objectId) ?? anActor({ id: objectId, name })),
      contacts,
    },
    { linkHosts: HOSTS },
  );
  for (const team of TEAMS) service.connector.addTeam(team);
  service.connector.addPeople(stina, berit, harriet, nils);
  const { serviceUrl } = service.connector;
  await teams.change(one!.id, () =>
    aNetworkTeam({ teamId: one!.id, tenantId: TENANT, serviceUrl, name: one!.name, areas: [NORTH] }),
  );
  await teams.change(two!.id, () =>
    aNetworkTeam({ teamId: two!.id, tenantId: TENANT, serviceUrl, name: two!.name, areas: [NORTH, SOUTH] }),
  );
  const known = (person: Person, given: object = {}) =>
    contacts.save({
      ...aContact(person.email),
      ...{ key: `${TENANT}|${person.aadObjectId}`, tenantId: TENANT, aadObjectId: person.aadObjectId },
      ...{ teamsUserId: person.teamsUserId, serviceUrl, email: person.email, userPrincipalName: person.email },
      ...given,
    });
  await known(stina);
  await known(berit, { userPrincipalName: "berit.ek@kommun.example" });
  await known(aPerson(5, { email: "borta@kommun.example" }), {
    unreachableSince: "2024-10-01T08:00:00.000Z",
    unreachableBecause: "left-team",
  });
  await known(aPerson(6, { email: "syd@kommun.example" }));
  return {
    ...{ service, slice, orders, logged, contacts, teams, deliveries, posts },
    connector: service.connector,
    client: service.client,
    setNow: (moment: string) => void (now = moment),
    /** What a channel shows, as the text of its cards. */
    shownIn: (team: number) => service.connector.shownIn(TEAMS[team - 1]!.id).map(({ activity }) => cardText(activity)),
    stop: async () => {
      await slice.postsSettled();
      await service.stop();
    },
  };
}

export type PostWorld = Awaited<ReturnType<typeof startPostWorld>>;

/** Everything that can be read on the cards of a message. */
export function cardText(message: unknown): string {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if ((name === "text" || name === "title" || name === "label") && typeof value === "string") texts.push(value);
      else walk(value);
    }
  };
  walk(message);
  return texts.join("\n");
}
