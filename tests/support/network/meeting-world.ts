import type { Actor } from "../../../bot/domain/access/actor";
import type { RegisterRoles } from "../../../bot/domain/access/register-roles";
import type { UnitRecord } from "../../../bot/domain/register/records";
import { makeMeetingSlice } from "../../../bot/service/network/meetings";
import { openContacts } from "../../../bot/storage/network/contacts";
import { openDeliveries } from "../../../bot/storage/network/deliveries";
import { openFollowers } from "../../../bot/storage/network/followers";
import { openMeetings } from "../../../bot/storage/network/meetings";
import { openProfiles } from "../../../bot/storage/network/profiles";
import { openTeams } from "../../../bot/storage/network/teams";
import { openRecordStore } from "../../../bot/storage/register/record-store";
import { makeMessageRenderer } from "../../../bot/teams/network/render-message";
import type { About } from "../../../bot/domain/network/delivery/delivery";
import type { OrderDeliveries } from "../../../bot/usecases/network/delivery/ports";
import { keyOf } from "../../../bot/usecases/network/remember-contact";
import { anActor, HR } from "../actors";
import { testTables, uniquePrefix } from "../azurite";
import { aPerson, aTeam, TENANT, type Person } from "../connector/people";
import { directoryOf } from "../directory";
import { aContact } from "../evaluation";
import { aNetworkTeam } from "../network-team";
import { aUnit } from "../records";
import { startTeamsService } from "../teams-service";
import { cardText } from "./post-world";

export const NORTH = "Vårdboende Norr";
const UNIT = aUnit({ code: "V1", area: NORTH, managerEmail: "nils@kommun.example" });
const CONFIG = {
  publicUrl: "https://handledarnatet.kommun.example",
  contactMailbox: "vof.akademi@kommun.example",
  linkHosts: ["handledarnatet.kommun.example"],
};

/** Stina leads the north, Harriet is HR, Nils manages V1, where supervisors 10 and up work. */
export const stina = aPerson(1, { name: "Stina Öberg", email: "stina@kommun.example" });
export const harriet = aPerson(3, { name: "Harriet Holm", email: "harriet@kommun.example" });
export const nils = aPerson(4, { name: "Nils Bo", email: "nils@kommun.example" });
/** The twenty who want to go. */
export const many = Array.from({ length: 20 }, (_, index) => aPerson(10 + index));
export const TEAM = aTeam(1, [stina, harriet, ...many]);

const roles = (given: Partial<RegisterRoles>): RegisterRoles => ({
  ...{ name: null, managerOf: [], managesIn: [], leadIn: [], worksAt: [], worksIn: [], supervisorId: null },
  ...given,
});
const worker = (id: string) => roles({ worksAt: ["V1"], worksIn: [NORTH], supervisorId: id });
const REGISTER = new Map([
  [stina.email, { ...worker("s1"), leadIn: [NORTH] }],
  [nils.email, roles({ managerOf: ["V1"], managesIn: [NORTH] })],
  ...many.map((person) => [person.email, worker(person.aadObjectId)] as const),
]);

export function actorOf({ aadObjectId: id, name, email }: Person): Actor {
  if (id === harriet.aadObjectId) return { ...HR, id, name };
  return anActor({ ...(REGISTER.get(email) ?? roles({})), id, name });
}

export const personOf = ({ aadObjectId }: Person): string => keyOf({ tenantId: TENANT, aadObjectId });

/** The bot with a team's channel on a connector, meetings on real tables, and time that a test moves. */
export async function startMeetingWorld() {
  const prefix = uniquePrefix();
  const location = testTables();
  const [meetings, contacts, teams, profiles, records, deliveries, followers] = await Promise.all([
    openMeetings(location, prefix),
    openContacts(location, prefix),
    openTeams(location, prefix),
    openProfiles(location, prefix),
    openRecordStore(location, prefix),
    openDeliveries(location, prefix),
    openFollowers(location, prefix),
  ]);
  const units: readonly UnitRecord[] = [UNIT];
  let now = "2026-03-02T08:00:00.000Z";
  const clock = { now: () => now };
  /** What the delivery has been asked for, each occasion and person once. */
  const ordered = new Map<string, { readonly about: About; readonly contactKey: string }>();
  const orderDeliveries: OrderDeliveries = ({ about, contactKeys }) => {
    const before = ordered.size;
    for (const contactKey of contactKeys) ordered.set(`${about.id} ${contactKey}`, { about, contactKey });
    return Promise.resolve({ added: ordered.size - before });
  };
  const people = [stina, harriet, nils, ...many];
  const identifySender = ({ objectId, name }: { objectId: string; name: string | null }) => {
    const person = people.find((one) => one.aadObjectId === objectId);
    return Promise.resolve(person ? actorOf(person) : anActor({ id: objectId, name }));
  };
  const errors: unknown[] = [];
  /** As after a stop: nothing is remembered but what is in the tables. */
  const makeSlice = () =>
    makeMeetingSlice(
      {
        stores: {
          ...{ meetings, contacts, teams, profiles, deliveries, followers },
          records: { ...records, load: loadUnits(units) },
        },
        product: { readDirectory: directoryOf(units), readRoles: () => Promise.resolve(REGISTER), identifySender },
        ...{ clock, config: CONFIG, log: (_level, _event, fields) => void errors.push(fields?.error) },
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
      { orderDeliveries },
    );
  const slice = makeSlice();
  const service = await startTeamsService(
    { meetings: slice.meetings, identifySender, contacts, readDelivered: () => Promise.resolve(null) },
    { linkHosts: CONFIG.linkHosts, publicUrl: CONFIG.publicUrl },
  );
  service.connector.addTeam(TEAM);
  service.connector.addPeople(...people);
  const { serviceUrl } = service.connector;
  await teams.change(TEAM.id, () => aNetworkTeam({ teamId: TEAM.id, tenantId: TENANT, serviceUrl, name: TEAM.name }));
  for (const { aadObjectId, teamsUserId, email } of people) {
    const key = `${TENANT}|${aadObjectId}`;
    await contacts.save({
      ...aContact(email),
      ...{ key, tenantId: TENANT, aadObjectId, teamsUserId, serviceUrl, email, userPrincipalName: email },
    });
  }
  const render = makeMessageRenderer(CONFIG);
  return {
    ...{ service, slice, makeSlice, ordered, errors, meetings, profiles, deliveries },
    client: service.client,
    connector: service.connector,
    setNow: (moment: string) => void (now = moment),
    /** What a channel shows, as the text of its cards. */
    shown: () => service.connector.shownIn(TEAM.id).map(({ activity }) => cardText(activity)),
    /** The cards that one occasion gives people just now: who, and what they read. */
    async cardsAbout(ending: string) {
      const found: { readonly person: string; readonly text: string | null }[] = [];
      for (const { about, contactKey } of ordered.values()) {
        if (!about.id.endsWith(ending)) continue;
        const message = await slice.meetingSource.messageFor(about, contactKey);
        found.push({ person: contactKey, text: message && cardText(render(message, "sv").card) });
      }
      return found;
    },
    async stop() {
      await slice.meetingsSettled();
      await service.stop();
    },
  };
}

export type MeetingWorld = Awaited<ReturnType<typeof startMeetingWorld>>;

function loadUnits(units: readonly UnitRecord[]) {
  return ((kinds: readonly string[]) => Promise.resolve(kinds.includes("unit") ? units : [])) as Awaited<
    ReturnType<typeof openRecordStore>
  >["load"];
}
