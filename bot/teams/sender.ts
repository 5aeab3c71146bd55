import type { Activity } from "botbuilder";
import type { NoticedActivity } from "../usecases/network/notice-activity";

/** Who did something, as Teams says it; what a card or a text claims about its sender is never looked at. */
export interface Sender {
  readonly tenantId: string;
  readonly aadObjectId: string;
}

/** Null for system events and for people without an account of their own, who cannot be told from each other. */
export function senderOf(activity: Activity): Sender | null {
  const { aadObjectId } = activity.from;
  const tenantId = tenantOf(activity);
  return aadObjectId && tenantId ? { tenantId, aadObjectId } : null;
}

export function tenantOf(activity: Activity): string | null {
  const data = activity.channelData as { readonly tenant?: { readonly id?: unknown } } | undefined;
  const tenantId = activity.conversation.tenantId ?? data?.tenant?.id;
  return typeof tenantId === "string" ? tenantId : null;
}

/** A chat between one person and the bot. A conversation whose kind is not named is one, unless it is a group or a team. */
export function isPersonalChat(activity: Activity): boolean {
  const { conversationType, isGroup } = activity.conversation as Partial<Activity["conversation"]>;
  if (conversationType !== undefined) return conversationType === "personal";
  return isGroup !== true && !(activity.channelData as { readonly team?: unknown } | undefined)?.team;
}

/** Where an activity came from; null when it names no tenant. */
export function noticed(activity: Activity): NoticedActivity | null {
  const tenantId = tenantOf(activity);
  if (!tenantId) return null;
  const { team } = (activity.channelData ?? {}) as { readonly team?: Readonly<Record<string, unknown>> };
  const word = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const id = word(team?.["id"]);
  return {
    ...{ tenantId, serviceUrl: activity.serviceUrl },
    aadObjectId: activity.from.aadObjectId ?? null,
    team: id === null ? null : { id, name: word(team?.["name"]), groupId: word(team?.["aadGroupId"]) },
  };
}
