import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import type { RoundPreview } from "../../../../bot/contract/round-preview";
import type { Recipient, RecipientPage } from "../../../../bot/contract/round-recipients";
import { useApi } from "../../../api/use-api";
import { Loaded } from "../../../frame/loaded";
import { Modal } from "../../../frame/modal";
import { useText } from "../../../text/use-text";
import { NARROW } from "../../../theme/layout";
import { MessageFrame } from "../../../frame/message-frame";
import { roundPath } from "../use-round";
import { useWho } from "../who";

/** More do not help to find somebody: another letter does. */
const SHOWN = 6;

interface PreviewDialogProps {
  readonly term: string;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  search: { [NARROW]: { minHeight: "46px", "& input": { minHeight: "44px" } } },
  found: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  person: {
    minHeight: "32px",
    padding: "4px 10px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    [NARROW]: { minHeight: "44px" },
  },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Shows the very card or mail that a person gets. The person is chosen by name, unit or placement. */
export function PreviewDialog({ term, onClose }: PreviewDialogProps) {
  const styles = useStyles();
  const t = useText();
  const who = useWho();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [isReminder, setReminder] = useState(false);
  const wanted = useDeferredValue(search);
  const people = useApi<RecipientPage>(
    `${roundPath(term, "recipients")}?${new URLSearchParams({ state: "all", search: wanted })}`,
  );
  const query = new URLSearchParams({
    ...(chosen ? { recipient: chosen } : {}),
    ...(isReminder ? { reminder: "1" } : {}),
  });
  const preview = useApi<RoundPreview>(`${roundPath(term, "preview")}?${query}`);
  const shownId = chosen ?? preview.data?.recipient.id;
  const about = (each: Recipient) =>
    `${who(each)} · ${each.unit.name} · ${t("rounds.period", { period: each.period })}`;
  return (
    <Modal
      title={t("rounds.preview.title")}
      isWide
      onClose={onClose}
      actions={<Button onClick={onClose}>{t("rounds.dialog.close")}</Button>}
    >
      <p>{t("rounds.preview.text")}</p>
      <Field label={t("rounds.preview.search")}>
        <Input className={styles.search} type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <span role="status" className={styles.small}>
        {people.data && t("rounds.preview.found", { count: people.data.total })}
      </span>
      <ul className={styles.found}>
        {people.data?.items.slice(0, SHOWN).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={mergeClasses(styles.person, each.id === shownId && styles.chosen)}
              aria-pressed={each.id === shownId}
              onClick={() => setChosen(each.id)}
            >
              {about(each)}
            </button>
          </li>
        ))}
      </ul>
      <Checkbox
        label={t("rounds.preview.reminder")}
        checked={isReminder}
        onChange={(_, { checked }) => setReminder(checked === true)}
      />
      <Loaded state={preview} loading={t("rounds.preview.loading")}>
        {(data) => <Message preview={data} />}
      </Loaded>
    </Modal>
  );
}

function Message({ preview: { message, recipient } }: { readonly preview: RoundPreview }) {
  const styles = useStyles();
  const t = useText();
  const who = `${useWho()(recipient)}, ${recipient.unit.name}`;
  switch (message.kind) {
    case "nothing-sent":
      return <p>{t("rounds.preview.nothing", { who })}</p>;
    case "card":
      return (
        <>
          <p className={styles.small}>{t("rounds.preview.notice", { text: message.summary })}</p>
          <MessageFrame title={t("rounds.preview.card-of", { who })} content={{ card: message.card }} />
        </>
      );
    case "mail":
      return (
        <>
          <p className={styles.small}>{t("rounds.preview.subject", { subject: message.subject })}</p>
          <MessageFrame title={t("rounds.preview.mail-of", { who })} content={{ html: message.html }} />
        </>
      );
  }
}
