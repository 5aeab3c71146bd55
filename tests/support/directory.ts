import type { UnitRecord } from "../../bot/domain/register/records";
import type { ReadDirectory } from "../../bot/usecases/access/ports";

/** The register's directory with these units and nobody in it. */
export function directoryOf(units: readonly UnitRecord[], evaluatedTerms: readonly string[] = []): ReadDirectory {
  return () => Promise.resolve({ units, evaluatedTerms, roles: {} });
}
