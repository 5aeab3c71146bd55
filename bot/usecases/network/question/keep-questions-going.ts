import { stockholmDay, type Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import { nextStep, type Question, type Step } from "../../../domain/network/question/question";
import { stockholm } from "../../evaluation/stockholm";
import type { OrderDeliveries } from "../delivery/ports";
import type { ChannelMessenger } from "../message/ports";
import { dueAtOf, type ChangeQuestion } from "./change-question";
import type { CountReplies } from "./count-replies";
import type { AskerStore, DueQuestion, HelpersFor, QuestionStore, ReplyStore, TellHr } from "./ports";
import { namedHelpers, SECONDS_BEFORE_AGAIN, type PublishQuestion } from "./publish-question";
import type { SendReply } from "./send-reply";

interface Deps {
  readonly questions: QuestionStore;
  readonly replies: ReplyStore;
  readonly changeQuestion: ChangeQuestion;
  readonly publishQuestion: PublishQuestion;
  readonly sendReply: SendReply;
  readonly countReplies: CountReplies;
  readonly helpersFor: HelpersFor;
  readonly orderDeliveries: OrderDeliveries;
  readonly channels: Pick<ChannelMessenger, "reply">;
  readonly askers: Pick<AskerStore, "of">;
  readonly tellHr: TellHr;
  readonly clock: Clock;
}

/**
 * One turn of the questions' clock: what waits is sent, and what nobody has replied to is raised, to a step 3 supervisor
 * and then to HR, each once (S38). Looks only at what is due. Each step is written down before it speaks in a channel,
 * so a stop in between may leave a sentence out there and never says it twice; the chat cards are ordered before that.
 * What goes wrong with one question is thrown when all have had their turn.
 */
export function makeKeepQuestionsGoing(deps: Deps) {
  const { questions, replies, changeQuestion, clock } = deps;
  const steps: Readonly<Record<Step, (question: Question) => Promise<unknown>>> = {
    "call-uncertain": callUncertain,
    "send-again": sendAgain,
    "raise-to-lead": raiseToLead,
    "raise-to-hr": raiseToHr,
  };

  return async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const due of await questions.due(clock.now())) {
      try {
        await takeStep(due);
      } catch (error) {
        failures.push(error);
      }
    }
    // One that fails keeps its place for the next turn, and does not keep the others waiting.
    if (failures.length > 0) throw failures[0];
  };

  async function takeStep(due: DueQuestion): Promise<void> {
    const read = await questions.get(due.id);
    const next = read && nextStep(read.value, stockholm);
    if (next && next.at <= clock.now()) await steps[next.step](read.value);
    const after = await questions.get(due.id);
    if (!after || dueAtOf(after.value) !== due.at) await questions.clearDue(due);
  }

  /**
   * Whoever was posting it has stopped, so nobody has told the asker anything: they are asked to look, and HR too. The
   * notices are ordered before it is written down, so a stop in between loses none.
   */
  async function callUncertain({ id, area, askedAt }: Question): Promise<void> {
    const asker = await deps.askers.of(id);
    if (asker) {
      const about = { kind: "question", id: `unsure.${asker.noticeId}` } as const;
      await deps.orderDeliveries({ about, contactKeys: [asker.contactKey] });
    }
    await changeQuestion(id, (now) =>
      now.posting.kind === "posting" ? { ...now, posting: { kind: "uncertain" } } : null,
    );
    await deps.tellHr({ because: "unsure", area, askedOn: stockholmDay(askedAt) });
  }

  async function sendAgain(question: Question): Promise<void> {
    if (question.posting.kind === "waiting") {
      const posting = { kind: "posting", since: clock.now() } as const;
      const claimed = await changeQuestion(question.id, (now) =>
        now.posting.kind === "waiting" ? { ...now, posting } : null,
      );
      if (claimed.posting.kind !== "posting" || claimed.posting.since !== posting.since) return;
      await deps.publishQuestion(claimed);
      return;
    }
    let pausedUntil: string | null = null;
    for (const read of await replies.of(question.id)) {
      if (read.value.posting !== "waiting" || pausedUntil !== null) continue;
      if (!(await replies.replace(read, { ...read.value, posting: "posting" }))) continue;
      const { retryAfterSeconds, ...sent } = await deps.sendReply(question, read.value);
      const claimed = await replies.get(question.id, read.value.id);
      if (claimed) await replies.replace(claimed, { ...claimed.value, ...sent });
      if (retryAfterSeconds !== null) pausedUntil = plusSeconds(clock.now(), retryAfterSeconds);
    }
    await deps.countReplies(question.id, null, pausedUntil);
  }

  async function raiseToLead(question: Question): Promise<void> {
    const { id, posting } = question;
    const helpers = await deps.helpersFor(question);
    const contactKeys = helpers.flatMap(({ contact }) => (contact ? [contact.key] : []));
    if (contactKeys.length > 0) {
      await deps.orderDeliveries({ about: { kind: "question", id: `raised.${id}` }, contactKeys });
    }
    const at = clock.now();
    const claimed = await changeQuestion(id, (now) =>
      now.raisedToLeadAt === null ? { ...now, raisedToLeadAt: at } : null,
    );
    if (claimed.raisedToLeadAt !== at || posting.kind !== "posted") return;
    const message = { kind: "question-raised", helpers: namedHelpers(helpers) } as const;
    const outcome = await deps.channels.reply(posting.thread, message);
    if (outcome.kind !== "not-sent" && outcome.kind !== "throttled") return;
    const seconds = (outcome.kind === "throttled" ? outcome.retryAfterSeconds : null) ?? SECONDS_BEFORE_AGAIN;
    const pausedUntil = plusSeconds(clock.now(), seconds);
    await changeQuestion(id, (now) => ({ ...now, raisedToLeadAt: null, pausedUntil }));
  }

  /** HR reads it in the tab, in the list of what nobody has replied to, and is told to look there once. */
  async function raiseToHr({ id, area, askedAt }: Question): Promise<void> {
    const at = clock.now();
    const claimed = await changeQuestion(id, (now) =>
      now.raisedToHrAt === null ? { ...now, raisedToHrAt: at } : null,
    );
    if (claimed.raisedToHrAt === at) await deps.tellHr({ because: "unanswered", area, askedOn: stockholmDay(askedAt) });
  }
}
