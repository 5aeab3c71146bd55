import type {
  PersonCorrection,
  PersonErasure,
  PersonExtract,
  PersonHandling,
  PersonTold,
} from "../../../contract/person";
import type { FindingKind, KeptReason } from "../../../domain/access/person/finding";
import type { Erased } from "./erase-person";
import type { Extracted } from "./extract-person";
import type { Correction } from "./ports";
import type { Handling } from "./show-handling";

/** How kinds and reasons are said; the edge knows the texts. */
export interface PersonWords {
  readonly kind: (kind: FindingKind) => string;
  readonly reason: (reason: KeptReason) => string;
}

/** An extract as others read it. */
export function tellExtract(extracted: Extracted, words: PersonWords): PersonExtract {
  const { madeAt, person, restriction, correction, found, told } = extracted;
  const findings = [...found].map(([kind, all]) => ({
    kind,
    name: words.kind(kind),
    tables: [...new Set(all.map(({ table }) => table))],
    count: all.length,
    items: all.map(({ fields }) => fields),
  }));
  return {
    version: 1,
    madeAt,
    address: person.emails[0]!,
    knownBy: {
      addresses: person.emails,
      names: person.names,
      employeeNumbers: person.employeeNumbers,
      entraObjectIds: person.actorIds,
    },
    restrictedSince: restriction?.since ?? null,
    correction: correction && tellCorrection(correction),
    found: findings,
    total: findings.reduce((sum, { count }) => sum + count, 0),
    told: tellReasons(told, words),
  };
}

/** What an erasure has done or would do, as others read it. */
export function tellErasure({ address, isDone, tables, kept }: Erased, words: PersonWords): PersonErasure {
  return {
    address,
    isDone,
    tables,
    removed: tables.reduce((sum, { removed }) => sum + removed, 0),
    rewritten: tables.reduce((sum, { rewritten }) => sum + rewritten, 0),
    kept: tellReasons(kept, words),
  };
}

/** How somebody's data are handled, as others read it. */
export function tellHandling({ address, restriction, correction, isHiddenInNetwork }: Handling): PersonHandling {
  const right = correction && tellCorrection(correction);
  return { address, restrictedSince: restriction?.since ?? null, correction: right, isHiddenInNetwork };
}

function tellCorrection({ email, right, since }: Correction): PersonCorrection {
  return { address: email, ...right, since };
}

function tellReasons(reasons: readonly KeptReason[], words: PersonWords): readonly PersonTold[] {
  return reasons.map((reason) => ({ reason, sentence: words.reason(reason) }));
}
