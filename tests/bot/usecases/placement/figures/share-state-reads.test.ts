import type { FiguresState, FiguresStore } from "../../../../../bot/usecases/placement/figures/ports";
import { shareStateReads } from "../../../../../bot/usecases/placement/figures/share-state-reads";

/** A store whose readings end when the test says so, each with the version that held when it began. */
function slowStore() {
  let version = 1;
  const readings: { readonly end: () => void; readonly fail: () => void }[] = [];
  const store: FiguresStore = {
    document: () => Promise.resolve(null),
    publish: () => Promise.resolve("published"),
    forgetOutdated: () => Promise.resolve(),
    state: () =>
      new Promise<FiguresState>((resolve, reject) => {
        const state = { version: String(version), isChanging: false, editions: {} };
        readings.push({ end: () => resolve(state), fail: () => reject(new Error("storage")) });
      }),
  };
  return { ...shareStateReads(store), readings, change: () => void (version += 1) };
}

const versionOf = ({ version }: FiguresState) => version;
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a hundred readers at once are two readings, and the next reader's is a third", async () => {
  const { state, readings } = slowStore();
  const all = Array.from({ length: 100 }, () => state());
  expect(readings).toHaveLength(1);
  readings[0]!.end();
  await turn();
  expect(readings).toHaveLength(2);
  readings[1]!.end();
  await Promise.all(all);
  void state();
  expect(readings).toHaveLength(3);
});

test("whoever asks after a change is not given a reading that began before it", async () => {
  const { state, readings, change } = slowStore();
  const before = state();
  change();
  const after = state();
  readings[0]!.end();
  expect(versionOf(await before)).toBe("1");
  await turn();
  readings[1]!.end();
  expect(versionOf(await after)).toBe("2");
});

test("a reading that fails is told to those who shared it, and the next ones read again", async () => {
  const { state, readings } = slowStore();
  const [first, second] = [state(), state()];
  readings[0]!.fail();
  await expect(first).rejects.toThrow("storage");
  await turn();
  readings[1]!.end();
  expect(versionOf(await second)).toBe("1");
});
