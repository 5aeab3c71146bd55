import { makeStyles, tokens } from "@fluentui/react-components";
import type { WorkloadMention } from "../../../bot/contract/workload";
import { ViewLink } from "../../address/view-link";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";

interface MentionListProps {
  /** "takes-much": over the key; "has-room": places left. */
  readonly kind: "takes-much" | "has-room";
  readonly mentions: readonly WorkloadMention[];
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "6px 0",
    [NARROW]: { minHeight: "44px", boxSizing: "border-box", "& a": { padding: "12px 0" } },
  },
  of: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Units at one end of the scale, the furthest first. Places are about all students, whatever form is chosen. */
export function MentionList({ kind, mentions }: MentionListProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <Section title={t(`workload.${kind}`)} note={t(`workload.${kind}-note`)}>
      {mentions.length === 0 && t(`workload.${kind}-none`)}
      <ul className={styles.list}>
        {mentions.map(({ id, name, capacity, free, isOpen }) => (
          <li key={id} className={styles.item}>
            {kind === "takes-much" ? (
              <Badge kind="bad">{t("workload.over", { over: -free })}</Badge>
            ) : (
              <Badge kind="good">{t("workload.free-places", { free })}</Badge>
            )}
            {isOpen ? <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink> : <span>{name}</span>}
            <span className={styles.of}>{t("workload.students-of", { students: capacity - free, capacity })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
