import type { PeerGroup, UnitDetails, UntrainedPlacement } from "../../../bot/contract/unit-page";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";

/** Students who learn together (S21). */
export function PeerGroups({ details: { peerGroups } }: { readonly details: UnitDetails }) {
  const t = useText();
  const numbers = useNumbers();
  const columns: readonly Column<PeerGroup>[] = [
    {
      id: "grupp",
      head: t("unit.peer-group"),
      cell: ({ period, start, end }) =>
        `${period === null ? t("unit.outside-period") : t("unit.period", { number: period })}, ${numbers.day(start)}–${numbers.day(end)}`,
    },
    {
      id: "handledare",
      head: t("unit.peer-supervisors"),
      cell: ({ supervisors }) => numbers.list(supervisors.map(({ name }) => name)),
    },
    { id: "praktikanter", head: t("unit.peer-students"), isNumeric: true, cell: ({ students }) => students },
    { id: "lage", head: t("unit.peer-state"), cell: ({ state }) => t(`unit.peer-states.${state}`) },
  ];
  return (
    <Section title={t("unit.peer")} {...(peerGroups.length > 0 ? { note: t("unit.peer-checks") } : {})}>
      {peerGroups.length === 0 ? (
        t("unit.peer-none")
      ) : (
        <DataTable
          caption={t("unit.peer")}
          columns={columns}
          rows={peerGroups}
          rowId={({ start, supervisors }) => `${start} ${supervisors.map(({ id }) => id).join(" ")}`}
        />
      )}
    </Section>
  );
}

/** APL placements of the term that nobody trained supervises (S20): a warning, nothing that is forbidden. */
export function Untrained({ details: { untrainedPlacements } }: { readonly details: UnitDetails }) {
  const t = useText();
  const numbers = useNumbers();
  const columns: readonly Column<UntrainedPlacement>[] = [
    {
      id: "period",
      head: t("unit.untrained-period"),
      cell: ({ period }) => (period === null ? t("unit.outside-period") : t("unit.period", { number: period })),
    },
    {
      id: "dagar",
      head: t("unit.untrained-days"),
      cell: ({ start, end }) => `${numbers.day(start)}–${numbers.day(end)}`,
    },
    { id: "praktikanter", head: t("unit.untrained-students"), isNumeric: true, cell: ({ students }) => students },
    {
      id: "orsak",
      head: t("unit.untrained-cause"),
      cell: ({ cause }) => <Badge kind="warning">{t(`unit.causes.${cause}`)}</Badge>,
    },
    {
      id: "angiven",
      head: t("unit.untrained-named"),
      cell: ({ supervisors }) => (supervisors.length === 0 ? "–" : numbers.list(supervisors)),
    },
  ];
  return (
    <Section
      title={t("unit.untrained")}
      {...(untrainedPlacements.length > 0 ? { note: t("unit.untrained-note") } : {})}
    >
      {untrainedPlacements.length === 0 ? (
        t("unit.untrained-none")
      ) : (
        <DataTable
          caption={t("unit.untrained")}
          columns={columns}
          rows={untrainedPlacements}
          rowId={({ start, cause, supervisors }) => `${start} ${cause} ${supervisors.join(" ")}`}
        />
      )}
    </Section>
  );
}
