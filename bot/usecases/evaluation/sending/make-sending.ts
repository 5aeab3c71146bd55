import { makeSendDue } from "./send-due";
import { makeSendReminders } from "./send-reminders";
import { makeSendingDesk, type SendingDeps } from "./sending-desk";
import { makeSettleUncertain } from "./settle-uncertain";

/** Everything that sends, around one desk: cards and reminders share the pace and the watch over each round. */
export function makeSending(deps: SendingDeps) {
  const desk = makeSendingDesk(deps);
  return {
    /** The way cards go, for others who write in people's chats: they share its pace and wait while it is in use. */
    cards: desk.cards,
    sendDue: makeSendDue(deps, desk),
    sendReminders: makeSendReminders(deps, desk),
    settleUncertain: makeSettleUncertain(deps),
  };
}
