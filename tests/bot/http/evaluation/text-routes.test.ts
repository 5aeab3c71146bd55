import type { ReleasedTexts, TextDecision, WaitingTexts } from "../../../../bot/contract/free-texts";
import type { Actor } from "../../../../bot/domain/access/actor";
import { textRoutes } from "../../../../bot/http/evaluation/text-routes";
import { openFreeTexts } from "../../../../bot/storage/evaluation/free-texts";
import { makeDecideText } from "../../../../bot/usecases/evaluation/texts/decide-text";
import { makeShowReleasedTexts } from "../../../../bot/usecases/evaluation/texts/show-released-texts";
import { makeShowWaitingTexts } from "../../../../bot/usecases/evaluation/texts/show-waiting-texts";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { closeTerms, type WrittenText } from "../../../support/closed-terms";
import { closingDeps } from "../../../support/closing-term";
import { everyRow } from "../../../support/every-row";

const WRITTEN = [
  written("V2100", "Anna på plan 4 var bäst."),
  written("V2100", "Ring mig på 070-123 45 67, ●●●."),
  written("V2101", "För lite tid."),
  written("H3100", "Bra introduktion!"),
  written("D5100", "Roligt men stökigt."),
  { ...written("H3100", "Mer information från skolan."), role: "supervisor" as const },
  { ...written("V2100", "Från våren."), term: "VT2024" },
];

function written(unitCode: string, text: string): WrittenText {
  return { term: "HT2024", role: "student", unitCode, text };
}

async function aTown(texts: readonly WrittenText[] = WRITTEN) {
  const prefix = uniquePrefix();
  const deps = { ...(await closingDeps(prefix)), texts: await openFreeTexts(testTables(), prefix) };
  await closeTerms(deps, { texts });
  const api = await startApi(
    textRoutes({
      showWaitingTexts: makeShowWaitingTexts(deps),
      showReleasedTexts: makeShowReleasedTexts(deps),
      decideText: makeDecideText(deps),
    }),
  );
  return { prefix, api, deps };
}

const opened: Api[] = [];
/** For tests that change nothing: closing three terms takes its time. */
let untouched: Awaited<ReturnType<typeof town>>;
beforeAll(async () => void (untouched = await town()));
afterAll(() => opened.forEach((api) => api.close()));

