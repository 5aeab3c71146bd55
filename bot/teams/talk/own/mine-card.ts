import { dayInWords } from "../../../text/day";
import { textIn, type Language, type Text } from "../../../text/text";
import type { Mine, MineAsSupervisor } from "../../../usecases/network/talk/show-mine";
import { cardTemplate, type Card, type CardData } from "../../card-template";
import { peopleText } from "../../people-text";
import template from "./mine-card.json";

const fill = cardTemplate(template);
type AtUnit = NonNullable<MineAsSupervisor["atUnit"]>;
type Fact = readonly [name: string, value: string];

/** What is kept about somebody, for themselves: numbers and days, never who a student is. */
export function mineCard(mine: Mine, contactMailbox: string, language: Language): Card {
  const t = textIn(language);
  const facts = [...rolesFact(mine, t), ...supervisorFacts(mine, language), cardsFact(mine, t)];
  const { supervisor } = mine;
  const change = supervisor?.status.state === "resting" ? "back" : "pause";
  return fill({
    lang: language,
    title: t("talk.mine.title"),
    spoken: peopleText(facts.map(([name, value]) => `${name}: ${value}.`).join(" "), 2000),
    facts: facts.map(([name, value]): CardData => ({ name, value: peopleText(value) })),
    storedTitle: t("talk.mine.stored-title"),
    stored: t("talk.mine.stored"),
    extract: t("talk.mine.extract", { mailbox: contactMailbox }),
    buttons: supervisor ? [{ title: t(`talk.mine.${change}`), command: change }] : [],
  });
}

function rolesFact({ roles }: Mine, t: Text): readonly Fact[] {
  const [role, more] = roles;
  return role === undefined ? [] : [[t("talk.mine.roles"), t("talk.help.role", { role, more: more ?? "none" })]];
}

function supervisorFacts({ supervisor, term }: Mine, language: Language): readonly Fact[] {
  if (!supervisor) return [];
  const t = textIn(language);
  const { state, until } = supervisor.status;
  const day = until === null ? "none" : dayInWords(language, until);
  const status: Fact = [
    t("talk.mine.status"),
    state === "active" ? t("talk.mine.active") : t("talk.mine.resting", { until: day }),
  ];
  const { atUnit } = supervisor;
  if (!atUnit) return [status, [t("talk.mine.unit"), t("talk.mine.no-unit")]];
  return [
    status,
    [t("talk.mine.unit"), atUnit.name],
    [t("talk.mine.steps"), stepsIn(atUnit, t)],
    [t("talk.mine.term", { term }), placementsIn(atUnit, t)],
    [t("talk.mine.year", { year: String(atUnit.year) }), t("talk.mine.load", atUnit.load)],
  ];
}

function stepsIn({ steps }: AtUnit, t: Text): string {
  if (steps.length === 0) return t("talk.mine.no-steps");
  return steps.map(({ step, state }) => t("talk.mine.step", { step: String(step), state })).join(", ");
}

function placementsIn({ periods, outsidePeriods }: AtUnit, t: Text): string {
  const lines = periods.map(({ firstWeek: first, lastWeek: last, students }) =>
    t("talk.mine.period", { weeks: t("talk.mine.weeks", { first: String(first), last: String(last) }), students }),
  );
  const outside = outsidePeriods > 0 ? [t("talk.mine.outside", { students: outsidePeriods })] : [];
  return [...lines, ...outside].join("\n") || t("talk.mine.none");
}

function cardsFact({ follows }: Mine, t: Text): Fact {
  return [t("talk.mine.followed"), t(follows ? "talk.mine.follows" : "talk.mine.follows-not")];
}
