import { z } from "zod/v4";
import type { HeldBackBecause, QuestionReplied } from "../../contract/network/questions";
import type { Actor } from "../../domain/access/actor";
import { QUESTION_LISTINGS } from "../../domain/network/question/question";
import type { TextProblem } from "../../domain/network/text-check";
import type { CloseQuestion } from "../../usecases/network/question/close-question";
import type { PostQuestionAgain } from "../../usecases/network/question/post-question-again";
import type { RemoveQuestion } from "../../usecases/network/question/remove-question";
import type { ReplyToQuestion } from "../../usecases/network/question/reply-to-question";
import type { ShowQuestion } from "../../usecases/network/question/show-question";
import type { ShowQuestions } from "../../usecases/network/question/show-questions";
import { defineRoute, type ApiRoute } from "../api/route";

export interface QuestionRoutesDeps {
  readonly showQuestions: ShowQuestions;
  readonly showQuestion: ShowQuestion;
  readonly replyToQuestion: ReplyToQuestion;
  readonly closeQuestion: CloseQuestion;
  readonly postQuestionAgain: PostQuestionAgain;
  readonly removeQuestion: RemoveQuestion;
}

const Query = z.object({
  state: z.enum(QUESTION_LISTINGS).optional(),
  area: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  q: z.string().max(200).default(""),
});
const One = z.strictObject({ id: z.string().max(60) });
const OneReply = One.extend({ reply: z.string().max(60) });
/** Longer than any reply may be, so that the check of texts says by how much. */
const LONGEST_TEXT = 20_000;

/**
 * The network's questions (S38), as in contract/network/questions: GET /api/network/questions?state=unanswered&area=…,
 * GET and DELETE /api/network/questions/ID, POST …/reply, …/close and …/post-again, DELETE …/replies/ID. Who asked
 * without a name is in none of them.
 */
export function questionRoutes(deps: QuestionRoutesDeps): readonly ApiRoute[] {
  const { showQuestions, showQuestion, replyToQuestion, closeQuestion } = deps;
  return [
    defineRoute({
      method: "get",
      path: "/api/network/questions",
      summary: "Nätverkets frågor, nyast först, eller de som handlar om något.",
      action: "see-network",
      query: Query,
      reply: "QuestionList",
      handle: async ({ actor, query: { state, area, page, q } }) => ({
        body: await showQuestions(actor, { listing: state ?? null, area: area || null, words: q, page }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/questions/:id",
      summary: "En fråga med sina svar.",
      action: "see-network",
      params: One,
      reply: "QuestionPage",
      handle: async ({ actor, params }) => ({ body: await showQuestion(actor, params.id) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/network/questions/:id/reply",
      summary: "Svarar på en fråga, med den svarandes namn, även i kanalens tråd.",
      action: "ask-network",
      params: One,
      body: z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
      reply: "QuestionReplied",
      handle: async ({ actor, params, body }) => ({ body: await reply(actor, params.id, body.text) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/network/questions/:id/close",
      notes: "without-who",
      summary: "Säger att frågan har fått svar. För den som frågade och HR.",
      action: "close-question",
      params: One,
      reply: "QuestionPage",
      handle: async ({ actor, params }) => {
        await closeQuestion(actor, params.id);
        return { body: await showQuestion(actor, params.id) };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/questions/:id/post-again",
      summary: "Lägger ut en fråga en gång till när ingen vet om den kom fram. För den som frågade och HR.",
      action: "close-question",
      // As for closing: who presses may be who asked without a name.
      notes: "without-who",
      params: One,
      reply: "QuestionPage",
      handle: async ({ actor, params }) => {
        await deps.postQuestionAgain(actor, params.id);
        return { body: await showQuestion(actor, params.id) };
      },
    }),
    defineRoute({
      method: "delete",
      path: "/api/network/questions/:id",
      summary: "Tar bort en fråga och svaren på den. En rad om det blir kvar.",
      action: "remove-question",
      params: One,
      reply: "QuestionPage",
      handle: async ({ actor, params }) => {
        await deps.removeQuestion.question(actor, params.id);
        return { body: await showQuestion(actor, params.id) };
      },
    }),
    defineRoute({
      method: "delete",
      path: "/api/network/questions/:id/replies/:reply",
      summary: "Tar bort ett svar. En rad om det blir kvar.",
      action: "remove-question",
      params: OneReply,
      reply: "QuestionPage",
      handle: async ({ actor, params }) => {
        await deps.removeQuestion.reply(actor, params.id, params.reply);
        return { body: await showQuestion(actor, params.id) };
      },
    }),
  ];

  async function reply(actor: Actor, questionId: string, text: string): Promise<QuestionReplied> {
    const outcome = await replyToQuestion(actor, { questionId, text });
    switch (outcome.kind) {
      case "saved":
        return { kind: "saved", page: await showQuestion(actor, questionId) };
      case "held-back":
        return { kind: "held-back", problems: outcome.problems.map(heldBackBecause) };
      case "closed":
        return { kind: "closed" };
    }
  }
}

/** A reply has one field, so which one needs no telling. */
function heldBackBecause({ field: _field, ...because }: TextProblem): HeldBackBecause {
  return because;
}
