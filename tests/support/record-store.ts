import { isInTerm } from "../../bot/domain/placement/load/load-term";
import type { RecordKind, RegisterRecord } from "../../bot/domain/register/records";
import type { UnitAlias } from "../../bot/domain/register/unit-lookup";
import type { RecordStore, StatusStore, StoredStatus, TermRecordStore } from "../../bot/usecases/register/ports";

/** The register's records in an array, for tests of what is made of them. */
export function recordsIn(
  records: readonly RegisterRecord[],
  aliases: readonly UnitAlias[] = [],
): RecordStore & TermRecordStore {
  const ofKind = <Kind extends RecordKind>(kinds: readonly Kind[]) =>
    records.filter((record): record is Extract<RegisterRecord, { kind: Kind }> =>
      kinds.some((kind) => kind === record.kind),
    );
  return {
    load: async (kinds) => ofKind(kinds),
    unitAliases: async () => aliases,
    placementsOf: async (calendar) => ofKind(["placement"]).filter((one) => isInTerm(one, calendar)),
    placementsEndingFrom: async (day) => ofKind(["placement"]).filter((one) => one.end >= day),
    praoOf: async (term) => ofKind(["prao"]).filter((one) => one.term === term),
    placesOf: async (term) => ofKind(["places"]).filter((one) => one.term === term),
  };
}

/** People's statuses in an array; without any, everybody acts as a supervisor. */
export function statusesIn(statuses: readonly StoredStatus[] = []): Pick<StatusStore, "all"> {
  return { all: async () => statuses };
}
