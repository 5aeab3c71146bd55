import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import type { FiguresState } from "../../../../../bot/usecases/placement/figures/ports";
import { makeWatchFigures } from "../../../../../bot/usecases/placement/figures/watch-figures";

const FRESH = { id: "1", term: "HT2024", version: "b", day: "2024-10-01" };

/** What is done in a turn, in order, when the state is as given. */
async function doneWith(state: FiguresState): Promise<readonly string[]> {
  const done: string[] = [];
  const watch = makeWatchFigures({
    figures: {
      state: () => Promise.resolve(state),
      forgetOutdated: (version) => Promise.resolve(void done.push(`forgotten before ${version}`)),
    },
    refreshFigures: (term, version) => {
      done.push(`${term} of ${version}`);
      return Promise.resolve({ outcome: "published", documents: [] });
    },
    clock: { now: () => "2024-10-01T08:00:00.000Z" },
    calendars: DEFAULT_CALENDARS,
  });
  await watch();
  return done;
}

test.each([
  ["nothing has changed", { version: "b", isChanging: false, editions: { HT2024: FRESH } }, []],
  [
    "the register has changed",
    { version: "c", isChanging: false, editions: { HT2024: FRESH } },
    ["HT2024 of c", "forgotten before c"],
  ],
  [
    "a new day has begun",
    { version: "b", isChanging: false, editions: { HT2024: { ...FRESH, day: "2024-09-30" } } },
    ["HT2024 of b", "forgotten before b"],
  ],
  ["somebody is changing it", { version: "c", isChanging: true, editions: { HT2024: FRESH } }, []],
])("when %s, the clockwork recomputes and removes what it should", async (_, state, done) => {
  expect(await doneWith(state)).toEqual(done);
});
