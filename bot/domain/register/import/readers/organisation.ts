import { parseEmails } from "../../cells/people/email";
import { parseYesNo } from "../../cells/yes-no";
import { isProtected } from "../../cells/people/protected";
import type { UnitRecord } from "../../records";
import { needsDecision, read, type RowReader } from "../row-reading";
import { readUnit, unitKey } from "./cells";

/** One unit with its area and manager (S1). A unit whose "tar emot praktik" nobody can read counts as receiving, and waits. */
export const readOrganisationRow: RowReader = (row) => {
  const { unit } = readUnit(row);
  if (unit.code === null) return needsDecision("unit-code-missing", "unitCode");
  if (unit.name === null) return needsDecision("unit-missing", "unitName");
  const receives = parseYesNo(row.cell("receivesStudents"));
  const manager = row.cell("managerName").replace(/\s+/g, " ").normalize("NFC");
  const isHidden = isProtected(manager);
  const record: UnitRecord = {
    kind: "unit",
    key: unitKey(unit),
    code: unit.code,
    name: unit.name,
    area: row.cell("area").replace(/\s+/g, " ").normalize("NFC"),
    managerName: isHidden || manager === "" ? null : manager,
    managerEmail: isHidden ? null : (parseEmails(row.cell("managerEmail"))[0] ?? null),
    receivesStudents: receives ?? true,
  };
  const isUnclear = receives === null && row.has("receivesStudents");
  const decision = isUnclear ? ({ reason: "receives-unclear", field: "receivesStudents" } as const) : null;
  return read([record], isHidden ? ["manager-protected"] : [], decision);
};
