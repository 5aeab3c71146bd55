import type { SheetKind } from "../fields";
import type { RowReader } from "../row-reading";
import { readPlacesRow, readPraoRow } from "./counts";
import { readHrSystemRow } from "./hr-system";
import { readInventoryRow } from "./inventory";
import { readOrganisationRow } from "./organisation";
import { readPlacementRow } from "./placements";
import { readStaffingRow } from "./staffing";

/** How a row of each kind of sheet is read. */
export const READERS: Readonly<Record<SheetKind, RowReader>> = {
  organisation: readOrganisationRow,
  staffing: readStaffingRow,
  competence: readHrSystemRow,
  inventory: readInventoryRow,
  placements: readPlacementRow,
  prao: readPraoRow,
  places: readPlacesRow,
};
