import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { Question } from "../../../domain/network/question/question";
import { checkText, cleanText, type TextProblem, type TextSettings } from "../../../domain/network/text-check";
import { Refusal } from "../../../domain/refusal";
import type { ReadDirectory } from "../../access/ports";
import { shortHash, type NewSecret } from "../../evaluation/secrets";
import { dueAtOf } from "./change-question";
import type { AskerStore, QuestionStore } from "./ports";
import type { PublishQuestion } from "./publish-question";

/** What somebody has filled in. The draft's id makes a second press the same question. */
export interface QuestionDraft {
  readonly draftId: string;
  /** Empty for none. */
  readonly title: string;
  readonly text: string;
  readonly area: string;
  readonly isNamed: boolean;
}

/** Who asks: the account that Teams vouches for. */
export interface AskingPerson {
  readonly actor: Actor;
  readonly contactKey: string;
}

export type AskOutcome =
  | { readonly kind: "held-back"; readonly problems: readonly TextProblem[] }
  | { readonly kind: "asked"; readonly question: Question };

export interface AskQuestionDeps {
  readonly questions: QuestionStore;
  readonly askers: AskerStore;
  readonly publishQuestion: PublishQuestion;
  readonly readDirectory: ReadDirectory;
  readonly newSecret: NewSecret;
  readonly clock: Clock;
  readonly textSettings: TextSettings;
}

/** What keeps a draft from being asked; empty when nothing does. Refuses with "place-not-found" for an unknown area. */
export function makeCheckDraft({
  readDirectory,
  textSettings,
}: Pick<AskQuestionDeps, "readDirectory" | "textSettings">) {
  return async (actor: Actor, { title, text, area }: QuestionDraft): Promise<readonly TextProblem[]> => {
    requireAllowed(actor, "ask-network", "anywhere");
    const { units } = await readDirectory();
    if (!units.some((unit) => unit.area === area)) throw new Refusal("place-not-found");
    return checkText({ ...(cleanText(title) === "" ? {} : { title }), text }, textSettings);
  };
}

export type CheckDraft = ReturnType<typeof makeCheckDraft>;

/**
 * Asks the network: keeps the question and posts it in the area's channel, once for each draft. The asker is kept apart
 * from the question, which holds a name only when the asker wants to show it (S38).
 */
export function makeAskQuestion(deps: AskQuestionDeps) {
  const { questions, askers, publishQuestion, newSecret, clock } = deps;
  const checkDraft = makeCheckDraft(deps);

  return async ({ actor, contactKey }: AskingPerson, draft: QuestionDraft): Promise<AskOutcome> => {
    const problems = await checkDraft(actor, draft);
    if (problems.length > 0) return { kind: "held-back", problems };
    const askedAt = clock.now();
    const question: Question = {
      id: `${newestFirst(askedAt)}-${newSecret()}`,
      title: cleanText(draft.title) || null,
      text: cleanText(draft.text),
      area: draft.area,
      unit: draft.isNamed ? await ownUnitIn(draft.area, actor) : null,
      askedBy: draft.isNamed ? actor.name : null,
      askedAt,
      posting: { kind: "posting", since: askedAt },
      ...{ replies: 0, unsentReplies: 0, raisedToLeadAt: null, raisedToHrAt: null, pausedUntil: null, closedAt: null },
    };
    const asker = { questionId: question.id, contactKey, noticeId: newSecret() };
    await askers.add(asker);
    const added = await questions.add(question, shortHash([draft.draftId]), dueAtOf(question));
    if (added.kind === "added") return { kind: "asked", question: await publishQuestion(question) };
    await askers.remove(asker);
    return { kind: "asked", question: await ownQuestion(added.id, contactKey) };
  };

  async function ownUnitIn(area: string, { worksAt, managerOf }: Actor): Promise<string | null> {
    const own = [...worksAt, ...managerOf];
    const { units } = await deps.readDirectory();
    return units.find((unit) => unit.area === area && own.includes(unit.code))?.code ?? null;
  }

  async function ownQuestion(id: string, contactKey: string): Promise<Question> {
    const [asker, found] = await Promise.all([askers.of(id), questions.get(id)]);
    if (!found || asker?.contactKey !== contactKey) throw new Refusal("not-allowed");
    return found.value;
  }
}

export type AskQuestion = ReturnType<typeof makeAskQuestion>;

const LAST_MILLISECOND = 9_999_999_999_999;

/** Text that sorts later instants first; nine characters until the year 2286. */
function newestFirst(instant: string): string {
  return (LAST_MILLISECOND - Date.parse(instant)).toString(36).padStart(9, "0");
}
