import type { Clock } from "../clock";
import type { Config } from "../config";
import { MAX_UNKNOWN, MAX_UNKNOWN_WHEN_HOLDING } from "../domain/evaluation/invitation-states";
import { makeCalendars } from "../domain/placement/calendars";
import { evaluationMail } from "../mail/evaluation-mail";
import type { Stores } from "./stores";
import { makeCardMaker } from "../teams/evaluation/card-maker";
import { makeMarkDelivered, makeSendAgain } from "../usecases/evaluation/follow-up/decide-uncertain";
import { makeListRecipients } from "../usecases/evaluation/follow-up/list-recipients";
import { makeForecastReminders, makeOrderReminders } from "../usecases/evaluation/follow-up/order-reminders";
import { makePreviewMessage, type MessageMaker } from "../usecases/evaluation/follow-up/preview-message";
import { makeFindPeopleAsked, makePlanInvitations } from "../usecases/evaluation/round/plan-invitations";

/** What a coordinator does with a round that is under way. Previews come from the makers that the sending uses. */
export function makeRoundDesk(config: Config, { stores, clock }: { readonly stores: Stores; readonly clock: Clock }) {
  const deps = { ...stores, clock, calendars: makeCalendars(config.termCalendars) };
  const withPeople = {
    ...deps,
    planInvitations: makePlanInvitations(deps),
    findPeopleAsked: makeFindPeopleAsked(deps),
  };
  const maxUnknown = config.uncertain.policy === "hold" ? MAX_UNKNOWN_WHEN_HOLDING : MAX_UNKNOWN;
  return {
    listRecipients: makeListRecipients({ ...withPeople, maxUnknown }),
    previewMessage: makePreviewMessage({
      ...withPeople,
      messages: messagesAsSent(config),
      publicUrl: config.publicUrl,
    }),
    forecastReminders: makeForecastReminders(deps),
    orderReminders: makeOrderReminders(deps),
    sendAgain: makeSendAgain(deps),
    markDelivered: makeMarkDelivered(deps),
  };
}

function messagesAsSent(config: Config): MessageMaker {
  const cards = makeCardMaker(config);
  return {
    card: (request) => cards.message(request),
    mail: (request, link) => evaluationMail(request, link, config),
  };
}
