import type { RecordKind, RegisterRecord } from "../../domain/register/records";

/** Picks one kind out of records of several. */
export function ofKind<Kind extends RecordKind>(
  records: readonly RegisterRecord[],
  kind: Kind,
): readonly Extract<RegisterRecord, { kind: Kind }>[] {
  return records.filter((record): record is Extract<RegisterRecord, { kind: Kind }> => record.kind === kind);
}
