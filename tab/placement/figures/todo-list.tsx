import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TodoLine, TodoReason, TodoTarget } from "../../../bot/contract/figures";
import type { Target } from "../../address/use-address";
import { ViewLink } from "../../address/view-link";
import { useSession } from "../../api/use-session";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import type { Numbers } from "../../text/numbers";
import type { Text, TextValues } from "../../text/text";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";

interface TodoListProps {
  readonly todo: readonly TodoLine[];
  /** Areas that the reader may not open are told of without a link. */
  readonly isAreaOpen: (area: string) => boolean;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    [NARROW]: { "& a": { display: "inline-flex", alignItems: "center", minHeight: "44px" } },
  },
  words: { minWidth: 0, flex: "1 1 16em", margin: 0, [NARROW]: { flexBasis: "100%" } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** "Att ta tag i": what somebody ought to deal with, the most urgent first, each with why and where. */
export function TodoList({ todo, isAreaOpen }: TodoListProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { data: session } = useSession();
  return (
    <Section title={t("todo.title")}>
      {todo.length === 0 ? (
        <p className={styles.none}>{t("todo.none")}</p>
      ) : (
        <ul className={styles.list}>
          {todo.map((line) => (
            <li key={`${line.code} ${line.target.id ?? ""}`} className={styles.line}>
              <Badge kind={line.urgency === "danger" ? "bad" : "warning"}>
                {t(`todo.${line.code}.badge`, valuesOf(line.values, numbers))}
              </Badge>
              <p className={styles.words}>
                <Place target={line.target} isOpen={canOpen(line.target, isAreaOpen, session?.may ?? [])} />
                {": "}
                {sentence(line, t, numbers)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Place({ target, isOpen }: { readonly target: TodoTarget; readonly isOpen: boolean }): ReactNode {
  const t = useText();
  const name =
    target.name ?? t(target.view === "quality" || target.view === "import" ? `todo.${target.view}` : "todo.whole");
  const to = isOpen ? toTarget(target) : null;
  return to ? <ViewLink to={to}>{name}</ViewLink> : name;
}

function toTarget({ view, id }: TodoTarget): Target | null {
  switch (view) {
    case "area":
      return id === null ? null : { view, area: id };
    case "unit":
      return id === null ? null : { view, unit: id };
    case "evaluation":
      return { view: "results", who: "students", area: id };
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

/** What is the matter and why, as one or two sentences. */
function sentence({ code, values, reasons }: TodoLine, t: Text, numbers: Numbers): string {
  const why = numbers.list(reasons.map((reason) => reasonWords(reason, t, numbers)));
  const what = t(`todo.${code}.text`, valuesOf(values, numbers));
  return why === "" ? what : `${what} ${why.charAt(0).toLocaleUpperCase("sv")}${why.slice(1)}.`;
}

function reasonWords({ code, values }: TodoReason, t: Text, numbers: Numbers): string {
  return t(`todo.reason.${code}`, valuesOf(values, numbers));
}

/** Shares become per cent, days become days; whole numbers stay, since sentences bend by them. */
function valuesOf(values: Readonly<Record<string, number | string>>, numbers: Numbers): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === "share" || name === "rate" || name === "goal") return [name, numbers.percent(Number(value))];
      if (name === "until") return [name, numbers.day(String(value))];
      if (name === "term") return [name, numbers.term(String(value))];
      return [name, value];
    }),
  );
}
