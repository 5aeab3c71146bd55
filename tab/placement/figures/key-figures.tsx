import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureLine, FiguresMethod, FiguresSourceLine, ResponseRate } from "../../../bot/contract/figures";
import { ViewLink } from "../../address/view-link";
import { Section } from "../../frame/section";
import { Bullet } from "../../marks/bullet";
import { useNumbers, useText } from "../../text/use-text";
import type { MeasureId } from "./measures";

export interface KeyFigureProps {
  readonly line: FigureLine;
  readonly method: FiguresMethod;
  readonly source: FiguresSourceLine;
  /** With their term, of what the line is about; null where no round has been closed, undefined where rates are not told. */
  readonly responses: TermResponses | null | undefined;
}

/** How many answered in the term that was closed last; null of those whom nobody asked. */
interface TermResponses {
  readonly term: string;
  readonly student: ResponseRate | null;
  readonly supervisor: ResponseRate | null;
}

const useStyles = makeStyles({
  cards: { display: "grid", gap: "12px", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 232px), 1fr))" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  figures: { display: "flex", flexWrap: "wrap", columnGap: "24px", margin: "2px 0 6px" },
  figure: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "8px",
    fontVariantNumeric: "tabular-nums",
  },
  stacked: { flexDirection: "column" },
  large: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  beside: { color: tokens.colorNeutralForeground2 },
  note: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  method: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The key figures as cards, each with its goal, how it is counted and from when. */
export function KeyFigures(props: KeyFigureProps) {
  const styles = useStyles();
  const ids: readonly MeasureId[] = [
    "andel",
    "steg3",
    "platser",
    ...(props.responses === undefined ? [] : ["svar" as const]),
  ];
  return (
    <div className={styles.cards}>
      {ids.map((id) => (
        <KeyFigureCard key={id} id={id} {...props} />
      ))}
    </div>
  );
}

function KeyFigureCard({ id, ...props }: KeyFigureProps & { readonly id: MeasureId }) {
  const styles = useStyles();
  const title = useTitles()[id];
  return (
    <Section>
      <h2 className={styles.title}>{title}</h2>
      <KeyFigure id={id} {...props} />
    </Section>
  );
}

function useTitles(): Readonly<Record<MeasureId, string>> {
  const t = useText();
  return {
    andel: t("figures.share-title"),
    steg3: t("figures.leads-title"),
    platser: t("figures.places-title"),
    svar: t("figures.responses-title"),
  };
}

/** One key figure without its card. */
export function KeyFigure({ id, ...props }: KeyFigureProps & { readonly id: MeasureId }) {
  switch (id) {
    case "andel":
      return <ShareFigure {...props} />;
    case "steg3":
      return <LeadsFigure {...props} />;
    case "platser":
      return <PlacesFigure {...props} />;
    case "svar":
      return <ResponseFigure {...props} />;
  }
}

function ShareFigure({ line: { coverage }, method, source }: KeyFigureProps) {
  const t = useText();
  const numbers = useNumbers();
  const styles = useStyles();
  const goal = method.goalPerCent / 100;
  const { share, supervisors, permanentCareStaff, missing } = coverage;
  return (
    <>
      <Large value={share === null ? "–" : numbers.percent(share)}>
        {t("figures.goal", { goal: numbers.percent(goal) })}
      </Large>
      <Bullet value={share ?? 0} goal={goal} max={Math.max(0.4, share ?? 0)} />
      <p className={styles.note}>
        {share === null
          ? t("figures.no-base")
          : t(missing === 0 ? "figures.share-reached" : "figures.share-note", {
              part: numbers.integer(supervisors),
              whole: numbers.integer(permanentCareStaff),
              missing: numbers.integer(missing),
              goal: numbers.integer(coverage.goal),
            })}
      </p>
      <p className={styles.method}>
        {source.staffMeasuredTo && t("figures.share-method", { day: numbers.day(source.staffMeasuredTo) })}{" "}
        <ViewLink to={{ view: "forecast" }}>{t("figures.to-forecast")}</ViewLink>
      </p>
    </>
  );
}

