import { makeSearchIndex } from "../../../../../bot/search/search-index";
import { makeKeptIndex } from "../../../../../bot/usecases/network/search/kept-index";
import type { Searchable } from "../../../../../bot/usecases/network/search/ports";

function shelf() {
  const items = new Map<string, Searchable>();
  const put: string[] = [];
  const asked = { version: 0, items: 0 };
  let version = 0;
  const index = makeSearchIndex();
  const find = makeKeptIndex({
    index: { ...index, put: (item) => (put.push(item.id), index.put(item)) },
    source: {
      version: () => {
        asked.version += 1;
        return Promise.resolve(String(version));
      },
      items: () => {
        asked.items += 1;
        return Promise.resolve([...items.values()]);
      },
    },
  });
  return {
    ...{ asked, put, find },
    titles: async (words: string) => (await find(words, 9)).map(({ id }) => items.get(id)?.title),
    write(id: string, title: string) {
      version += 1;
      items.set(id, { id, version: String(version), title, keywords: "", summary: "", text: "" });
    },
    erase(id: string) {
      version += 1;
      items.delete(id);
    },
  };
}

test("what others have written meanwhile is found at the next search, and only that is read into the index again", async () => {
  const { write, erase, titles, put, asked } = shelf();
  write("a", "Hygien");
  write("b", "Sekretess");
  expect(await titles("hygien")).toEqual(["Hygien"]);
  expect(await titles("sekretess")).toEqual(["Sekretess"]);
  expect(asked.items).toBe(1);

  write("a", "Hygien och handskar");
  expect(await titles("handskar")).toEqual(["Hygien och handskar"]);
  erase("b");
  expect(await titles("sekretess")).toEqual([]);
  expect(put).toEqual(["a", "b", "a"]);
});

test("many who search at once share one reading", async () => {
  const { write, find, asked } = shelf();
  write("a", "Hygien");
  const found = await Promise.all(Array.from({ length: 50 }, () => find("hygien", 9)));
  expect(found.every((hits) => hits.length === 1)).toBe(true);
  expect(asked).toEqual({ version: 2, items: 1 });
});

test("a reading that fails is tried again by the next search", async () => {
  const index = makeSearchIndex();
  let isBroken = true;
  const find = makeKeptIndex({
    index,
    source: {
      version: () => Promise.resolve("1"),
      items: () => (isBroken ? Promise.reject(new Error("away")) : Promise.resolve([])),
    },
  });
  await expect(find("hygien", 9)).rejects.toThrow("away");
  isBroken = false;
  expect(await find("hygien", 9)).toEqual([]);
});
