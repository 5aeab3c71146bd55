import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterSupervisor } from "../../../bot/contract/register";
import type { SupervisorStatusReport } from "../../../bot/contract/supervisor-status";
import { ViewLink } from "../../address/view-link";
import { Notice } from "../../frame/notice";
import { Badge } from "../../marks/badge";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { useMedia } from "../../theme/use-media";
import { StatusDialog } from "../status-dialog";

interface PeopleProps {
  readonly people: readonly RegisterSupervisor[];
  /** Called when somebody's status has been changed. */
  readonly onChanged: () => void;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "12px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  person: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& p": { margin: 0 },
    "& p:first-of-type": { marginBlock: "-8px" },
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  status: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** People of the register: a table, or on a phone one below the other. */
export function People({ people, onChanged }: PeopleProps) {
  const styles = useStyles();
  const t = useText();
  const isPhone = useMedia("(max-width: 599px)");
  const columns = usePeopleColumns();
  const say = useSaid();
  const [edited, edit] = useState<RegisterSupervisor | null>(null);
  const [saved, setSaved] = useState<SupervisorStatusReport | null>(null);
  const change = (person: RegisterSupervisor) => (
    <Button size="small" aria-label={t("register.change-of", { name: person.name })} onClick={() => edit(person)}>
      {t("register.change")}
    </Button>
  );
  const withChange = (person: RegisterSupervisor) => (
    <span className={styles.status}>
      <Status person={person} />
      {change(person)}
    </span>
  );
  return (
    <div className={styles.content}>
      {saved && <Notice kind="success">{say(saved)}</Notice>}
      {isPhone ? (
        <ul className={styles.list}>
          {people.map((person) => (
            <li key={person.id} className={styles.person}>
              <div className={styles.head}>
                <span className={styles.name}>{person.name}</span>
                <Status person={person} />
              </div>
              {columns.slice(1, -1).map(({ id, head, cell }) => (
                <p key={id}>
                  {id !== "steps" && `${head}: `}
                  {cell(person)}
                </p>
              ))}
              {change(person)}
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          caption={t("register.people")}
          columns={columns.map((column) => (column.id === "status" ? { ...column, cell: withChange } : column))}
          rows={people}
          rowId={({ id }) => id}
        />
      )}
      {edited && (
        <StatusDialog
          id={edited.id}
          name={edited.name}
          onClose={(status) => {
            edit(null);
            if (!status) return;
            setSaved(status);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

function usePeopleColumns(): readonly Column<RegisterSupervisor>[] {
  const t = useText();
  const numbers = useNumbers();
  return [
    { id: "name", head: t("register.name"), cell: ({ name }) => name },
    {
      id: "unit",
      head: t("register.unit"),
      cell: ({ unit }) =>
        unit ? <ViewLink to={{ view: "unit", unit: unit.id }}>{unit.name}</ViewLink> : t("register.no-unit"),
    },
    { id: "steps", head: t("register.steps"), cell: (person) => stepsOf(person, t, numbers.list) },
    { id: "standing", head: t("register.evidence"), cell: ({ standing }) => t(`register.standing.${standing}`) },
    { id: "status", head: t("register.status"), cell: (person) => <Status person={person} /> },
  ];
}

function Status({ person: { status } }: { readonly person: RegisterSupervisor }) {
  const t = useText();
  const numbers = useNumbers();
  if (status.state === "active") return <Badge kind="plain">{t("register.active")}</Badge>;
  const words = status.until ? t("register.resting-until", { day: numbers.day(status.until) }) : t("register.resting");
  return <Badge kind="warning">{words}</Badge>;
}

/** "steg 1 och 2, steg 3 pågår" */
function stepsOf(
  { steps }: RegisterSupervisor,
  t: ReturnType<typeof useText>,
  list: (items: readonly string[]) => string,
): string {
  const having = (...states: readonly string[]) =>
    ([1, 2, 3] as const).filter((step) => states.includes(steps[step])).map(String);
  const [done, ongoing] = [having("done", "without-evidence"), having("ongoing")];
  const words = [
    ...(done.length > 0 ? [t("register.step.done", { steps: list(done) })] : []),
    ...(ongoing.length > 0 ? [t("register.step.ongoing", { steps: list(ongoing) })] : []),
  ];
  return words.length > 0 ? words.join(", ") : t("register.step.none");
}

/** What has been saved, in a sentence. */
function useSaid() {
  const t = useText();
  const numbers = useNumbers();
  return ({ name, state, until }: SupervisorStatusReport) => {
    if (state === "active") return t("register.saved-active", { name });
    return until === null
      ? t("register.saved-resting", { name })
      : t("register.saved-resting-until", { name, day: numbers.day(until) });
  };
}
