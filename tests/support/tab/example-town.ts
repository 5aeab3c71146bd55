import type { Browser } from "playwright-core";
import type { RegisterRoles } from "../../../bot/domain/access/register-roles";
import { openStores } from "../../../bot/service/stores";
import { makeReadRoles } from "../../../bot/usecases/access/read-roles";
import { testTables, uniquePrefix } from "../azurite";
import { startEntra } from "../entra";
import { importExampleFiles } from "../example-register";
import { handClock } from "../importing";
import { openTab, type OpenTab, type OpenTabOptions } from "./open-tab";
import { objectId, startProduction } from "./production";

/** Whom the town can be seen as; all but HR and nobody are people of the example files. */
export type Reader = "hr" | "manager" | "lead" | "supervisor" | "nobody";

export interface ExampleTown {
  readonly base: string;
  /** What Teams gives that reader's tab, for as long as the test's clock stands. */
  token(reader: Reader): Promise<string>;
  /** The address of that reader in the register, and where it gives a say. */
  readonly people: Readonly<Record<"manager" | "lead" | "supervisor", { readonly email: string } & RegisterRoles>>;
  /** Opens the tab as a reader at an address: `open(browser, "manager", "/enhet/V2100?termin=HT2024")`. */
  open(browser: Browser, reader: Reader, address: string, options?: Partial<OpenTabOptions>): Promise<OpenTab>;
  stop(): Promise<void>;
}

/**
 * The whole service as in production (sign-in by Entra's keys, page policy) on the register that the example files give,
 * some days before the end of autumn 2024. Takes about ten seconds to make: once per test file.
 */
export async function exampleTown(now = "2024-12-16T09:00:00.000Z"): Promise<ExampleTown> {
  const clock = handClock(now);
  const entra = await startEntra(() => Date.parse(clock.now()));
  const prefix = uniquePrefix();
  await importExampleFiles(clock, prefix);
  const stores = await openStores(testTables(), prefix);
  const people = somePeople(await makeReadRoles(stores)());
  const { base, stop } = await startProduction(stores, clock, entra);

  const claims: Readonly<Record<Reader, Readonly<Record<string, unknown>>>> = {
    hr: { oid: objectId(1), roles: ["HR"], name: "Harriet Holm", preferred_username: "harriet.holm@kommun.example" },
    manager: { oid: objectId(2), preferred_username: people.manager.email },
    lead: { oid: objectId(3), preferred_username: people.lead.email },
    supervisor: { oid: objectId(4), preferred_username: people.supervisor.email },
    nobody: { oid: objectId(5), preferred_username: "nils.ny@kommun.example" },
  };
  const token = (reader: Reader) => entra.sign(claims[reader]);

  return {
    base,
    token,
    people,
    open: (browser, reader, address, options) =>
      openTab(browser, { base, token: () => token(reader), subPageId: address, ...options }),
    stop,
  };
}

/** One of each kind, with that role alone. */
function somePeople(roles: ReadonlyMap<string, RegisterRoles>): ExampleTown["people"] {
  const everybody = [...roles].map(([email, has]) => ({ email, ...has })).sort((a, b) => (a.email < b.email ? -1 : 1));
  const find = (fits: (person: (typeof everybody)[number]) => boolean) => {
    const found = everybody.find(fits);
    if (!found) throw new Error("The example files have nobody of that kind.");
    return found;
  };
  return {
    manager: find(({ managerOf, supervisorId }) => managerOf.includes("V2100") && supervisorId === null),
    lead: find(({ managerOf, leadIn }) => managerOf.length === 0 && leadIn.length > 0),
    supervisor: find(({ managerOf, leadIn, worksAt }) => managerOf.length + leadIn.length === 0 && worksAt.length > 0),
  };
}
