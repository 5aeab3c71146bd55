import type { PersonSource } from "../../../usecases/access/person/ports";
import type { TablesLocation } from "../../table";
import { openAccountSources } from "./account-sources";
import { openChangeRewriter } from "./change-rewriter";
import { openEvaluationSources } from "./evaluation-sources";
import { openHandlingSources } from "./handling-sources";
import { openCorrections, openErasures, openRestrictions } from "./handling-tables";
import { openNetworkSources } from "./network-sources";
import { openRegisterSources } from "./register-sources";
import { openWrittenSources } from "./written-sources";

/**
 * Every table in which a person can be found, in the order in which an erasure goes through them: first what is sent
 * from, so that nothing goes out meanwhile, and last what tells who somebody is.
 */
async function openPersonSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  const groups = await Promise.all([
    openEvaluationSources(location, prefix),
    openWrittenSources(location, prefix),
    openNetworkSources(location, prefix),
    openAccountSources(location, prefix),
    openHandlingSources(location, prefix),
    openRegisterSources(location, prefix),
  ]);
  return groups.flat();
}

/** Everything that handling somebody's personal data needs of the storage besides what others use. */
export async function openPersonTables(location: TablesLocation, prefix: string) {
  const [personSources, restrictions, corrections, erasures, importChanges] = await Promise.all([
    openPersonSources(location, prefix),
    openRestrictions(location, prefix),
    openCorrections(location, prefix),
    openErasures(location, prefix),
    openChangeRewriter(location, prefix),
  ]);
  return { personSources, restrictions, corrections, erasures, importChanges };
}
