import type { ContactDirectory, TeamStore } from "./ports";
import { keyOf } from "./remember-contact";

interface Deps {
  readonly contacts: Pick<ContactDirectory, "refreshServiceUrl">;
  readonly teams: Pick<TeamStore, "change">;
}

/** Where an activity came from. */
export interface NoticedActivity {
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** Null for events that nobody in particular has caused. */
  readonly aadObjectId: string | null;
  readonly team: { readonly id: string; readonly name: string | null; readonly groupId: string | null } | null;
}

export type NoticeActivity = (activity: NoticedActivity) => Promise<void>;

const MOST_REMEMBERED = 5_000;

/**
 * Keeps the address that Teams answers at, which can change any day, for the person and the team of an activity, and what
 * the team is called and linked by (Teams documentation). What was noticed last is remembered, so that an activity like the one before
 * costs nothing.
 */
export function makeNoticeActivity({ contacts, teams }: Deps): NoticeActivity {
  const noticed = new Map<string, string>();

  return async ({ tenantId, serviceUrl, aadObjectId, team }) => {
    if (aadObjectId !== null) {
      const key = keyOf({ tenantId, aadObjectId });
      await once(key, serviceUrl, () => contacts.refreshServiceUrl(key, serviceUrl));
    }
    if (team === null) return;
    await once(`team|${team.id}`, JSON.stringify([serviceUrl, team.name, team.groupId]), () =>
      teams.change(team.id, (known) => {
        if (!known) return null;
        const seen = { serviceUrl, name: team.name ?? known.name, groupId: team.groupId ?? known.groupId };
        const isKnown = (Object.keys(seen) as (keyof typeof seen)[]).every((key) => known[key] === seen[key]);
        return isKnown ? null : { ...known, ...seen };
      }),
    );
  };

  async function once(key: string, value: string, keep: () => Promise<unknown>): Promise<void> {
    if (noticed.get(key) === value) return;
    await keep();
    if (noticed.size >= MOST_REMEMBERED) noticed.clear();
    noticed.set(key, value);
  }
}
