import { stockholmDay, type Clock } from "../../../clock";
import type { MeetingProblemItem } from "../../../contract/network/meeting";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { cleanDraft, problemsOf, type DraftProblem, type MeetingDraft } from "../../../domain/network/meeting/draft";
import { newMeeting } from "../../../domain/network/meeting/meeting";
import type { TextSettings } from "../../../domain/network/text-check";
import type { ReadDirectory } from "../../access/ports";
import type { ShownMeeting } from "../message/meeting-messages";
import { detailsOf, shownMeeting, timeOf } from "./meeting-view";

export interface CheckDraftDeps {
  readonly readDirectory: ReadDirectory;
  readonly texts: TextSettings;
  readonly clock: Clock;
}

export type CheckedDraft =
  | { readonly kind: "ready"; readonly draft: MeetingDraft; readonly preview: ShownMeeting }
  /** Nothing has been saved: the draft is the caller's to show again. */
  | { readonly kind: "held-back"; readonly draft: MeetingDraft; readonly problems: readonly MeetingProblemItem[] };

/** Tells whether a draft can become a meeting, and how it would look. Refuses with "not-allowed". */
export type CheckDraft = (input: { readonly actor: Actor; readonly draft: MeetingDraft }) => Promise<CheckedDraft>;

/** Where a meeting online is held; any other link is allowed by the installation's list. */
const MEETING_HOSTS = ["teams.microsoft.com"];

export function makeCheckDraft({ readDirectory, texts, clock }: CheckDraftDeps): CheckDraft {
  return async ({ actor, draft: given }) => {
    requireAllowed(actor, "call-meeting", { area: given.area });
    const draft = cleanDraft(given);
    const now = clock.now();
    const { units } = await readDirectory();
    const problems = problemsOf(draft, {
      today: stockholmDay(now),
      time: timeOf(now),
      areas: [...new Set([...units.map(({ area }) => area), ...actor.leadIn])],
      texts: { ...texts, linkHosts: [...texts.linkHosts, ...MEETING_HOSTS] },
    });
    if (problems.length > 0) return { kind: "held-back", draft, problems: problems.map(itemOf) };
    const meeting = newMeeting({ id: "", owner: actor, details: detailsOf(draft), now });
    return { kind: "ready", draft, preview: shownMeeting({ meeting, signUps: [] }, clock) };
  };
}

function itemOf(problem: DraftProblem): MeetingProblemItem {
  const { field } = problem;
  if (problem.kind !== "text") return { field, kind: problem.kind, found: null, longest: null };
  const { problem: text } = problem;
  return {
    field,
    kind: text.kind,
    found: text.kind === "personal-data" ? text.found : text.kind === "link-not-allowed" ? text.host : null,
    longest: text.kind === "too-long" ? text.longest : null,
  };
}
