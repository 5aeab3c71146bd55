import type { Invitation, InvitationState } from "../invitation";
import type { EvaluationRole } from "../questionnaire";
import { detailOfAreas, ownDetail, type Answered } from "./detail";
import { shownQuestions, type CountedForm } from "./forms";
import { figuresOf, type PublishedCell } from "./publication";
import type { Detail } from "./scores";
import { hideSmallAreas, responseRate, type HiddenAreas, type HiddenBecause } from "./small-groups";
import { addTallies, type Tallies, type Tally } from "./tally";

/** States of invitations that reached somebody, as far as anybody knows. */
const INVITED: readonly InvitationState[] = ["posting", "sent", "answered", "uncertain"];

/** The figures of one role in a term: all areas together first, then each area that anybody was asked in. */
export function publishedCells(
  role: EvaluationRole,
  forms: readonly CountedForm[],
  invitations: readonly Pick<Invitation, "role" | "area" | "state">[],
  k: number,
): readonly PublishedCell[] {
  const ours = forms.filter((form) => form.role === role);
  const asked = invitations.filter((invitation) => invitation.role === role);
  const areas = [...new Set([...asked, ...ours].map(({ area }) => area))].toSorted();
  if (areas.length === 0) return [];

  const groups = new Map(areas.map((area) => [area, ours.filter((form) => form.area === area)]));
  const tallies = new Map([...groups].map(([area, group]) => [area, addTallies(group.map((form) => form.tallies))]));
  const hiddenForms = hideSmallAreas(new Map([...groups].map(([area, group]) => [area, group.length])), k);
  const questions = shownQuestions(role);
  const hidden = new Map(questions.map(({ id }) => [id, hideSmallAreas(personsByArea(tallies, id), k)]));
  const total = addTallies([...tallies.values()]);
  const details = new Map(questions.map(({ id }) => [id, detailsOf(id, total, tallies, hidden.get(id)!)]));
  const invitedIn = (area: string | null) =>
    asked.filter((invitation) => INVITED.includes(invitation.state) && (area ?? invitation.area) === invitation.area)
      .length;

  return [cell(null), ...areas.map(cell)];

  function cell(area: string | null): PublishedCell {
    const answered = area === null ? ours.length : groups.get(area)!.length;
    const invited = invitedIn(area);
    const isHidden = reasonFor(hiddenForms, area) !== null;
    return {
      role,
      area,
      invited,
      answered: area === null && !isHidden ? answered : null,
      responseRate: isHidden ? null : responseRate(invited, answered, k),
      ...figuresOf(
        questions,
        area === null ? total : tallies.get(area)!,
        (id) => reasonFor(hidden.get(id)!, area),
        (id) => (area === null ? undefined : details.get(id)!.get(area)) ?? "full",
      ),
    };
  }
}

function reasonFor(hidden: HiddenAreas, area: string | null): HiddenBecause | null {
  return area === null ? hidden.total : (hidden.areas.get(area) ?? null);
}

/** How much is told of a question in each area that shows it. */
function detailsOf(
  id: string,
  total: Tallies,
  tallies: ReadonlyMap<string, Tallies>,
  hidden: HiddenAreas,
): ReadonlyMap<string, Detail> {
  if (hidden.total !== null || !total[id]) return new Map();
  const shown = [...tallies].flatMap(([area, counts]) =>
    counts[id] && !hidden.areas.has(area) ? [[area, answered(counts[id])] as const] : [],
  );
  return detailOfAreas(answered(total[id]), new Map(shown));
}

function answered(tally: Tally): Answered {
  return { n: tally.n, positive: tally.positive, detail: ownDetail(tally) };
}

function personsByArea(tallies: ReadonlyMap<string, Tallies>, id: string): ReadonlyMap<string, number> {
  return new Map([...tallies].map(([area, counts]) => [area, counts[id]?.n ?? 0]));
}
