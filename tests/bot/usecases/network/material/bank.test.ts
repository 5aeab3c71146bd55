import { openMaterials } from "../../../../../bot/storage/network/materials";
import { openProfiles } from "../../../../../bot/storage/network/profiles";
import { makeSearchIndex } from "../../../../../bot/search/search-index";
import type { LinkProblem } from "../../../../../bot/domain/network/material/link-check";
import { FIRST_CONTENT } from "../../../../../bot/text/material/first-content";
import { makeCheckLinks } from "../../../../../bot/usecases/network/material/check-links";
import { makeFindMaterial } from "../../../../../bot/usecases/network/material/find-material";
import { voterOf } from "../../../../../bot/usecases/network/material/rate-material";
import { makeSearchMaterials } from "../../../../../bot/usecases/network/material/search-materials";
import { makeSeedMaterials, type FirstContent } from "../../../../../bot/usecases/network/material/seed-materials";
import { makeReadShelf } from "../../../../../bot/usecases/network/material/shelf";
import { makeShowMaterials } from "../../../../../bot/usecases/network/material/show-materials";
import { makeAddMaterial, makeChangeMaterial } from "../../../../../bot/usecases/network/material/write-material";
import type { MaterialStore } from "../../../../../bot/usecases/network/material/ports";
import { anActor, HR } from "../../../../support/actors";
import { testTables, uniquePrefix } from "../../../../support/azurite";

const CHANGE = {
  ...{ language: "sv" as const, title: "Återkoppling hos oss", why: "Vår egen.", text: "Så gör vi.", link: null },
  ...{ roles: [], reviewOn: "2025-10-01" },
};

let prefix: string;
let now: string;
beforeEach(() => {
  prefix = uniquePrefix();
  now = "2024-10-03T08:00:00.000Z";
});

/** One process with the bank in memory; several share the tables. */
async function startProcess(content: FirstContent = FIRST_CONTENT) {
  const clock = { now: () => now };
  const [materials, profiles] = await Promise.all([
    openMaterials(testTables(), prefix),
    openProfiles(testTables(), prefix),
  ]);
  let readings = 0;
  const counted: MaterialStore = { ...materials, all: () => ((readings += 1), materials.all()) };
  const readShelf = makeReadShelf({ materials: counted, clock });
  const searchMaterials = makeSearchMaterials({ readShelf, index: makeSearchIndex() });
  const texts = { linkHosts: ["kommun.example"] };
  let next = 0;
  return {
    ...{ materials, readShelf, searchMaterials, clock },
    readings: () => readings,
    seed: makeSeedMaterials({ materials, content, clock }),
    add: makeAddMaterial({ materials, texts, clock, newId: () => `own-${(next += 1)}` }),
    change: makeChangeMaterial({ materials, texts, clock }),
    show: makeShowMaterials({ readShelf, searchMaterials, profiles, clock }),
    hide: (objectId: string) => profiles.hide(`tenant|${objectId}`, [], now),
    findMaterial: makeFindMaterial({ searchMaterials, readShelf }),
    first: async (words: string) => (await searchMaterials(words, 1))[0]?.id,
  };
}

/** The first content with other words in every text, as a later version. */
function nextVersion(): FirstContent {
  const materials = FIRST_CONTENT.materials.map(({ id, version, roles, texts }) => ({
    ...{ id, roles, version: version + 1 },
    texts: { sv: { ...texts.sv, title: `Ny ${texts.sv.title}` }, en: texts.en },
  }));
  return { materials, pinned: FIRST_CONTENT.pinned };
}

const titles = async ({ materials }: { readonly materials: MaterialStore }) =>
  new Map((await materials.all()).materials.map(({ material }) => [material.id, material.texts.sv?.title]));

describe("the first content", () => {
  test("is there after the first start, and unchanged after the next, also when two start at once", async () => {
    const [one, other] = await Promise.all([startProcess(), startProcess()]);
    await Promise.all([one.seed(), other.seed()]);
    const before = await one.materials.all();
    expect(before.materials).toHaveLength(10);
    expect(before.materials.every(({ version }) => version === 1)).toBe(true);
    const version = await one.materials.version();
    await one.seed();
    expect(await one.materials.version()).toBe(version);
  });

  test("of a new version takes the place of what nobody has touched, and of nothing else", async () => {
    const { seed, change, materials } = await startProcess();
    await seed();
    const edit = (id: string, more: object) =>
      change({ actor: HR, id, version: "1", change: { ...CHANGE, title: "HR:s egen", ...more } });
    expect(await edit("feedback", {})).toEqual({ kind: "saved", id: "feedback" });
    expect(await edit("coaching", { isRetired: true })).toMatchObject({ kind: "saved" });
    const later = await startProcess(nextVersion());
    await later.seed();
    await later.seed();
    const now = await titles(later);
    expect(now.get("feedback")).toBe("HR:s egen");
    expect(now.get("coaching")).toBe("Coacha i fem steg");
    expect((await materials.get("coaching"))!.material.state).toBe("retired");
    expect(now.get("peer-learning")).toMatch(/^Ny /);
    expect((await materials.get("peer-learning"))!.version).toBe(2);
  });

  test("that somebody has changed in Swedish keeps its English, and is HR's to change", async () => {
    const { seed, change, materials } = await startProcess();
    await seed();
    await change({ actor: HR, id: "feedback", version: "1", change: CHANGE });
    expect((await materials.get("feedback"))!.material.texts.en?.title).toBe("Feedback in five steps");
    const lead = anActor({ leadIn: ["Vårdboende Norr"], supervisorId: "x" });
    await expect(change({ actor: lead, id: "feedback", version: "2", change: CHANGE })).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });
});

