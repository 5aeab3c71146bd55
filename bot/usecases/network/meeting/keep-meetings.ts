import type { Clock } from "../../../clock";
import { lineOf } from "./meeting-line";
import type { PostCards } from "./post-cards";
import type { MeetingStore } from "./ports";
import type { TellPeople } from "./tell-people";

export interface KeepMeetingsDeps {
  readonly meetings: MeetingStore;
  readonly postCards: PostCards;
  readonly tellPeople: TellPeople;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

/** Says that something about a meeting has changed. What follows of it is done at the clock's next turn. */
export type Nudge = (id: string) => void;

/** How often the list is read for what is due; changes made in this process need not wait for it. */
const LIST_READ_EVERY_MS = 60_000;
const TRIED_AGAIN_AFTER_MS = 30_000;

/**
 * Does what follows of changes and of time: posts and refreshes the cards, tells people, ends meetings and removes
 * names. Everything that it goes by is stored, so a stop delays it only. With nothing to do a turn costs nothing.
 */
export function makeKeepMeetings({ meetings, postCards, tellPeople, clock, report }: KeepMeetingsDeps): {
  readonly nudge: Nudge;
  readonly keepMeetings: () => Promise<void>;
} {
  /** By meeting: from when on it is to be looked at. */
  const nudged = new Map<string, number>();
  let listReadAt = Number.NEGATIVE_INFINITY;

  async function handle(id: string): Promise<void> {
    const room = await meetings.get(id);
    if (!room) return;
    const isPosted = await postCards.post(room);
    await tellPeople(room);
    const now = await meetings.get(id);
    if (!now) return;
    const isFresh = await postCards.refresh(now);
    await meetings.putLine(lineOf(now, clock.now()));
    if (!isPosted) later(id, TRIED_AGAIN_AFTER_MS);
    else if (!isFresh) later(id, 0);
  }

  function later(id: string, milliseconds: number): void {
    if (!nudged.has(id)) nudged.set(id, Date.parse(clock.now()) + milliseconds);
  }

  async function readList(now: number): Promise<void> {
    if (now - listReadAt < LIST_READ_EVERY_MS) return;
    listReadAt = now;
    for (const { id, lookAt } of await meetings.lines()) {
      if (Date.parse(lookAt) <= now && !nudged.has(id)) nudged.set(id, now);
    }
  }

  return {
    nudge: (id) => void nudged.set(id, Date.parse(clock.now())),

    async keepMeetings() {
      const now = Date.parse(clock.now());
      await readList(now);
      for (const [id, from] of [...nudged]) {
        if (from > now) continue;
        nudged.delete(id);
        try {
          await handle(id);
        } catch (error) {
          report(error);
          later(id, TRIED_AGAIN_AFTER_MS);
        }
      }
    },
  };
}
