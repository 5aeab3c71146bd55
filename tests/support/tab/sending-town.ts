import type { AddressInfo } from "node:net";
import { parseConfig } from "../../../bot/config";
import { makeCalendars } from "../../../bot/domain/placement/calendars";
import type { PlacementRecord } from "../../../bot/domain/placement/placement";
import { openDoors } from "../../../bot/service/doors";
import { makeFileReader } from "../../../bot/files/file-reader";
import { makeNetwork } from "../../../bot/service/network";
import { makeProduct } from "../../../bot/service/product";
import { createService } from "../../../bot/service/service";
import { openStores } from "../../../bot/service/stores";
import type { TeamsApp } from "../../../bot/teams/app";
import { everyInvitation } from "../../../bot/usecases/evaluation/every-invitation";
import { testTables, uniquePrefix } from "../azurite";
import { startConnector } from "../connector/connector";
import { aPerson, TENANT as TEAMS_TENANT, type Person } from "../connector/people";
import { makeTeamsClient } from "../connector/teams-client";
import { PUBLIC_URL, startEntra } from "../entra";
import { aContact, aPlacement, aUnit } from "../evaluation";
import { startMailServer } from "../mail-server";
import { builtTab } from "./built-tab";
import { NO_TEAMS } from "../network-ways";
import { productionConfig } from "./production";

export const TERM = "HT2024";
const NAMES = ["Eva Lind", "Ola Ärlig", "Åsa Berg", "Maja Ek", "Bo Öst", "Siv Dahl", "Per Sjö", "Ida Holm"];
const UNITS = [
  { ...aUnit("V2100", "Laröd vårdboende"), managerName: "Cia Chef", managerEmail: "cia.chef@kommun.example" },
  aUnit("V2200", "Ängens vårdboende"),
];

export const HR = { roles: ["HR"], name: "Harriet Holm" };
export const MANAGER = { name: "Cia Chef", preferred_username: "cia.chef@kommun.example" };

/**
 * A small town whose round really sends: the doors are those of production (sign-in, page policy), and behind them a
 * service of its own sends to a connector and a mail server on this machine. Eight supervisors are in Teams, two cannot
 * be reached, and of nine students six have an address.
 */
export async function sendingTown() {
  let ahead = Date.parse("2024-10-03T08:00:00.000Z") - Date.now();
  const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
  const [entra, connector, mail] = await Promise.all([
    startEntra(() => Date.parse(clock.now())),
    startConnector(),
    startMailServer(),
  ]);
  const prefix = uniquePrefix();
  const { connectionString } = testTables();
  const stores = await openStores({ connectionString }, prefix);
  const people = NAMES.map((name, index) => aPerson(index + 1, { name }));
  connector.addPeople(...people);
  for (const { aadObjectId, teamsUserId, email } of people) {
    const key = `${TEAMS_TENANT}|${aadObjectId}`;
    const { serviceUrl } = connector;
    const installed = { reachedBy: "personal-install", tenantId: TEAMS_TENANT, serviceUrl } as const;
    await stores.contacts.save(aContact(email, { key, aadObjectId, teamsUserId, ...installed }));
  }
  await stores.records.replace(
    [...UNITS, ...placementsOf(people)].map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );

  const log = () => undefined;
  const sending = parseConfig({
    ...{ LOCAL_MODE: "1", PORT: "0", PUBLIC_URL, SMTP_URL: mail.url, TABLES_CONNECTION_STRING: connectionString },
    ...{ TABLES_PREFIX: prefix, ROUNDS_STARTED_BY: "hand", CARDS_PER_SECOND: "4" },
  });
  const service = createService(sending, { stores, clock, log });
  const messages = `http://127.0.0.1:${(await service.listen()).port}/api/messages`;
  const teams = makeTeamsClient({
    messagesUrl: messages,
    serviceUrl: connector.serviceUrl,
    botId: sending.bot.id,
  });

  const shown = productionConfig(entra);
  const calendars = makeCalendars(shown.termCalendars);
  const product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars });
  const network = makeNetwork({ stores, product, clock, log, config: shown, ways: NO_TEAMS });
  const handle: TeamsApp["handle"] = () => Promise.reject(new Error("Nobody talks to the bot at these doors."));
  const doors = openDoors(
    shown,
    { stores, clock, log, tabFolder: builtTab() },
    { product, network, teams: { handle } as TeamsApp },
  );
  await new Promise<void>((resolve) => doors.listen(0, "127.0.0.1", resolve));

  return {
    base: `http://127.0.0.1:${(doors.address() as AddressInfo).port}`,
    people,
    connector,
    stores,
    clock,
    goTo: (instant: string) => void (ahead = Date.parse(instant) - Date.now()),
    /** What Teams gives the tab of somebody with these claims. */
    token: (who: Readonly<Record<string, unknown>>) => entra.sign(who),
    /** A supervisor fills in the card in Teams. */
    async answer(person: Person): Promise<void> {
      const key = `${TEAMS_TENANT}|${person.aadObjectId}`;
      const all = await everyInvitation(stores.invitations, TERM);
      const { id } = all.find(({ value }) => value.route.kind === "card" && value.route.contactKey === key)!.value;
      const data = { invitationId: id, attempt: 1, studentsToShowQr: 0, H4: "4" };
      await teams.press(person, { verb: "evaluation.submit", data });
    },
    async stop(): Promise<void> {
      await service.close();
      doors.close();
      doors.server.closeAllConnections();
      await Promise.all([connector.close(), mail.stop(), entra.stop()]);
    },
  };
}

export type SendingTown = Awaited<ReturnType<typeof sendingTown>>;

function placementsOf(people: readonly Person[]): readonly PlacementRecord[] {
  const reached = people.map((person, index) =>
    aPlacement({
      key: `310${index}`,
      unit: index < 5 ? { code: "V2100", name: "Laröd" } : { code: "V2200", name: "Ängen" },
      studentEmail: index < 6 ? `elev${index}@elev.example` : null,
      supervisors: [{ name: person.name, email: person.email }],
    }),
  );
  const lost = aPlacement({
    key: "3199",
    unit: { code: "V2300", name: "Örtagården" },
    studentEmail: null,
    supervisors: [
      { name: "Nils Ny", email: "nils.ny@kommun.example" },
      { name: "Gun Utan", email: null },
    ],
  });
  return [...reached, lost];
}
