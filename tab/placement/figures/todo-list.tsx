import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TodoLine, TodoTarget } from "../../../bot/contract/figures";
import type { Target } from "../../address/use-address";
import { ViewLink } from "../../address/view-link";
import { useSession } from "../../api/use-session";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { PHONE, useMedia } from "../../theme/use-media";
import { capitalised, todoSentence, todoVerdict } from "./todo-words";

interface TodoListProps {
  readonly todo: readonly TodoLine[];
  /** Areas that the reader may not open are told of without a link. */
  readonly isAreaOpen: (area: string) => boolean;
  /** The area or unit whose page this is: its own name and a link to itself say nothing. */
  readonly here?: string;
}

/** On a phone the list stands first, and must not push everything else away. */
const SHOWN_ON_PHONE = 3;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    [NARROW]: {
      paddingBottom: "8px",
      "& a": { display: "inline-flex", alignItems: "center", minHeight: "44px" },
    },
  },
  words: { minWidth: 0, flex: "1 1 16em", margin: 0, [NARROW]: { display: "contents" } },
  colon: { [NARROW]: { display: "none" } },
  sentence: {
    [NARROW]: {
      flexBasis: "100%",
      color: tokens.colorNeutralForeground2,
      "::first-letter": { textTransform: "uppercase" },
    },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { marginTop: "4px", minHeight: "44px", width: "100%" },
});

/** "Att ta tag i": what somebody ought to deal with, the most urgent first, each with why and where. */
export function TodoList({ todo, isAreaOpen, here }: TodoListProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { data: session } = useSession();
  const isPhone = useMedia(PHONE);
  const [isWhole, setWhole] = useState(false);
  const isHere = ({ target }: TodoLine) => target.view !== "evaluation" && target.id === here;
  const shown = isPhone && !isWhole ? todo.slice(0, SHOWN_ON_PHONE) : todo;
  return (
    <Section title={t("todo.title")}>
      {todo.length === 0 ? (
        <p className={styles.none}>{t("todo.none")}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((line) => (
            <li key={`${line.code} ${line.target.id ?? ""}`} className={styles.line}>
              <Badge kind={line.urgency === "danger" ? "bad" : "warning"}>{todoVerdict(line, t, numbers)}</Badge>
              <p className={styles.words}>
                {!isHere(line) && (
                  <>
                    <Place line={line} isOpen={canOpen(line.target, isAreaOpen, session?.may ?? [])} />
                    <span className={styles.colon}>: </span>
                  </>
                )}
                <span className={styles.sentence}>
                  {isHere(line) ? capitalised(todoSentence(line, t, numbers)) : todoSentence(line, t, numbers)}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {shown.length < todo.length && (
        <Button className={mergeClasses(styles.more)} onClick={() => setWhole(true)}>
          {t("todo.more", { count: todo.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Place({ line, isOpen }: { readonly line: TodoLine; readonly isOpen: boolean }) {
  const t = useText();
  const { target } = line;
  const isRoom = target.view === "quality" || target.view === "import";
  const name = target.name ?? t(isRoom ? `todo.${target.view}` : "todo.whole");
  const to = isOpen ? toTarget(line) : null;
  return to ? <ViewLink to={to}>{name}</ViewLink> : <span>{name}</span>;
}

function toTarget({ target: { view, id }, values }: TodoLine): Target | null {
  switch (view) {
    case "area":
      return id === null ? null : { view, area: id };
    case "unit":
      return id === null ? null : { view, unit: id };
    case "evaluation":
      return {
        ...{ view: "results", who: values["role"] === "supervisor" ? "supervisors" : "students", area: id },
        // The term that the rate is from: the present one has no answers to look at yet.
        ...(typeof values["term"] === "string" ? { term: values["term"] } : {}),
      };
    case "quality":
    case "import":
      return { view };
    case "overview":
      return null;
  }
}

function canOpen({ view, id }: TodoTarget, isAreaOpen: (area: string) => boolean, may: readonly string[]): boolean {
  if (view === "area") return id !== null && isAreaOpen(id);
  if (view === "quality") return may.includes("see-register");
  if (view === "import") return may.includes("import");
  return true;
}
