import type { MaterialDetails, MaterialPage, MaterialSaved } from "../../../../bot/contract/network/material";
import {
  A_MATERIAL,
  agda,
  harriet,
  maj,
  nils,
  startMaterialWorld,
  stina,
  type MaterialWorld,
} from "../../../support/network/material-world";

let world: MaterialWorld;
beforeAll(async () => {
  world = await startMaterialWorld();
});
afterAll(() => world.stop());

const PATH = "/api/network/materials";
const page = async (person: typeof agda, query = "") =>
  (await world.ask(person, "get", `${PATH}${query}`)).body as MaterialPage;
const ids = (materials: MaterialPage["materials"]) => materials.map(({ id }) => id);

async function add(person: typeof agda, change: object = {}): Promise<MaterialDetails> {
  const { status, body } = await world.ask(person, "post", PATH, { ...A_MATERIAL, ...change });
  expect(status).toBe(200);
  const saved = body as MaterialSaved;
  if (saved.outcome !== "saved") throw new Error(JSON.stringify(saved));
  return saved.material;
}

test("on top lies the handful for one's role, and under it the rest by title", async () => {
  const own = await page(agda);
  expect(ids(own.pinned)).toEqual([
    "introduction-checklist",
    "agenda-every-meeting",
    "feedback",
    "weekly-reflection",
    "ending-checklist",
  ]);
  expect(own).toMatchObject({ mayAdd: false, mayPin: false, page: 1, pageSize: 20 });
  const titles = own.materials.map(({ title }) => title);
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, "sv")));
  expect(ids((await page(maj)).pinned)[0]).toBe("manager-seven-questions");
  expect(await page(stina)).toMatchObject({ mayAdd: true, mayPin: false });
  expect(await page(harriet)).toMatchObject({ mayAdd: true, mayPin: true });
});

test("a role that is asked for shows that role's handful, and nothing that is for others alone", async () => {
  const managers = await page(agda, "?role=manager");
  expect(ids(managers.pinned)).toContain("manager-seven-questions");
  const supervisors = await page(harriet, "?role=supervisor");
  expect(ids([...supervisors.pinned, ...supervisors.materials])).not.toContain("manager-seven-questions");
});

test.each([
  ["återkoppling", "feedback"],
  ["feedback", "feedback"],
  ["aterkopling", "feedback"],
  ["hur ger jag beröm", "feedback"],
  ["introduktionen", "introduction-checklist"],
  ["inskolning", "introduction-checklist"],
  ["första dagen", "introduction-checklist"],
  ["intorduktion", "introduction-checklist"],
  ["avtackning", "ending-checklist"],
  ["sista dagen", "ending-checklist"],
  ["avslutssamtal", "ending-checklist"],
  ["kontrakt", "supervision-agreement"],
  ["överenskomelse", "supervision-agreement"],
  ["dagordning första mötet", "agenda-first-meeting"],
  ["agenda varje möte", "agenda-every-meeting"],
  ["coachning", "coaching"],
  ["hinder och resurser", "coaching"],
  ["reflektera veckan", "weekly-reflection"],
  ["refelktion", "weekly-reflection"],
  ["peer learning", "peer-learning"],
  ["två praktikanter", "peer-learning"],
  ["kamratlärande", "peer-learning"],
  ["enhetschef", "manager-seven-questions"],
  ["chefen sju frågor", "manager-seven-questions"],
  ["checklist introduction", "introduction-checklist"],
  ["weekly reflection", "weekly-reflection"],
])("a search for “%s” finds %s first", async (words, first) => {
  const found = await page(agda, `?q=${encodeURIComponent(words)}`);
  expect(found.pinned).toEqual([]);
  expect(ids(found.materials)[0]).toBe(first);
});

test("a reader of English gets English, and Swedish where there is no English", async () => {
  const { body } = await world.ask(agda, "get", `${PATH}/feedback?language=en`);
  expect(body).toMatchObject({ language: "en", title: "Feedback in five steps" });
  const { id } = await add(stina, { title: "Endast på svenska" });
  expect((await world.ask(agda, "get", `${PATH}/${id}?language=en`)).body).toMatchObject({ language: "sv" });
});

test("a step 3 adds, changes and retires their own; not another's, and not HR's", async () => {
  const { id } = await add(stina);
  expect(await page(agda, "?q=taklift")).toMatchObject({ materials: [{ id, owner: { name: "Stina Öberg" } }] });
  const read = await world.ask(stina, "get", `${PATH}/${id}`);
  const changed = { ...A_MATERIAL, title: "Lyft med golvlift" };
  expect((await world.ask(stina, "put", `${PATH}/${id}`, changed)).status).toBe(400);
  expect((await world.ask(stina, "put", `${PATH}/${id}`, changed, read.etag)).status).toBe(200);
  expect((await world.ask(stina, "put", `${PATH}/${id}`, changed, read.etag)).status).toBe(412);
  expect(ids((await page(agda, "?q=golvlift")).materials)[0]).toBe(id);

  const seed = await world.ask(stina, "get", `${PATH}/feedback`);
  expect(seed.body).toMatchObject({ mayChange: false, owner: null });
  expect((await world.ask(stina, "put", `${PATH}/feedback`, changed, seed.etag)).status).toBe(403);
  expect((await world.ask(agda, "post", PATH, A_MATERIAL)).status).toBe(403);

  const { etag } = await world.ask(stina, "get", `${PATH}/${id}`);
  const retired = { ...changed, isRetired: true };
  expect((await world.ask(stina, "put", `${PATH}/${id}`, retired, etag)).status).toBe(200);
  expect(ids((await page(agda, "?q=golvlift")).materials)).not.toContain(id);
  expect((await world.ask(agda, "get", `${PATH}/${id}`)).status).toBe(404);
  expect(ids((await page(stina, "?state=retired")).materials)).toContain(id);
  expect(ids((await page(agda, "?state=retired")).materials)).toEqual([]);
});

