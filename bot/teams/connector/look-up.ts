import type { Activity } from "botbuilder";
import type { Log } from "../../log";
import type { SeenPerson } from "../../usecases/network/remember-contact";
import { isPersonalChat, tenantOf } from "../sender";
import type { BotAdapter } from "./adapter";
import { readMember } from "./members";
import { withPatience } from "./patience";

type LookUp = (
  activity: Activity,
  teamsUserId: string,
  reachedBy: SeenPerson["reachedBy"],
) => Promise<SeenPerson | null>;

interface Deps {
  readonly adapter: BotAdapter;
  readonly log: Log;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Asks Teams who somebody in the activity's chat or team is. Null when Teams does not say; that is logged. */
export function makeLookUp({ adapter, log, wait }: Deps): LookUp {
  return async (activity, teamsUserId, reachedBy) => {
    const tenantId = tenantOf(activity);
    if (!tenantId) return null;
    const { serviceUrl, conversation } = activity;
    const inChat = isPersonalChat(activity);
    const place = { tenantId, serviceUrl, conversationId: inChat ? conversation.id : null, reachedBy };
    const data = activity.channelData as { readonly team?: { readonly id?: string } } | undefined;
    try {
      const conversations = await adapter.connectorAt(serviceUrl);
      const where = inChat ? conversation.id : (data?.team?.id ?? conversation.id);
      return readMember(await withPatience(() => conversations.getConversationMember(where, teamsUserId), wait), place);
    } catch (error) {
      log("warning", "member-not-read", { error });
      return null;
    }
  };
}
