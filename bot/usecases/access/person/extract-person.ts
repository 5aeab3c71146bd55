import type { Clock } from "../../../clock";
import {
  ALWAYS_TOLD,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type KeptReason,
} from "../../../domain/access/person/finding";
import type { Person } from "../../../domain/access/person/person";
import type { FindPerson } from "./find-person";
import type { Correction, CorrectionStore, PersonSource, Restriction, RestrictionStore } from "./ports";

/** What is known about somebody; the edge puts it into words. */
export interface Extracted {
  readonly madeAt: string;
  readonly person: Person;
  readonly restriction: Restriction | null;
  readonly correction: Correction | null;
  /** By kind, in the order of the kinds; a kind without anything is left out. */
  readonly found: ReadonlyMap<FindingKind, readonly Finding[]>;
  readonly told: readonly KeptReason[];
}

export interface ExtractPersonDeps {
  readonly findPerson: FindPerson;
  readonly personSources: readonly PersonSource[];
  readonly restrictions: Pick<RestrictionStore, "all">;
  readonly corrections: Pick<CorrectionStore, "all">;
  readonly clock: Clock;
}

export type ExtractPerson = (email: string) => Promise<Extracted>;

/**
 * Gathers what every table holds about one person (D25, GDPR article 15), except what nobody may see by means of the
 * product; that there are such kinds is told of everybody alike. Whoever is unknown gets an extract
 * without findings, which is an answer, too. Refuses with "invalid-input".
 */
export function makeExtractPerson(deps: ExtractPersonDeps): ExtractPerson {
  return async (email) => {
    const person = await deps.findPerson(email);
    const findings: Finding[] = [];
    for (const source of deps.personSources) findings.push(...(await source.find(person)));
    const ofKind = (kind: FindingKind) => [kind, findings.filter((each) => each.kind === kind)] as const;
    return {
      madeAt: deps.clock.now(),
      person,
      restriction: restrictionOf(person, await deps.restrictions.all()),
      correction: correctionOf(person, await deps.corrections.all()),
      found: new Map(FINDING_KINDS.map(ofKind).filter(([, found]) => found.length > 0)),
      told: ["never-shown", ...toldOf(person)],
    };
  };
}

/** Whether and since when a person's data are restricted. */
export function restrictionOf(person: Person, all: readonly Restriction[]): Restriction | null {
  return all.find((each) => each.person.emails.some((email) => person.emails.includes(email))) ?? null;
}

export function correctionOf(person: Person, all: readonly Correction[]): Correction | null {
  return all.find(({ email }) => person.emails.includes(email)) ?? null;
}

/** What has to be said of the person besides: an account that two people share is left alone. */
export function toldOf({ sharedAddresses }: Person): readonly KeptReason[] {
  return sharedAddresses.length > 0 ? [...ALWAYS_TOLD, "several-accounts"] : ALWAYS_TOLD;
}