test.each<[string, object, object]>([
  ["a personal identity number", { text: "Ring 19811218-9876" }, { kind: "personal-data", field: "text" }],
  ["a mail address", { why: "Skriv till anna.ek@gmail.com" }, { kind: "personal-data", field: "why" }],
  ["a link off the list", { link: "https://elsewhere.example/x" }, { kind: "link-not-allowed", field: "link" }],
  ["10,000 characters", { text: "a".repeat(10_000) }, { kind: "too-long", field: "text", length: 10_000 }],
  ["neither text nor link", { text: null }, { kind: "no-content" }],
  ["a day that has been", { reviewOn: "2024-10-02" }, { kind: "review-day" }],
])("%s is held back with what is wrong, and nothing is saved", async (_, change, problem) => {
  const before = (await page(harriet)).total;
  const { status, body } = await world.ask(stina, "post", PATH, { ...A_MATERIAL, ...change });
  expect([status, body]).toMatchObject([200, { outcome: "held-back", problems: [problem] }]);
  expect((await page(harriet)).total).toBe(before);
});

test("whether it helped is counted once per person, the latest answer, and told from five answers on", async () => {
  const { id } = await add(harriet);
  const say = async (person: typeof agda, helped: boolean) => {
    expect((await world.ask(person, "post", `${PATH}/${id}/helpful`, { helped })).status).toBe(200);
  };
  for (const person of [agda, agda, stina, maj]) await say(person, true);
  await say(harriet, true);
  await say(harriet, false);
  expect((await world.ask(harriet, "get", `${PATH}/${id}`)).body).toMatchObject({ helpful: null, myAnswer: false });
  await world.materials.vote(id, "somebody-else", true);
  expect((await world.ask(agda, "get", `${PATH}/${id}`)).body).toMatchObject({
    helpful: { yes: 4, no: 1 },
    myAnswer: true,
  });
  expect((await world.ask(nils, "post", `${PATH}/${id}/helpful`, { helped: true })).status).toBe(403);
  expect((await world.ask(agda, "post", `${PATH}/nothing/helpful`, { helped: true })).status).toBe(404);
});

test("HR chooses what lies on top: five at most, and only what is shown", async () => {
  const pin = (person: typeof agda, given: readonly string[]) =>
    world.ask(person, "put", `${PATH}/pinned/lead`, { ids: given });
  expect((await pin(harriet, ["peer-learning", "coaching"])).status).toBe(200);
  expect(ids((await page(harriet, "?role=lead")).pinned)).toEqual(["peer-learning", "coaching"]);
  expect((await pin(stina, ["coaching"])).status).toBe(403);
  expect((await pin(harriet, ["nothing"])).status).toBe(404);
  const six = [
    "coaching",
    "feedback",
    "peer-learning",
    "ending-checklist",
    "weekly-reflection",
    "agenda-every-meeting",
  ];
  expect((await pin(harriet, six)).status).toBe(400);
  expect((await pin(harriet, ["coaching", "coaching"])).status).toBe(400);
  // The first content does not put its own choice in the place of HR's.
  await world.slice.seedMaterials();
  expect(ids((await page(harriet, "?role=lead")).pinned)).toEqual(["peer-learning", "coaching"]);
});

test("what is past its review day is in the list of whoever may look at it, and of nobody else", async () => {
  const { id } = await add(stina, { title: "Snart gammalt", reviewOn: "2024-10-03" });
  expect(ids((await page(stina, "?state=review")).materials)).not.toContain(id);
  world.now = "2024-10-04T08:00:00.000Z";
  expect(ids((await page(stina, "?state=review")).materials)).toContain(id);
  expect(ids((await page(harriet, "?state=review")).materials)).toContain(id);
  expect(ids((await page(agda, "?state=review")).materials)).toEqual([]);
  expect((await world.ask(agda, "get", `${PATH}/${id}`)).body).toMatchObject({ isReviewDue: true });
});

test("pages go on where the one before ended", async () => {
  await Promise.all(Array.from({ length: 24 }, (_, n) => add(harriet, { title: `Diskning ${n}`, roles: ["hr"] })));
  const [first, second] = [await page(harriet, "?q=diskning"), await page(harriet, "?q=diskning&page=2")];
  expect([first.materials.length, second.materials.length, first.total]).toEqual([20, 4, 24]);
  expect(new Set(ids([...first.materials, ...second.materials])).size).toBe(24);
});
