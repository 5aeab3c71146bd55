import type { Clock } from "../../../clock";
import { type KeptReason } from "../../../domain/access/person/finding";
import { withFound, type Person } from "../../../domain/access/person/person";
import type { FiguresStore, RegisterVersion } from "../../placement/figures/ports";
import type { NewSecret } from "../../evaluation/secrets";
import { underImportLock, type KeepLock } from "../../register/import-lock";
import type { ImportLock } from "../../register/ports";
import { markOf } from "./erasure-mark";
import { toldOf } from "./extract-person";
import type { FindPerson } from "./find-person";
import type { ErasedRows, ErasureJournal, PersonSource } from "./ports";

export interface ErasePersonDeps {
  readonly findPerson: FindPerson;
  readonly personSources: readonly PersonSource[];
  readonly erasures: ErasureJournal;
  readonly registerVersion: RegisterVersion;
  readonly figures: Pick<FiguresStore, "state" | "forgetOutdated">;
  readonly lock: ImportLock;
  readonly newSecret: NewSecret;
  readonly clock: Clock;
}

/** What an erasure has done, or would do. */
export interface Erased {
  readonly address: string;
  readonly isDone: boolean;
  /** One for each table with something about the person. */
  readonly tables: readonly (ErasedRows & { readonly table: string })[];
  readonly kept: readonly KeptReason[];
}

export type ErasePerson = (order: { readonly email: string; readonly isDryRun: boolean }) => Promise<Erased>;

/**
 * Takes a person out of every table where rules allow it, and out of the figures computed from them (D25, D34); a dry run
 * counts only. What the person is known by is noted first, so that an erasure that is cut off is carried on by the next
 * one, or when the service starts. Refuses with "invalid-input" and, while files are imported, "import-busy".
 */
export function makeErasePerson(deps: ErasePersonDeps): ErasePerson {
  return async ({ email, isDryRun }) => {
    const found = await deps.findPerson(email);
    const begun = (await deps.erasures.unfinished()).find(({ emails }) => emails.includes(found.emails[0]!));
    const person = begun ? withFound(found, begun) : found;
    const tables = isDryRun
      ? await goThrough(deps, (source) => source.count(person))
      : await underImportLock(deps, (keep) => eraseEverywhere(deps, person, keep));
    return {
      address: person.emails[0]!,
      isDone: !isDryRun,
      tables: tables.filter(({ removed, rewritten }) => removed + rewritten > 0),
      kept: keptOf(person),
    };
  };
}

/** Carries on erasures that were cut off. To be run when the service starts. How many there were. */
export function makeFinishErasures(deps: Omit<ErasePersonDeps, "findPerson">): () => Promise<number> {
  return async () => {
    const begun = await deps.erasures.unfinished();
    for (const person of begun) await underImportLock(deps, (keep) => eraseEverywhere(deps, person, keep));
    return begun.length;
  };
}

async function eraseEverywhere(deps: Omit<ErasePersonDeps, "findPerson">, person: Person, keep: KeepLock) {
  const { erasures, registerVersion, figures, clock } = deps;
  await erasures.begin(person, clock.now());
  const tables = await underAChange(registerVersion, () =>
    goThrough(deps, async (source) => {
      await keep();
      return source.erase(person);
    }),
  );
  // Figures that nobody asks for would go on naming the person.
  await figures.forgetOutdated((await figures.state()).version);
  await erasures.finish(person, markOf(person, deps.newSecret(), clock.now()));
  return tables;
}

/** Readers of figures are told before and after, also when it fails. */
async function underAChange<T>(version: RegisterVersion, work: () => Promise<T>): Promise<T> {
  await version.changing();
  try {
    return await work();
  } finally {
    await version.changed();
  }
}

async function goThrough(
  { personSources }: Pick<ErasePersonDeps, "personSources">,
  look: (source: PersonSource) => Promise<ErasedRows>,
): Promise<readonly (ErasedRows & { readonly table: string })[]> {
  const tables: (ErasedRows & { readonly table: string })[] = [];
  for (const source of personSources) tables.push({ table: source.table, ...(await look(source)) });
  return tables;
}

function keptOf(person: Person): readonly KeptReason[] {
  return ["written-kept", ...toldOf(person)];
}
