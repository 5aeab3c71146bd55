import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureLine, FiguresMethod } from "../../../bot/contract/figures";
import { Badge } from "../../marks/badge";
import { Bullet } from "../../marks/bullet";
import { Dumbbell } from "../../marks/dumbbell";
import { HiddenCell } from "../../marks/hidden-cell";
import { BulletKey, DotKey, DiamondKey, SquareKey } from "../../marks/keys";
import { ResponseDots } from "../../marks/response-dots";
import type { SortValue } from "../../table/sorting";
import { useNumbers, useText } from "../../text/use-text";

export type MeasureId = "andel" | "steg3" | "platser" | "svar";

/** One of the four measures of an area or a unit, as a column of the table or as the only one on a phone. */
export interface Measure {
  /** As it is written in the address. */
  readonly id: MeasureId;
  readonly head: string;
  readonly legend: ReactNode;
  /** Least is worst. */
  readonly worth: (line: FigureLine) => SortValue;
  readonly mark: (line: FigureLine) => ReactNode;
  readonly value: (line: FigureLine) => ReactNode;
  /** True where mark and value are kept back: then `value` stands alone. */
  readonly isHidden: (line: FigureLine) => boolean;
  /** The whole, in the foot of the table. */
  readonly sum: (total: FigureLine) => ReactNode;
  /** Room for the values, so that the marks of a column share one width. */
  readonly valueWidth: string;
}

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { display: "inline-flex", flexWrap: "wrap", justifyContent: "flex-end", alignItems: "center", gap: "2px 4px" },
});

/** Bullets show 0–40 %, so that the goal of 30 % has room beyond it; more when somebody has more. */
const SHARE_SHOWN = 0.4;

/** The measures on scales that are common to all lines. Units have no response rates of their own. */
export function useMeasures(
  lines: readonly FigureLine[],
  method: FiguresMethod,
  hasResponses: boolean,
  /** A round has been closed, so rates that are missing are not for this reader. */
  isRoundClosed = false,
): readonly Measure[] {
  const t = useText();
  const numbers = useNumbers();
  const styles = useStyles();
  const goal = method.goalPerCent / 100;
  const responseGoal = method.responseGoalPerCent / 100;
  const most = (of: (line: FigureLine) => number) => Math.max(1, ...lines.map(of));
  const maxShare = Math.max(SHARE_SHOWN, ...lines.map(({ coverage }) => coverage.share ?? 0));
  const maxManagers = most(({ leads }) => leads.managers) * 1.04;
  const maxPlaces = most(({ places }) => Math.max(places.capacity, places.wanted ?? 0)) * 1.06;
  const percentOrNone = (share: number | null) => (share === null ? "–" : numbers.percent(share));

  const share: Measure = {
    id: "andel",
    head: t("figures.share"),
    legend: <BulletKey label={t("figures.share-key", { goal: numbers.percent(goal) })} />,
    worth: ({ coverage }) => coverage.share,
    mark: ({ coverage }) => <Bullet value={coverage.share ?? 0} goal={goal} max={maxShare} />,
    value: ({ coverage }) =>
      coverage.share === null && !coverage.exceedsStaff ? (
        <span className={styles.small}>{coverage.isBaseMissing ? t("figures.no-base") : "–"}</span>
      ) : (
        <span className={styles.value}>
          {coverage.exceedsStaff && <Badge kind="bad">{t("figures.exceeds")}</Badge>}
          <span>{percentOrNone(coverage.share)}</span>
          <span className={styles.small}>
            {numbers.integer(coverage.supervisors)}/{numbers.integer(coverage.permanentCareStaff)}
          </span>
        </span>
      ),
    isHidden: () => false,
    sum: ({ coverage }) =>
      `${percentOrNone(coverage.share)} · ${t("figures.of", { part: numbers.integer(coverage.supervisors), whole: numbers.integer(coverage.permanentCareStaff) })}`,
    valueWidth: "7.5em",
  };

  const leads: Measure = {
    id: "steg3",
    head: t("figures.leads"),
    legend: <BulletKey label={t("figures.leads-key")} />,
    worth: ({ leads: { managers, managersWithLead } }) => (managers === 0 ? null : managersWithLead / managers),
    mark: ({ leads: { managers, managersWithLead } }) => (
      <Bullet value={managersWithLead} goal={managers === 0 ? null : managers} max={maxManagers} />
    ),
    value: ({ leads: { managers, managersWithLead } }) =>
      t("figures.of", { part: numbers.integer(managersWithLead), whole: numbers.integer(managers) }),
    isHidden: () => false,
    sum: ({ leads: { managers, managersWithLead } }) =>
      t("figures.of", { part: numbers.integer(managersWithLead), whole: numbers.integer(managers) }),
    valueWidth: "4.6em",
  };

  const places: Measure = {
    id: "platser",
    head: t("figures.places"),
    legend: (
      <>
        <DotKey label={t("figures.places-key")} /> <DiamondKey label={t("figures.wanted-key")} />
      </>
    ),
    worth: ({ places: { difference } }) => difference,
    mark: ({ places: { capacity, wanted } }) => <Dumbbell places={capacity} wanted={wanted} max={maxPlaces} />,
    value: ({ places: { capacity, wanted, difference } }) => (
      <span className={styles.value}>
        <span>
          {wanted === null ? numbers.integer(capacity) : `${numbers.integer(capacity)}/${numbers.integer(wanted)}`}
        </span>
        {difference === null ? (
          <span className={styles.small}>{t("figures.wanted-unknown")}</span>
        ) : (
          <Badge kind={difference < 0 ? "bad" : "good"}>{numbers.signed(difference)}</Badge>
        )}
      </span>
    ),
    isHidden: () => false,
    sum: ({ places: { capacity, wanted, difference } }) =>
      wanted === null || difference === null
        ? numbers.integer(capacity)
        : `${numbers.integer(capacity)}/${numbers.integer(wanted)} (${numbers.signed(difference)})`,
    valueWidth: "8.8em",
  };

  const rates = ({ responses }: FigureLine) => [
    responses?.student?.responseRate ?? null,
    responses?.supervisor?.responseRate ?? null,
  ];
  const responses: Measure = {
    id: "svar",
    head: t("figures.responses", { goal: numbers.percent(responseGoal) }),
    legend: (
      <>
        <DotKey label={t("figures.students-key")} /> <SquareKey label={t("figures.supervisors-key")} />
      </>
    ),
    worth: (line) => {
      const known = rates(line).filter((rate) => rate !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
    mark: (line) => {
      const [student = null, supervisor = null] = rates(line);
      return <ResponseDots students={student} supervisors={supervisor} goal={responseGoal} />;
    },
    value: (line) => {
      if (line.responses === null)
        return <span className={styles.small}>{t(isRoundClosed ? "figures.own-area-only" : "figures.no-round")}</span>;
      const [student = null, supervisor = null] = rates(line);
      return student === null && supervisor === null ? (
        <HiddenCell />
      ) : (
        `${percentOrNone(student)} / ${percentOrNone(supervisor)}`
      );
    },
    isHidden: (line) => rates(line).every((rate) => rate === null),
    sum: (line) => {
      const [student = null, supervisor = null] = rates(line);
      return line.responses === null ? "–" : `${percentOrNone(student)} / ${percentOrNone(supervisor)}`;
    },
    valueWidth: "6.4em",
  };

  return hasResponses ? [share, leads, places, responses] : [share, leads, places];
}
