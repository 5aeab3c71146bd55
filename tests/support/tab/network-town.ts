import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { parseConfig } from "../../../bot/config";
import { makeCalendars } from "../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../bot/files/file-reader";
import { openDoors } from "../../../bot/service/doors";
import { makeProduct } from "../../../bot/service/product";
import { joinTeams } from "../../../bot/service/service";
import { openStores } from "../../../bot/service/stores";
import { VERBS } from "../../../bot/teams/verbs";
import { testTables, uniquePrefix } from "../azurite";
import { startConnector } from "../connector/connector";
import { aPerson, aTeam, TENANT, type Person } from "../connector/people";
import { makeTeamsClient } from "../connector/teams-client";
import { PUBLIC_URL, startEntra } from "../entra";
import { importExampleFiles } from "../example-register";
import { handClock } from "../importing";
import { cardText } from "../network/post-world";
import { builtTab } from "./built-tab";
import { openTab, type OpenTab, type OpenTabOptions } from "./open-tab";
import { productionConfig } from "./production";

export const NORTH = "Vårdboende Norr";

/** Harriet is HR, Nils is nobody; the others are people of the example files, all but Måns members of the team. */
export const PEOPLE = {
  harriet: aPerson(1, { name: "Harriet Holm", email: "harriet.holm@kommun.example" }),
  /** Step 3 in the north. */
  anna: aPerson(2, { name: "Anna Nowak", email: "anna.nowak@kommun.example" }),
  /** Supervisors in the north. */
  ahmed: aPerson(3, { name: "Ahmed Åberg", email: "ahmed.aberg@kommun.example" }),
  alma: aPerson(4, { name: "Ahmed Gustafsson", email: "ahmed.gustafsson@kommun.example" }),
  mans: aPerson(5, { name: "Måns Åkesson", email: "mans.akesson@kommun.example" }),
  nils: aPerson(6, { name: "Nils Ny", email: "nils.ny@kommun.example" }),
} as const;

export type Name = keyof typeof PEOPLE;
export const TEAM = aTeam(1, [PEOPLE.harriet, PEOPLE.anna, PEOPLE.ahmed, PEOPLE.alma, PEOPLE.nils]);

interface Question {
  readonly title?: string;
  readonly text: string;
  readonly named?: boolean;
}

/**
 * The network of the example files some days before the end of autumn 2024, with one team: the doors are those of
 * production (sign-in by Entra's keys, page policy), and what is behind them speaks to a connector on this machine.
 * Takes about fifteen seconds to make: once per test file.
 */
export async function networkTown() {
  const clock = handClock("2024-12-16T09:00:00.000Z");
  const [entra, connector] = await Promise.all([startEntra(() => Date.parse(clock.now())), startConnector()]);
  const prefix = uniquePrefix();
  await importExampleFiles(clock, prefix);
  const stores = await openStores(testTables(), prefix);
  const log = () => undefined;
  const deps = { stores, clock, log, tabFolder: builtTab() };

  const inProduction = productionConfig(entra);
  const shown = { ...inProduction, bot: { ...inProduction.bot, tenantId: TENANT } };
  // In local mode the bot trusts activities without a token, and a connector that is not Microsoft's.
  const speaking = parseConfig({ LOCAL_MODE: "1", PUBLIC_URL });
  const calendars = makeCalendars(shown.termCalendars);
  const product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars });
  const { teams, network } = joinTeams(speaking, deps, product);
  const doors = openDoors(shown, deps, { product, network, teams });
  await new Promise<void>((resolve) => doors.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(doors.address() as AddressInfo).port}`;
  const client = makeTeamsClient({
    messagesUrl: `${base}/api/messages`,
    serviceUrl: connector.serviceUrl,
    botId: speaking.bot.id,
  });
  connector.addTeam(TEAM);
  connector.addPeople(PEOPLE.mans);
  await product.watchFigures();
  await network.seedMaterials();
  await client.installInTeam(TEAM, PEOPLE.harriet);

  const token = (name: Name): Promise<string> => {
    const { aadObjectId: oid, name: called, email: preferred_username } = PEOPLE[name];
    const iss = `${entra.authority}/${TENANT}/v2.0`;
    const roles = name === "harriet" ? ["HR"] : undefined;
    return entra.sign({ tid: TENANT, iss, oid, name: called, preferred_username, roles });
  };

  return {
    ...{ base, clock, stores, connector, client, network },
    open: (browser: Browser, name: Name, address: string, options: Partial<OpenTabOptions> = {}): Promise<OpenTab> =>
      openTab(browser, { base, token: () => token(name), pageId: "natverk", subPageId: address, ...options }),
    /** What the API answers somebody; a body makes it a POST. */
    async api(name: Name, path: string, body?: object): Promise<{ readonly status: number; readonly text: string }> {
      const headers = { Authorization: `Bearer ${await token(name)}`, "Content-Type": "application/json" };
      const response = await fetch(base + path, {
        headers,
        ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, text: await response.text() };
    },
    /** Asks the network in the chat, with the form that the bot gives. */
    async ask(person: Person, { title = "", text, named = true }: Question): Promise<void> {
      const draftId = `utkast-${`${title}${text}`.length}`.padEnd(24, "0");
      const data = { draftId, title, text, area: NORTH, named: named ? "yes" : "no" };
      await client.press(person, { verb: VERBS.askQuestion, data });
    },
    /** What the team's channel shows now, oldest first: the words of each message. */
    inChannel: (): readonly string[] => connector.shownIn(TEAM.id).map(({ activity }) => cardText(activity)),
    async stop(): Promise<void> {
      doors.close();
      await network.postsSettled();
      await teams.settled();
      doors.server.closeAllConnections();
      await Promise.all([connector.close(), entra.stop()]);
    },
  };
}

export type NetworkTown = Awaited<ReturnType<typeof networkTown>>;
