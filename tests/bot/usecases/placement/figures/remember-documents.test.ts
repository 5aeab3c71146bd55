import type { Edition, FiguresStore } from "../../../../../bot/usecases/placement/figures/ports";
import { rememberDocuments } from "../../../../../bot/usecases/placement/figures/remember-documents";

const edition = (id: string): Edition => ({ id, term: "HT2024", version: "1", day: "2024-10-01" });

function counting(answer: (name: string) => Promise<unknown>) {
  const read: string[] = [];
  const store: FiguresStore = {
    state: () => Promise.resolve({ version: "1", isChanging: false, editions: {} }),
    publish: () => Promise.resolve("published"),
    forgetOutdated: () => Promise.resolve(),
    document: ({ id }, name) => {
      read.push(`${id} ${name}`);
      return answer(name);
    },
  };
  return { read, ...rememberDocuments(store) };
}

test("a document is read once, also by a hundred who ask at the same moment, and anew in another edition", async () => {
  const { read, document } = counting((name) => Promise.resolve({ name }));
  const all = await Promise.all(Array.from({ length: 100 }, () => document(edition("first"), "overview")));
  expect(new Set(all).size).toBe(1);
  await document(edition("second"), "overview");
  expect(read).toEqual(["first overview", "second overview"]);
});

test("what is not there, and what could not be read, is asked for again", async () => {
  const answers = [Promise.reject(new Error("storage")), Promise.resolve(null), Promise.resolve(1)];
  const { read, document } = counting(() => answers.shift()!);
  await expect(document(edition("first"), "a")).rejects.toThrow("storage");
  expect(await document(edition("first"), "a")).toBeNull();
  expect(await document(edition("first"), "a")).toBe(1);
  expect(await document(edition("first"), "a")).toBe(1);
  expect(read).toHaveLength(3);
});

test("sixty documents are remembered, and of more the one that nobody has asked for longest is forgotten", async () => {
  const { read, document } = counting((name) => Promise.resolve(name));
  for (let number = 0; number < 60; number += 1) await document(edition("first"), `unit.${number}`);
  await document(edition("first"), "unit.0");
  await document(edition("first"), "unit.60");
  read.length = 0;
  await document(edition("first"), "unit.0");
  await document(edition("first"), "unit.1");
  expect(read).toEqual(["first unit.1"]);
});
