import type { RecordKind, RegisterRecord } from "../../bot/domain/register/records";
import type { RecordStore } from "../../bot/usecases/register/ports";

/** The register's records in an array, for tests of what is made of them. */
export function recordsIn(records: readonly RegisterRecord[]): Pick<RecordStore, "load"> {
  return {
    load: async <Kind extends RecordKind>(kinds: readonly Kind[]) =>
      records.filter((record): record is Extract<RegisterRecord, { kind: Kind }> =>
        kinds.some((kind) => kind === record.kind),
      ),
  };
}
