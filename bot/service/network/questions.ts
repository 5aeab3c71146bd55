import { makeTellHr } from "../../mail/question-mailer";
import { makeSearchIndex } from "../../search/search-index";
import type { QuestionDesk } from "../../teams/network/question/question-desk";
import { newSecret } from "../../usecases/evaluation/secrets";
import type { OrderDeliveries } from "../../usecases/network/delivery/ports";
import type { LeadsFor } from "../../usecases/network/people/leads-for";
import { makeAskQuestion, makeCheckDraft } from "../../usecases/network/question/ask-question";
import { makeChangeQuestion } from "../../usecases/network/question/change-question";
import { makeCloseQuestion, makeMayCloseQuestion } from "../../usecases/network/question/close-question";
import { makeIsThreadOfQuestion, makeThreadReplies } from "../../usecases/network/question/collect-thread-reply";
import { makeCountReplies } from "../../usecases/network/question/count-replies";
import { makeFindAnswers } from "../../usecases/network/question/find-answers";
import { makeKeepQuestionsGoing } from "../../usecases/network/question/keep-questions-going";
import { makeLearnThread } from "../../usecases/network/question/learn-thread";
import { makeNoteFound } from "../../usecases/network/question/note-found";
import type { FindMaterial, HelpersFor } from "../../usecases/network/question/ports";
import { makeListAreas, makePrepareQuestion } from "../../usecases/network/question/prepare-question";
import { makePostQuestionAgain } from "../../usecases/network/question/post-question-again";
import { makePublishQuestion } from "../../usecases/network/question/publish-question";
import { makeQuestionNotices } from "../../usecases/network/question/question-notices";
import { makeRemoveQuestion } from "../../usecases/network/question/remove-question";
import { makeReplyToQuestion } from "../../usecases/network/question/reply-to-question";
import { makeQuestionSearch } from "../../usecases/network/question/search-questions";
import { makeSendReply } from "../../usecases/network/question/send-reply";
import { makeShowQuestion } from "../../usecases/network/question/show-question";
import { makeShowQuestions } from "../../usecases/network/question/show-questions";
import { makeChannelsFor } from "../../usecases/network/team/channels-for";
import type { NetworkDeps } from "../network";
import type { Product } from "../product";
import type { Stores } from "../stores";

interface Neighbours {
  readonly orderDeliveries: OrderDeliveries;
  readonly leadsFor: LeadsFor;
  readonly findMaterial: FindMaterial;
}

export interface QuestionSliceDeps extends Pick<NetworkDeps, "clock"> {
  readonly config: Pick<NetworkDeps["config"], "linkHosts" | "contactMailbox" | "mail">;
  readonly stores: Pick<Stores, "questions" | "questionAskers" | "teams">;
  readonly product: Pick<Product, "readDirectory">;
  readonly ways: Pick<NetworkDeps["ways"], "channels">;
}

/** Questions: asked in chat, replied to in the thread, in chat and in the tab, raised by the clock, closed. */
export function makeQuestionSlice(
  { stores, product, clock, ways, config }: QuestionSliceDeps,
  { orderDeliveries, leadsFor, findMaterial }: Neighbours,
) {
  const { questions, replies } = stores.questions;
  const { channels } = ways;
  const textSettings = { linkHosts: config.linkHosts, sharedAddresses: [config.contactMailbox] };
  const search = makeQuestionSearch({ index: makeSearchIndex(), questions, replies });
  const changeQuestion = makeChangeQuestion({ questions, changed: search.changed });
  const rooms = {
    questions,
    replies,
    askers: stores.questionAskers,
    search,
    changeQuestion,
    orderDeliveries,
    channels,
  };
  const neighbours = { channelsFor: makeChannelsFor(stores), helpersFor: helpersOf(leadsFor), findMaterial };
  const deps = { ...rooms, ...neighbours, readDirectory: product.readDirectory, clock, newSecret, textSettings };
  const publishQuestion = makePublishQuestion(deps);
  const sendReply = makeSendReply(deps);
  const countReplies = makeCountReplies(deps);
  const mayCloseQuestion = makeMayCloseQuestion(deps);
  const replying = { ...deps, sendReply, countReplies };
  const replyToQuestion = makeReplyToQuestion(replying);
  const closeQuestion = makeCloseQuestion(deps);
  const postQuestionAgain = makePostQuestionAgain({ ...deps, publishQuestion, mayCloseQuestion });
  const questionDesk: QuestionDesk = {
    prepareQuestion: makePrepareQuestion(deps),
    listAreas: makeListAreas(deps),
    checkDraft: makeCheckDraft(deps),
    findAnswers: makeFindAnswers(deps),
    noteFound: makeNoteFound(deps),
    askQuestion: makeAskQuestion({ ...deps, publishQuestion }),
    questions,
    replyToQuestion,
    closeQuestion,
    postQuestionAgain,
    threadReplies: makeThreadReplies(replying),
    isThreadOfQuestion: makeIsThreadOfQuestion(deps),
    learnThread: makeLearnThread(deps),
  };
  return {
    questionDesk,
    replyToQuestion,
    closeQuestion,
    postQuestionAgain,
    removeQuestion: makeRemoveQuestion({ ...deps, countReplies }),
    showQuestion: makeShowQuestion({ ...deps, mayCloseQuestion }),
    showQuestions: makeShowQuestions(deps),
    keepQuestionsGoing: makeKeepQuestionsGoing({ ...replying, publishQuestion, tellHr: makeTellHr(config) }),
    questionNotices: makeQuestionNotices(deps),
  };
}

/** People of the register as questions know them: a name, and an account where Teams has one. */
function helpersOf(leadsFor: LeadsFor): HelpersFor {
  return async (place) => {
    const { people } = await leadsFor(place);
    return people.map(({ person, contact }) => ({ name: person.name, contact }));
  };
}
