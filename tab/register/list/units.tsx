import type { RegisterUnit } from "../../../bot/contract/register";
import { ViewLink } from "../../address/view-link";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";

/** The register's units in a table. */
export function Units({ units }: { readonly units: readonly RegisterUnit[] }) {
  const t = useText();
  const numbers = useNumbers();
  const columns: readonly Column<RegisterUnit>[] = [
    {
      id: "name",
      head: t("register.unit"),
      cell: ({ id, name }) => <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink>,
    },
    { id: "code", head: t("register.code"), cell: ({ id }) => id },
    {
      id: "area",
      head: t("register.area"),
      cell: ({ areaId }) => <ViewLink to={{ view: "area", area: areaId }}>{areaId}</ViewLink>,
    },
    { id: "manager", head: t("register.manager"), cell: ({ managerName }) => managerName ?? t("register.vacant") },
    {
      id: "receives",
      head: t("register.receives"),
      cell: ({ receivesStudents }) => t(receivesStudents ? "register.yes" : "register.no"),
    },
    { id: "people", head: t("register.trained"), cell: ({ people }) => numbers.integer(people), isNumeric: true },
    {
      id: "staff",
      head: t("register.staff"),
      cell: ({ permanentCareStaff, receivesStudents }) =>
        permanentCareStaff === null
          ? receivesStudents && t("register.staff-missing")
          : numbers.integer(permanentCareStaff),
      isNumeric: true,
    },
  ];
  return <DataTable caption={t("register.units")} columns={columns} rows={units} rowId={({ id }) => id} />;
}