function LeadsFigure({ line: { leads } }: KeyFigureProps) {
  const t = useText();
  const numbers = useNumbers();
  const styles = useStyles();
  return (
    <>
      <Large value={numbers.integer(leads.leads)}>
        {t("figures.leads-beside", {
          part: numbers.integer(leads.managersWithLead),
          whole: numbers.integer(leads.managers),
        })}
      </Large>
      <Bullet
        value={leads.managersWithLead}
        goal={leads.managers === 0 ? null : leads.managers}
        max={Math.max(1, leads.managers)}
      />
      <p className={styles.note}>
        {t("figures.leads-note", { without: leads.managersWithoutLead, several: leads.managersWithSeveral })}
      </p>
      {leads.managersWithActiveLead < leads.managersWithLead && (
        <p className={styles.method}>
          {t("figures.leads-resting", { count: leads.managersWithLead - leads.managersWithActiveLead })}
        </p>
      )}
    </>
  );
}

function PlacesFigure({ line, method }: KeyFigureProps) {
  const t = useText();
  const numbers = useNumbers();
  const styles = useStyles();
  const { places } = line;
  const { capacity, wanted, difference, resting } = places;
  return (
    <>
      {wanted === null || difference === null ? (
        <Large value={numbers.integer(capacity)}>{t("figures.places-beside-unknown")}</Large>
      ) : (
        <Large value={numbers.signed(difference)}>
          {t("figures.places-beside", { capacity: numbers.integer(capacity), wanted: numbers.integer(wanted) })}
        </Large>
      )}
      <p className={styles.note}>
        {t("figures.places-note", { key: numbers.decimal(method.studentsPerSupervisorAndYear, 0), resting })}
      </p>
      <p className={styles.method}>
        {t("figures.places-students", { students: places.students })}{" "}
        <ViewLink to={{ view: "workload", ...(line.id === "total" ? {} : { choices: { omrade: line.id } }) }}>
          {t("figures.to-workload")}
        </ViewLink>
      </p>
    </>
  );
}

function ResponseFigure({ line, method, responses }: KeyFigureProps) {
  const t = useText();
  const numbers = useNumbers();
  const styles = useStyles();
  const goal = numbers.percent(method.responseGoalPerCent / 100);
  const student = responses?.student?.responseRate ?? null;
  const supervisor = responses?.supervisor?.responseRate ?? null;
  const percentOrNone = (rate: number | null) => (rate === null ? "–" : numbers.percent(rate));
  if (!responses) return <p className={styles.note}>{t("figures.no-round-yet")}</p>;
  return (
    <>
      <div className={styles.figures}>
        <Large value={percentOrNone(student)} isStacked>
          {t("figures.students-key")}
        </Large>
        <Large value={percentOrNone(supervisor)} isStacked>
          {t("figures.supervisors-key")}
        </Large>
      </div>
      <p className={styles.note}>
        {t("figures.responses-note", {
          term: numbers.term(responses.term),
          students: numbers.integer(responses.student?.invited ?? 0),
          supervisors: numbers.integer(responses.supervisor?.invited ?? 0),
          goal,
        })}
      </p>
      <p className={styles.method}>
        <ViewLink
          to={{
            ...{ view: "results", who: "students", area: line.id === "total" ? null : line.id },
            // The present term has no answers to look at before it is closed.
            term: responses.term,
          }}
        >
          {t("figures.to-results")}
        </ViewLink>
      </p>
    </>
  );
}

interface LargeProps {
  readonly value: string;
  /** The words stand under the number instead of beside it. */
  readonly isStacked?: boolean;
  readonly children: ReactNode;
}

function Large({ value, isStacked = false, children }: LargeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.figure, isStacked && styles.stacked)}>
      <span className={styles.large}>{value}</span>
      <span className={styles.beside}>{children}</span>
    </div>
  );
}
