import type { Question, Reply } from "../../../domain/network/question/question";
import type { OrderDeliveries } from "../delivery/ports";
import type { ChangeQuestion } from "./change-question";
import type { Asker, AskerStore, ReplyStore } from "./ports";

interface Deps {
  readonly replies: Pick<ReplyStore, "of">;
  readonly askers: Pick<AskerStore, "of">;
  readonly changeQuestion: ChangeQuestion;
  readonly orderDeliveries: OrderDeliveries;
}

/**
 * Brings a question up to date with the replies under it, and has its asker told of the first one. `replierId` is the
 * `Actor.id` of whoever has just replied, null when nobody has; `pausedUntil` when what waits may be sent again.
 */
export type CountReplies = (
  questionId: string,
  replierId: string | null,
  pausedUntil: string | null,
) => Promise<Question>;

/**
 * What an asker adds under their own name is no reply. Without the name it counts like anybody's: that it did not would
 * tell who asked. The notice is ordered at every reply, and goes out once: that a stop comes in between loses nothing.
 */
export function makeCountReplies({ replies, askers, changeQuestion, orderDeliveries }: Deps): CountReplies {
  return async (questionId, replierId, pausedUntil) => {
    const [read, asker] = await Promise.all([replies.of(questionId), askers.of(questionId)]);
    const kept = read.map(({ value }) => value).filter(({ removedAt }) => removedAt === undefined);
    // By the account: two people can have the same name.
    const isAskers = ({ byId }: Reply) => asker !== null && isSamePerson(asker.contactKey, byId);
    const unsentReplies = kept.filter(({ posting }) => posting === "waiting").length;
    const question = await changeQuestion(questionId, (now) => ({
      ...now,
      replies: kept.filter((reply) => now.askedBy === null || !isAskers(reply)).length,
      unsentReplies,
      pausedUntil: pausedUntil ?? now.pausedUntil,
    }));
    if (replierId !== null && kept.length > 0) await tellAsker(asker, replierId);
    return question;
  };

  async function tellAsker(asker: Asker | null, replierId: string): Promise<void> {
    if (!asker || isSamePerson(asker.contactKey, replierId)) return;
    await orderDeliveries({
      about: { kind: "question", id: `reply.${asker.noticeId}` },
      contactKeys: [asker.contactKey],
    });
  }
}

/** Whether a contact's key is that of an actor. */
export function isSamePerson(contactKey: string, actorId: string): boolean {
  return objectIdOf(contactKey) === actorId;
}

/** The Entra object id in a contact's key. */
export function objectIdOf(contactKey: string): string {
  return contactKey.slice(contactKey.indexOf("|") + 1);
}
