import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { MeetingAttendance, MeetingDetails, MeetingPerson } from "../../../bot/contract/network/meeting";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { Tick } from "../tick";
import { useAction } from "../use-action";

interface PeopleProps {
  readonly meeting: MeetingDetails;
  readonly path: string;
  readonly etag: string | null;
  readonly refetch: () => Promise<void>;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  others: { maxWidth: "200px", margin: "8px 0" },
  line: { display: "flex", alignItems: "center", minHeight: "32px" },
});

/** Who comes, as far as the reader may know; whoever called it notes afterwards who came. */
export function People({ meeting, path, etag, refetch }: PeopleProps) {
  const styles = useStyles();
  const t = useText();
  const { people, ownPeople, attendance } = meeting;
  const coming = people.filter(({ state }) => state === "coming");
  const waiting = people.filter(({ state }) => state === "waiting");
  const mayNote = meeting.mayChange && meeting.state === "held" && coming.length > 0;
  if (people.length === 0 && ownPeople === null && attendance === null) return null;
  return (
    <Section title={t("network.meetings.people")}>
      {ownPeople !== null && <p>{t("network.meetings.own-people", { ...ownPeople })}</p>}
      {attendance !== null && <p>{t("network.meetings.came", { total: attendance.total })}</p>}
      {mayNote ? (
        <Attendance key={etag} coming={coming} known={attendance} {...{ path, etag, refetch }} />
      ) : (
        <ul className={styles.list}>
          {coming.map((person) => (
            <li key={person.place} className={styles.line}>
              {nameOf(person, t("network.meetings.hidden-name"))}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <>
          <h3>{t("network.meetings.waiting-list")}</h3>
          <ol className={styles.list}>
            {waiting.map((person) => (
              <li key={person.place} className={styles.line}>
                {nameOf(person, t("network.meetings.hidden-name"))}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

interface AttendanceProps extends Omit<PeopleProps, "meeting"> {
  readonly coming: readonly MeetingPerson[];
  readonly known: MeetingAttendance | null;
}

function Attendance({ coming, known, path, etag, refetch }: AttendanceProps) {
  const styles = useStyles();
  const t = useText();
  const action = useAction();
  const [came, setCame] = useState(() => new Set(coming.filter((one) => one.came !== false).map((one) => one.place)));
  const [others, setOthers] = useState(known?.others ?? 0);
  const save = async () => {
    const body = { came: [...came], others };
    if (await action.act(`${path}/attendance`, { method: "POST", body, ifMatch: etag })) await refetch();
  };
  return (
    <div className={useTargets()}>
      <ProblemNotice problem={action.problem} />
      <ul className={styles.list}>
        {coming.map((person) => (
          <li key={person.place} className={styles.line}>
            <Tick
              label={nameOf(person, t("network.meetings.hidden-name"))}
              isTicked={came.has(person.place)}
              onTick={(isTicked) =>
                setCame((before) => {
                  const after = new Set(before);
                  if (isTicked) after.add(person.place);
                  else after.delete(person.place);
                  return after;
                })
              }
            />
          </li>
        ))}
      </ul>
      <Field label={t("network.meetings.others")} className={styles.others}>
        <Input
          type="number"
          min={0}
          max={1000}
          value={String(others)}
          onChange={(_, { value }) => setOthers(Math.max(0, Math.trunc(Number(value)) || 0))}
        />
      </Field>
      <Button disabledFocusable={action.isBusy} onClick={() => void save()}>
        {t("network.meetings.note")}
      </Button>
    </div>
  );
}

function nameOf({ name, area }: MeetingPerson, nameless: string): string {
  return [name ?? nameless, area].filter(Boolean).join(", ");
}
