import { parseConfig } from "../../../bot/config";
import type { RegisterRecord } from "../../../bot/domain/register/records";
import { createService } from "../../../bot/service";
import { openStores, type Stores } from "../../../bot/stores";
import { shuffle } from "../../../bot/usecases/evaluation/results/shuffle";
import { testTables, uniquePrefix } from "../azurite";
import { ANSWERING, closeTerms, runRound, type WrittenText } from "../closed-terms";
import { startEntra, TAB_CLIENT_ID } from "../entra";
import { TENANT } from "../evaluation";
import { aCompetence, aUnit } from "../records";
import { builtTab } from "./built-tab";

/** The people of the town, by what they may. */
const PEOPLE = {
  hr: { roles: ["HR"], preferred_username: "harriet.holm@kommun.example", oid: oid(1) },
  manager: { preferred_username: "chef.v2101@kommun.example", oid: oid(2) },
  lead: { preferred_username: "stina.steg@kommun.example", oid: oid(3) },
  supervisor: { preferred_username: "hans.handledare@kommun.example", oid: oid(4) },
  nobody: { preferred_username: "nils.ny@kommun.example", oid: oid(5) },
} as const;

export interface EvaluatedTown {
  readonly base: string;
  readonly stores: Stores;
  /** What Teams would give that person's tab. */
  token(who: keyof typeof PEOPLE): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The service as in production, over a register with a handful of units and three closed terms; the one of VT2025 is
 * still running.
 */
export async function evaluatedTown({
  texts = [],
  terms,
}: { readonly texts?: readonly WrittenText[]; readonly terms?: readonly string[] } = {}): Promise<EvaluatedTown> {
  const now = "2025-02-03T09:00:00.000Z";
  const clock = { now: () => now };
  const entra = await startEntra(() => Date.parse(now));
  const stores = await openStores(testTables(), uniquePrefix());
  await stores.records.replace(
    REGISTER.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  const deps = { ...stores, clock, shuffle, minimumGroup: 5, minimumSupervisorsRated: 1 };
  await closeTerms(deps, { texts, ...(terms ? { terms } : {}) });
  await runRound(deps, "VT2025", 0, ANSWERING.slice(0, 1), [], "2025-06-27T22:00:00.000Z");
  const config = parseConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11",
    BOT_TENANT_ID: TENANT,
    TAB_CLIENT_ID,
    ENTRA_AUTHORITY: entra.authority,
    PUBLIC_URL: "https://handledarnatet.kommun.example",
    TABLES_ENDPOINT: "https://kommun.table.core.windows.net",
    CONTACT_MAILBOX: "vof.akademi@kommun.example",
    ROUNDS_STARTED_BY: "hand",
  });
  const service = createService(config, { stores, clock, log: () => undefined, tabFolder: builtTab() });
  const { port } = await service.listen();
  return {
    base: `http://127.0.0.1:${port}`,
    stores,
    token: (who) => entra.sign(PEOPLE[who]),
    async stop() {
      await service.close();
      await entra.stop();
    },
  };
}

const REGISTER: readonly RegisterRecord[] = [
  ...ANSWERING.map(({ unitCode, unitName, area }) => aUnit({ code: unitCode, name: unitName, area })),
  aUnit({ code: "V2199", name: "Örtagården", area: "Vårdboende Norr" }),
  aCompetence({
    name: "Stina Steg",
    email: PEOPLE.lead.preferred_username,
    unit: { code: "H3100", name: null },
    stepsDone: [1, 2, 3],
  }),
  aCompetence({
    name: "Hans Handledare",
    email: PEOPLE.supervisor.preferred_username,
    unit: { code: "V2100", name: null },
  }),
];

function oid(number: number): string {
  return `7d3c2b1a-0000-4000-8000-00000000000${number}`;
}