async function town(texts?: readonly WrittenText[]) {
  const made = await aTown(texts);
  opened.push(made.api);
  const { base } = made.api;
  const get = async <Body>(query: string) => {
    const response = await fetch(`${base}/api/texts?${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Body;
  };
  return {
    ...made,
    waiting: (page = 1) => get<WaitingTexts>(`state=waiting&page=${page}`),
    released: (query = "") => get<ReleasedTexts>(`state=released&term=HT2024${query}`),
    async decide(id: string, version: string | null, decision: TextDecision | Readonly<Record<string, string>>) {
      const response = await fetch(`${base}/api/texts/${encodeURIComponent(id)}/decision`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...(version === null ? {} : { "If-Match": version }) },
        body: JSON.stringify(decision),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
  };
}

const find = ({ texts }: WaitingTexts, part: string) => texts.find(({ text }) => text.includes(part))!;

test("a waiting text comes alone: no term, role, area, unit or time", async () => {
  const { waiting } = untouched;
  const { texts, total, page, pages } = await waiting();
  expect({ total, page, pages }).toEqual({ total: 7, page: 1, pages: 1 });
  for (const text of texts) expect(Object.keys(text).toSorted()).toEqual(["id", "suspects", "text", "version"]);
  const body = JSON.stringify(texts);
  for (const trace of ["HT2024", "student", "Vårdboende", "V2100", "Timestamp", "datetime"]) {
    expect(body).not.toContain(trace);
  }
});

test("the order is always the same, and neither that of the answers nor that of the storage", async () => {
  const many = Array.from({ length: 14 }, (_, index) => written("V2100", `Text nummer ${index + 10}.`));
  const { waiting, prefix } = await town(many);
  const shown = (await waiting()).texts.map(({ text }) => text);
  expect((await waiting()).texts.map(({ text }) => text)).toEqual(shown);
  expect(shown).not.toEqual(many.map(({ text }) => text));
  const stored = (await everyRow(prefix)).filter(({ table }) => table === "FreeTexts");
  const inStorage = stored.map(({ content }) => (JSON.parse(content) as { text: string }).text);
  expect([inStorage, inStorage.toReversed()]).not.toContainEqual(shown);
});

test("what looks like personal data is pointed out, also what was masked when it was written", async () => {
  const { waiting } = untouched;
  const { text, suspects } = find(await waiting(), "Ring mig");
  expect(suspects.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ["phone", "070-123 45 67"],
    ["masked", "●●●"],
  ]);
});

test("long queues come twenty at a time; a page beyond the last is the last", async () => {
  const many = ["V2100", "V2101", "H3100"].flatMap((unit) =>
    Array.from({ length: 11 }, (_, index) => written(unit, `${unit} nummer ${index}`)),
  );
  const { waiting } = await town(many);
  const [first, second, beyond] = [await waiting(1), await waiting(2), await waiting(9)];
  expect([first.texts.length, second.texts.length, first.total, first.pages]).toEqual([20, 13, 33, 2]);
  expect(beyond).toEqual(second);
  expect(new Set([...first.texts, ...second.texts].map(({ text }) => text)).size).toBe(33);
});

test("a released text is shown by term and role, with its area only where ten or more answered", async () => {
  const { waiting, released, decide } = await town();
  expect((await released()).texts).toEqual([]);
  for (const part of ["För lite tid", "Bra intro", "Roligt", "Mer information", "Från våren"]) {
    const { id, version } = find(await waiting(), part);
    expect((await decide(id, version, { decision: "release" })).status).toBe(200);
  }
  const all = await released();
  expect(all).toMatchObject({ term: "HT2024", role: "student", area: null, tooFew: false, waiting: 2 });
  const byText = Object.fromEntries(all.texts.map(({ text, area }) => [text, area]));
  // The areas that are not told have nine together, so the smallest of those that could be is not told either.
  expect(byText).toEqual({
    "För lite tid.": "Vårdboende Norr",
    "Bra introduktion!": null,
    "Roligt men stökigt.": null,
  });
  expect((await released("&area=V%C3%A5rdboende%20Norr")).texts).toEqual([
    { text: "För lite tid.", area: "Vårdboende Norr" },
  ]);
  expect((await released("&area=Daglig%20verksamhet")).texts).toEqual([]);
  expect((await released("&role=supervisor")).texts.map(({ text }) => text)).toEqual(["Mer information från skolan."]);
});

test("a masked text replaces the original, of which nothing is left", async () => {
  const { waiting, released, decide, prefix } = await town();
  const { id, version } = find(await waiting(), "Anna");
  const refused = await decide(id, version, { decision: "mask", text: "Anna på plan 4 var sämst." });
  expect(refused).toMatchObject({ status: 422, body: { code: "masking-refused" } });
  expect(find(await waiting(), "Anna").version).toBe(version);
  const masked = await decide(id, version, { decision: "mask", text: "▇▇▇▇ på ▇▇▇▇▇▇ var bäst." });
  expect(masked).toEqual({ status: 200, body: { waiting: 6 } });
  expect((await released()).texts.map(({ text }) => text)).toEqual(["▇▇▇▇ på ▇▇▇▇▇▇ var bäst."]);
  expect((await everyRow(prefix)).filter(({ content }) => content.includes("Anna"))).toEqual([]);
});

test("a deleted text is gone from everywhere", async () => {
  const { waiting, released, decide, prefix } = await town();
  const { id, version } = find(await waiting(), "Anna");
  expect((await decide(id, version, { decision: "delete" })).body).toEqual({ waiting: 6 });
  expect((await waiting()).total).toBe(6);
  expect((await released()).texts).toEqual([]);
  expect((await everyRow(prefix)).filter(({ content }) => content.includes("Anna"))).toEqual([]);
});

test("whoever decides second about a text is told that somebody else was first", async () => {
  const { waiting, decide } = await town();
  const { id, version } = find(await waiting(), "Anna");
  const both = await Promise.all([
    decide(id, version, { decision: "release" }),
    decide(id, version, { decision: "delete" }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  expect(await decide(id, version, { decision: "release" })).toMatchObject({
    status: 412,
    body: { code: "changed-by-someone-else" },
  });
  expect((await waiting()).total).toBe(6);
});

test("a decision needs the version that was read, and one of the three ways", async () => {
  const { waiting, decide } = untouched;
  const { id, version } = (await waiting()).texts[0]!;
  expect(await decide(id, null, { decision: "release" })).toMatchObject({
    status: 400,
    body: { code: "invalid-input" },
  });
  expect((await decide(id, '"x.y"', { decision: "release" })).status).toBe(412);
  expect((await decide("nothing", version, { decision: "release" })).status).toBe(412);
  for (const decision of [{ decision: "publish" }, { decision: "release", text: "Mer" }, {}]) {
    expect((await decide(id, version, decision)).status).toBe(400);
  }
  expect((await waiting()).total).toBe(7);
});

test("texts are read by HR only", async () => {
  const { api, decide } = untouched;
  const everybodyElse: readonly Actor[] = [
    anActor({ managerOf: ["V2100"], managesIn: ["Vårdboende Norr"] }),
    anActor({ leadIn: ["Vårdboende Norr"] }),
    anActor({ supervisorId: "s1", worksAt: ["V2100"] }),
    anActor(),
  ];
  for (const actor of everybodyElse) {
    api.as(actor);
    for (const query of ["state=waiting", "state=released&term=HT2024"]) {
      expect((await fetch(`${api.base}/api/texts?${query}`)).status).toBe(403);
    }
    expect((await decide("x", '"x.y"', { decision: "release" })).status).toBe(403);
  }
  api.as(HR);
});

test.each([
  ["state=released", 400, "invalid-input"],
  ["state=released&term=VT2025", 409, "results-not-published"],
  ["state=released&term=snart", 400, "unknown-term"],
  ["state=all", 400, "invalid-input"],
  ["", 400, "invalid-input"],
])("GET /api/texts?%s is refused with %i", async (query, status, code) => {
  const { api } = untouched;
  const response = await fetch(`${api.base}/api/texts?${query}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