test("what another process changes is found by this one's next search, and nothing is read as long as nothing has changed", async () => {
  const [one, other] = [await startProcess(), await startProcess()];
  await one.seed();
  expect(await one.first("handskar")).toBeUndefined();
  const added = await other.add({ actor: HR, change: { ...CHANGE, title: "Handskar" } });
  expect(added.kind).toBe("saved");
  expect(await one.first("handskar")).toBe("own-1");
  const readings = one.readings();
  for (let turn = 0; turn < 5; turn += 1) await one.first("återkoppling");
  expect(one.readings()).toBe(readings);
});

test("a change that was never told of, because the process died, is found some minutes later", async () => {
  const { seed, first, materials, add } = await startProcess();
  await seed();
  await add({ actor: HR, change: { ...CHANGE, title: "Handskar" } });
  expect(await first("handskar")).toBe("own-1");
  const told = await materials.version();
  await add({ actor: HR, change: { ...CHANGE, title: "Förkläden" } });
  const silent = await startProcess();
  jest.spyOn(silent.materials, "version").mockResolvedValue(told);
  const readShelf = makeReadShelf({ materials: silent.materials, clock: silent.clock });
  const before = (await readShelf()).version;
  expect((await readShelf()).version).toBe(before);
  now = "2024-10-03T08:05:00.000Z";
  expect((await readShelf()).version).not.toBe(before);
});

test.each([
  ["Hur ger jag återkoppling till en praktikant som är blyg?", "Återkoppling i fem steg"],
  ["vad ska jag visa den första dagen", "Checklista för introduktionen"],
  ["Hur avslutar vi en praktik på ett bra sätt?", "Checklista för avslutet"],
])("“%s” is met with material that may answer it", async (question, title) => {
  const { seed, findMaterial } = await startProcess();
  await seed();
  expect((await findMaterial(question))[0]).toMatchObject({ title, link: null });
});

test.each(["Var beställer vi nya gardiner till matsalen?", "xyzzy", "", "?!"])(
  "“%s” is met with nothing, so that nothing is in the way of asking",
  async (question) => {
    const { seed, findMaterial } = await startProcess();
    await seed();
    expect(await findMaterial(question)).toEqual([]);
  },
);

test("of many who say at the same time that it helped, each is counted, and no row tells who", async () => {
  const { seed, materials } = await startProcess();
  await seed();
  const people = Array.from({ length: 20 }, (_, n) => anActor({ id: `person-${n}`, name: `Namn ${n}` }));
  const [key, same] = await Promise.all([materials.voteKey(), (await startProcess()).materials.voteKey()]);
  await Promise.all(people.map((person) => materials.vote("feedback", voterOf(key, "feedback", person), true)));
  await materials.vote("feedback", voterOf(same, "feedback", people[0]!), false);
  expect((await materials.all()).helpful.get("feedback")).toEqual({ yes: 19, no: 1 });
  const first = voterOf(key, "feedback", people[0]!);
  expect(first).not.toContain("person");
  expect([voterOf(key, "coaching", people[0]!), voterOf("guessed", "feedback", people[0]!)]).not.toContain(first);
  expect(await (await openMaterials(testTables(), uniquePrefix())).voteKey()).not.toBe(key);
});

test("an owner who is hidden keeps what they own, and is named to nobody (D35)", async () => {
  const { add, show, hide } = await startProcess();
  const lead = anActor({ id: "lena-object-id", name: "Lena Led", leadIn: ["Vårdboende Norr"] });
  await add({ actor: lead, change: CHANGE });
  const owner = async () => {
    const seen = await show({ actor: HR, language: "sv", search: "", role: null, state: "shown", page: 1 });
    return seen.materials.map((material) => material.owner);
  };
  expect(await owner()).toEqual([{ name: "Lena Led" }]);
  await hide("lena-object-id");
  expect(await owner()).toEqual([{ name: null }]);
});

describe("links", () => {
  async function withLinks(count: number) {
    const started = await startProcess();
    for (let n = 0; n < count; n += 1) {
      const change = { ...CHANGE, title: `Länk ${n}`, text: null, link: `https://kommun.example/${n}` };
      await started.add({ actor: HR, change });
    }
    const asked: string[] = [];
    let answer: LinkProblem | null = null;
    let underWay = 0;
    let most = 0;
    const checkLinks = makeCheckLinks({
      ...started,
      checkLink: async (link) => {
        most = Math.max(most, (underWay += 1));
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        asked.push(link);
        return answer;
      },
    });
    return { ...started, asked, checkLinks, answer: (next: typeof answer) => (answer = next), most: () => most };
  }

  test("are asked one at a time, a few each turn, each once a day", async () => {
    const { checkLinks, asked, most } = await withLinks(7);
    expect([await checkLinks(), await checkLinks(), await checkLinks()]).toEqual([5, 2, 0]);
    expect(new Set(asked).size).toBe(7);
    expect(most()).toBe(1);
    now = "2024-10-04T08:00:00.000Z";
    expect(await checkLinks()).toBe(5);
  });

  test("that fail are told since when, until they answer", async () => {
    const { checkLinks, answer, show } = await withLinks(1);
    const since = async () => {
      const query = { search: "", role: null, state: "shown", page: 1, language: "sv" } as const;
      return (await show({ actor: HR, ...query })).materials[0]!.linkFailingSince;
    };
    answer("no-answer");
    await checkLinks();
    expect(await since()).toBe("2024-10-03T08:00:00.000Z");
    now = "2024-10-04T09:00:00.000Z";
    answer("error");
    await checkLinks();
    expect(await since()).toBe("2024-10-03T08:00:00.000Z");
    now = "2024-10-05T10:00:00.000Z";
    answer(null);
    await checkLinks();
    expect(await since()).toBeNull();
  });
});
