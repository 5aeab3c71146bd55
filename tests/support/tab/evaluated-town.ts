import type { RegisterRecord } from "../../../bot/domain/register/records";
import { openStores, type Stores } from "../../../bot/service/stores";
import { shuffle } from "../../../bot/usecases/evaluation/results/shuffle";
import { testTables, uniquePrefix } from "../azurite";
import { ANSWERING, closeTerms, runRound, type WrittenText } from "../closed-terms";
import { startEntra } from "../entra";
import { aCompetence, aUnit } from "../records";
import { objectId, startProduction } from "./production";

/** The people of the town, by what they may. */
const PEOPLE = {
  hr: { roles: ["HR"], preferred_username: "harriet.holm@kommun.example", oid: objectId(1) },
  manager: { preferred_username: "chef.v2101@kommun.example", oid: objectId(2) },
  lead: { preferred_username: "stina.steg@kommun.example", oid: objectId(3) },
  supervisor: { preferred_username: "hans.handledare@kommun.example", oid: objectId(4) },
  nobody: { preferred_username: "nils.ny@kommun.example", oid: objectId(5) },
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
  const { base, stop } = await startProduction(stores, clock, entra);
  return { base, stores, token: (who) => entra.sign(PEOPLE[who]), stop };
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
