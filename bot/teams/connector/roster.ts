import type { RosterReader } from "../../usecases/network/ports";
import { withSeen } from "../../usecases/network/remember-contact";
import type { BotAdapter } from "./adapter";
import { readMember } from "./members";
import { withPatience } from "./patience";
import { isTrustedServiceUrl } from "./service-url";

/** The most that the platform gives at a time. */
const PAGE_SIZE = 500;
/** 100,000 members; more pages than that are a platform that goes round in circles. */
const MOST_PAGES = 200;

interface Deps {
  readonly adapter: BotAdapter;
  readonly localMode: boolean;
  /** How to wait between tries; tests do not. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Reads teams' members page by page. Throws when a page cannot be had: half a roster would look like people leaving. */
export function makeRosterReader({ adapter, localMode, wait }: Deps): RosterReader {
  return {
    async *members(team) {
      if (!isTrustedServiceUrl(team.serviceUrl, localMode))
        throw new Error("The team's service address is not Teams'.");
      const conversations = await adapter.connectorAt(team.serviceUrl);
      const place = {
        tenantId: team.tenantId,
        serviceUrl: team.serviceUrl,
        conversationId: null,
        reachedBy: "team-roster",
      } as const;
      let continuation: { continuationToken?: string } = {};
      for (let page = 0; page < MOST_PAGES; page++) {
        const options = { pageSize: PAGE_SIZE, ...continuation } as { pageSize: number; continuationToken: string };
        const { members, continuationToken } = await withPatience(
          () => conversations.getConversationPagedMembers(team.teamId, options),
          wait,
        );
        for (const member of members ?? []) {
          const seen = readMember(member, place);
          if (seen) yield withSeen(null, seen);
        }
        if (!continuationToken) return;
        continuation = { continuationToken };
      }
      throw new Error("The team's roster does not end.");
    },
  };
}
