import { Field, Input, makeStyles, mergeClasses, Textarea } from "@fluentui/react-components";
import type { MeetingList, MeetingProblemItem, MeetingToCall } from "../../../bot/contract/network/meeting";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ReadersField } from "../readers-field";

interface MeetingFormProps {
  readonly id: string;
  readonly words: MeetingToCall;
  readonly problems: readonly MeetingProblemItem[];
  readonly mayCallFor: MeetingList["mayCallFor"];
  /** Whom it is for cannot change once people have been invited. */
  readonly isFixed: boolean;
  readonly onWrite: (change: Partial<MeetingToCall>) => void;
  readonly onSave: () => void;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    "& input, & select, & textarea, & .fui-Input, & .fui-Select, & .fui-Textarea": { minWidth: 0, width: "100%" },
  },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    alignItems: "start",
    gap: "12px",
  },
});

export function MeetingForm({ id, words, problems, mayCallFor, isFixed, onWrite, onSave }: MeetingFormProps) {
  const styles = useStyles();
  const t = useText();
  const wrong = (field: MeetingProblemItem["field"]) => {
    const own = problems.filter((problem) => problem.field === field);
    if (own.length === 0) return {};
    const sentences = own.map(({ kind, found, longest }) =>
      t(`network.meetings.wrong.${kind}`, { found: found ?? "", longest: longest ?? 0 }),
    );
    return { validationState: "error", validationMessage: sentences.join(" ") } as const;
  };
  const input = (
    field: "title" | "place" | "link" | "day" | "from" | "to" | "lastSignUpDay",
    type = "text",
    hint: string | null = null,
  ) => (
    <Field
      label={t(`network.meetings.field.${field}`)}
      required={REQUIRED.includes(field)}
      hint={hint}
      {...wrong(field)}
    >
      <Input
        type={type as "text"}
        value={words[field]}
        {...(type === "date" ? { max: "9999-12-31" } : {})}
        onChange={(_, { value }) => onWrite({ [field]: value })}
      />
    </Field>
  );
  return (
    <form
      id={id}
      className={mergeClasses(styles.form, useTargets())}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {input("title")}
      <Field label={t("network.meetings.field.what")} required hint={t("network.text-hint")} {...wrong("what")}>
        <Textarea rows={4} resize="vertical" value={words.what} onChange={(_, { value }) => onWrite({ what: value })} />
      </Field>
      <div className={styles.row}>
        {input("day", "date")}
        {input("from", "time")}
        {input("to", "time")}
      </div>
      {input("place")}
      {input("link", "url")}
      <div className={styles.row}>
        <Field label={t("network.meetings.field.seats")} hint={t("network.meetings.seats-hint")} {...wrong("seats")}>
          <Input
            type="number"
            min={1}
            value={words.seats === null ? "" : String(words.seats)}
            onChange={(_, { value }) => onWrite({ seats: value === "" ? null : Number(value) })}
          />
        </Field>
        {input("lastSignUpDay", "date", t("network.meetings.last-day-hint"))}
      </div>
      <ReadersField
        label={t("network.meetings.field.area")}
        area={words.area}
        mayBeFor={mayCallFor}
        isFixed={isFixed}
        onChoose={(area) => onWrite({ area })}
        {...wrong("area")}
      />
    </form>
  );
}

const REQUIRED = ["title", "day", "from", "to"];
