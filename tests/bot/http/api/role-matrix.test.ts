import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import type { Actor } from "../../../../bot/domain/access/actor";
import type { UnitRecord } from "../../../../bot/domain/register/records";
import { personKey } from "../../../../bot/usecases/register/person-key";
import { anActor, HR } from "../../../support/actors";
import { startExampleApi } from "../../../support/example-api";
import { A_DRAFT, aMeeting } from "../../../support/meetings";
import { aPost } from "../../../support/network/posts";
import { aQuestion } from "../../../support/network/questions";
import { aNetworkTeam } from "../../../support/network-team";

/**
 * Who may what: one line per route, and a new route without a line is a failing test. The address is asked as it stands;
 * capitals are people with a say at the place that it is about, small letters the same kind of people with a say
 * somewhere else:
 *
 * H HR · A administrator · M m manager of V2100, of another area's unit · L l step 3 in Vårdboende Norr, in another area ·
 * S s supervisor at V2100, at another area's unit · N somebody without a role
 *
 * SOMEBODY is the supervisor S. No line may change what a line below it needs.
 *
 * What is left out of an answer for the sake of who asks is tested beside each use case.
 */
const EVERYBODY = "HAMmLlSsN";
const WITH_ROLE = "HMmLlSs";

/** Stina's, who is none of these people. */
const POST = aPost({ id: "a-post", state: "published", publishedAt: "2024-10-03T08:00:00.000Z" });
const POST_IN_NORTH = POST.content;

const A_MATERIAL = {
  ...{ language: "sv", title: "Handhygien", why: "Så visar du.", text: "Tvål och vatten.", link: null },
  ...{ roles: [], reviewOn: "2025-12-16" },
};

const NOTHING_RIGHT = { right: { name: null, email: null }, isHidden: null };

const MATRIX: readonly (readonly [who: string, route: string, address: string, body?: object])[] = [
  [EVERYBODY, "get /api/session", "/api/session"],
  [EVERYBODY, "get /api/openapi.json", "/api/openapi.json"],
  ["HA", "get /api/audit", "/api/audit?month=2024-12"],
  ["H", "get /api/coverage", "/api/coverage?term=HT2024"],
  ["H", "get /api/load", "/api/load?term=HT2024"],
  [WITH_ROLE, "get /api/overview", "/api/overview?term=HT2024"],
  ["HMmL", "get /api/areas/:area", "/api/areas/Vårdboende%20Norr?term=HT2024"],
  ["HMmLS", "get /api/units/:unit", "/api/units/V2100?term=HT2024"],
  [WITH_ROLE, "get /api/workload", "/api/workload?term=HT2024"],
  ["HMmL", "get /api/workload", "/api/workload?term=HT2024&area=Vårdboende%20Norr"],
  [WITH_ROLE, "get /api/forecast", "/api/forecast"],
  ["H", "get /api/register/supervisors", "/api/register/supervisors"],
  ["H", "get /api/register/units", "/api/register/units"],
  ["H", "get /api/register/quality", "/api/register/quality"],
  ["HMS", "get /api/register/supervisors/:id/status", "/api/register/supervisors/SOMEBODY/status"],
  [
    "HMS",
    "put /api/register/supervisors/:id/status",
    "/api/register/supervisors/SOMEBODY/status",
    { state: "active", until: null },
  ],
  [WITH_ROLE, "get /api/evaluation", "/api/evaluation?term=HT2024&area="],
  ["HML", "get /api/evaluation", "/api/evaluation?term=HT2024&area=Vårdboende%20Norr"],
  ["HMLS", "get /api/evaluation", "/api/evaluation?term=HT2024&unit=V2100"],
  ["H", "get /api/results/:term", "/api/results/HT2024"],
  ["H", "get /api/texts", "/api/texts?state=waiting"],
  ["H", "post /api/texts/:id/decision", "/api/texts/x/decision", { decision: "release" }],
  ["H", "get /api/rounds", "/api/rounds"],
  ["H", "get /api/restore", "/api/restore"],
  ["H", "post /api/restore/confirm", "/api/restore/confirm"],
  ["H", "get /api/rounds/:term", "/api/rounds/HT2024"],
  ["H", "get /api/rounds/:term/plan", "/api/rounds/HT2024/plan"],
  ["H", "get /api/rounds/:term/recipients", "/api/rounds/HT2024/recipients?state=all"],
  ["H", "get /api/rounds/:term/preview", "/api/rounds/HT2024/preview"],
  ["H", "get /api/rounds/:term/remind", "/api/rounds/HT2024/remind"],
  ["H", "post /api/rounds/:term/remind", "/api/rounds/VT2031/remind", { count: 0 }],
  ["H", "post /api/rounds/:term/recipients/:id/resend", "/api/rounds/VT2031/recipients/x/resend"],
  ["H", "post /api/rounds/:term/recipients/:id/delivered", "/api/rounds/VT2031/recipients/x/delivered"],
  ["H", "post /api/rounds/:term/plan", "/api/rounds/HT2024/plan"],
  ["H", "post /api/rounds/:term/start", "/api/rounds/VT2031/start"],
  ["H", "post /api/rounds/:term/pause", "/api/rounds/VT2031/pause"],
  ["H", "post /api/rounds/:term/resume", "/api/rounds/VT2031/resume"],
  ["H", "post /api/rounds/:term/cancel", "/api/rounds/VT2031/cancel"],
  ["H", "post /api/rounds/:term/close", "/api/rounds/VT2031/close"],
  [WITH_ROLE, "get /api/network/materials", "/api/network/materials?q=återkoppling&role=manager"],
  [WITH_ROLE, "get /api/network/materials/:id", "/api/network/materials/feedback?language=en"],
  ["HLl", "post /api/network/materials", "/api/network/materials", A_MATERIAL],
  ["H", "put /api/network/materials/:id", "/api/network/materials/feedback", A_MATERIAL],
  ["H", "put /api/network/materials/pinned/:role", "/api/network/materials/pinned/hr", { ids: ["feedback"] }],
  [WITH_ROLE, "post /api/network/materials/:id/helpful", "/api/network/materials/feedback/helpful", { helped: true }],
  [WITH_ROLE, "get /api/network/meetings", "/api/network/meetings?page=1"],
  [WITH_ROLE, "get /api/network/meetings/:id", "/api/network/meetings/A_MEETING_FOR_EVERYBODY"],
  ["H", "post /api/network/meetings", "/api/network/meetings", { draft: A_DRAFT }],
  ["HL", "post /api/network/meetings", "/api/network/meetings", { draft: { ...A_DRAFT, area: "Vårdboende Norr" } }],
  [WITH_ROLE, "put /api/network/meetings/:id", "/api/network/meetings/missing", { draft: A_DRAFT }],
  ["H", "put /api/network/meetings/:id", "/api/network/meetings/A_MEETING_FOR_EVERYBODY", { draft: A_DRAFT }],
  [WITH_ROLE, "post /api/network/meetings/:id/sign-up", "/api/network/meetings/missing/sign-up", { answer: "yes" }],
  ["H", "post /api/network/meetings/:id/cancel", "/api/network/meetings/A_MEETING_FOR_EVERYBODY/cancel"],
  [
    "H",
    "post /api/network/meetings/:id/attendance",
    "/api/network/meetings/A_MEETING_FOR_EVERYBODY/attendance",
    { came: [], others: 0 },
  ],
  ["H", "post /api/people/extract", "/api/people/extract", { email: "x@kommun.example" }],
  ["H", "post /api/people/extract-file", "/api/people/extract-file", { email: "x@kommun.example", format: "json" }],
  ["H", "post /api/people/correction", "/api/people/correction", { email: "x@kommun.example", ...NOTHING_RIGHT }],
  ["H", "post /api/people/restriction", "/api/people/restriction", { email: "x@kommun.example", isRestricted: false }],
  ["H", "post /api/people/erasure", "/api/people/erasure", { email: "x@kommun.example", confirm: null }],
  ["HA", "get /api/retention", "/api/retention"],
  ["HA", "post /api/retention/proposals", "/api/retention/proposals"],
  ["HA", "post /api/retention/proposals/:id/approve", "/api/retention/proposals/x/approve", { fingerprint: "x" }],
  ["H", "post /api/exports", "/api/exports", { view: "overview", parameters: { term: "HT2024" }, format: "csv" }],
  ["H", "get /api/network/teams", "/api/network/teams"],
  ["H", "put /api/network/teams/:id", "/api/network/teams/x", { areas: null }],
  ["H", "get /api/network/membership", "/api/network/membership"],
  ["H", "get /api/network/invitation", "/api/network/invitation"],
  ["H", "get /api/network/sponsors", "/api/network/sponsors"],
  ["H", "put /api/network/sponsors/:id", "/api/network/sponsors/V2101", { id: "x" }],
  ["H", "delete /api/network/sponsors/:id", "/api/network/sponsors/V2101"],
  [WITH_ROLE, "get /api/network/figures", "/api/network/figures"],
  [WITH_ROLE, "get /api/network/posts", "/api/network/posts?area=Vårdboende%20Norr"],
  ["HLl", "get /api/network/post-drafts", "/api/network/post-drafts"],
  [WITH_ROLE, "get /api/network/posts/:id", "/api/network/posts/a-post"],
  [WITH_ROLE, "get /api/network/posts/:id/preview", "/api/network/posts/a-post/preview"],
  ["HL", "post /api/network/posts", "/api/network/posts", POST_IN_NORTH],
  ["H", "post /api/network/posts", "/api/network/posts", { ...POST_IN_NORTH, area: null }],
  ["H", "put /api/network/posts/:id", "/api/network/posts/a-post", POST_IN_NORTH],
  ["H", "post /api/network/posts/:id/publish", "/api/network/posts/a-post/publish"],
  ["H", "post /api/network/posts/:id/withdraw", "/api/network/posts/a-post/withdraw"],
  ["H", "post /api/imports", "/api/imports?dryRun=1"],
  ["H", "get /api/imports", "/api/imports"],
  ["H", "get /api/imports/running", "/api/imports/running"],
  ["H", "post /api/imports/undo", "/api/imports/undo"],
  [WITH_ROLE, "get /api/network/questions", "/api/network/questions?state=unanswered"],
  [WITH_ROLE, "get /api/network/questions/:id", "/api/network/questions/a-question"],
  [WITH_ROLE, "post /api/network/questions/:id/reply", "/api/network/questions/missing/reply", { text: "Fyra." }],
  ["H", "post /api/network/questions/:id/close", "/api/network/questions/missing/close"],
  ["H", "post /api/network/questions/:id/post-again", "/api/network/questions/missing/post-again"],
  ["HL", "delete /api/network/questions/:id", "/api/network/questions/a-question"],
  ["HL", "delete /api/network/questions/:id/replies/:reply", "/api/network/questions/a-question/replies/missing"],
  ["H", "get /api/network/deliveries/:kind/:id", "/api/network/deliveries/post/x"],
];

const LINES = MATRIX.map(([allowed, route, address, body]) => ({ allowed, route, address, body }));

const BOT = join(__dirname, "../../../../bot");

type Who = "H" | "A" | "M" | "m" | "L" | "l" | "S" | "s" | "N";
type Api = Awaited<ReturnType<typeof startExampleApi>>;

let api: Api;
let people: Readonly<Record<Who, Actor>>;
let document: OpenApi;
let ajv: Ajv2020;
/** As it is before the round is closed; afterwards there is nothing to show. */
let preview: unknown;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }>
  >;
}

beforeAll(async () => {
  const contract = join(mkdtempSync(join(tmpdir(), "contract-")), "contract.json");
  execFileSync(process.execPath, [join(BOT, "local/describe-contract.mjs"), contract]);
  api = await startExampleApi(contract);
  people = await findPeople();
  await api.stores.teams.change("19:team", () => aNetworkTeam({ teamId: "19:team" }));
  await api.network.seedMaterials();
  const meeting = aMeeting({ id: "A_MEETING_FOR_EVERYBODY" });
  await api.stores.posts.create(POST);
  await api.stores.posts.enlist(POST);
  await api.stores.questions.questions.add(aQuestion(), "a-draft", null);
  await api.stores.meetings.create({ meeting, signUps: [], cards: [] });
  await api.stores.meetings.putLine({ ...meeting, lookAt: meeting.startsAt });
  preview = await (await ask("H", "get", "/api/rounds/HT2024/preview")).json();
  await api.product.startRound({ term: "HT2024", by: "hand", everythingNow: false });
  await api.product.closeRound("HT2024");
  document = (await (await ask("H", "get", "/api/openapi.json")).json()) as OpenApi;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: "api" });
});
afterAll(() => api.close());

async function findPeople(): Promise<Readonly<Record<Who, Actor>>> {
  const units = await api.stores.records.load(["unit"]);
  const here = units.find(({ code }) => code === "V2100")!;
  const elsewhere = units.find(({ area }) => area !== here.area)!;
  expect(here.area).toBe("Vårdboende Norr");
  const register = [...(await api.product.readRoles()).values()];
  const manager = ({ code, area }: UnitRecord) => anActor({ managerOf: [code], managesIn: [area] });
  const lead = ({ area }: UnitRecord) => anActor({ leadIn: [area] });
  const supervisor = ({ code }: UnitRecord) => {
    const { supervisorId } = register.find(({ worksAt }) => worksAt.includes(code))!;
    return anActor({ worksAt: [code], supervisorId });
  };
  return {
    ...{ H: HR, A: anActor({ isAdministrator: true }) },
    ...{ M: manager(here), m: manager(elsewhere), L: lead(here), l: lead(elsewhere) },
    ...{ S: supervisor(here), s: supervisor(elsewhere), N: anActor() },
  };
}

function ask(who: Who, method: string, address: string, body?: object): Promise<Response> {
  api.as(people[who]);
  const url = api.base + address.replace("SOMEBODY", personKey(people.S.supervisorId!));
  const headers = { "Content-Type": "application/json", "If-Match": '"c29tZQ.x"' };
  return fetch(url, body ? { method, headers, body: JSON.stringify(body) } : { method });
}

test("every route has a line in the table", () => {
  const lines = new Set(LINES.map(({ route }) => route));
  const routes = api.routes.filter(({ action }) => action !== "open").map(({ method, path }) => `${method} ${path}`);
  expect(routes.filter((route) => !lines.has(route))).toEqual([]);
  expect([...lines].filter((route) => !routes.includes(route))).toEqual([]);
});

test("every route is described, with an answer that the contract knows", () => {
  const described = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
    api.routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
  );
  const undescribed = api.routes.filter(
    ({ reply }) => reply !== "file" && reply !== "OpenApi" && !(reply in document.components.schemas),
  );
  expect(undescribed.map(({ path, reply }) => `${path} ${reply}`)).toEqual([]);
});

test("no address under /api/ is opened past the table, but for the bot's own", () => {
  const opening = /server\s*\.\s*\w+\(\s*["'`]\/api\/[^"'`]*/g;
  const found = readdirSync(BOT, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(BOT, name), "utf8").matchAll(opening)].map(([match]) => match));
  expect(found).toEqual(['server.post("/api/messages']);
});

const TELLING = LINES.filter(({ route }) => /^get (?!.*(openapi|preview))/.test(route));

test.each(TELLING)("what $allowed is told by $route is as described", async ({ allowed, route, address }) => {
  for (const who of [...allowed] as Who[]) {
    const response = await ask(who, "get", address);
    expect([who, response.status]).toEqual([who, 200]);
    expect([who, faultsIn(route, await response.json())]).toEqual([who, null]);
  }
});

test("the preview of a round that is not closed is as described", () => {
  expect(faultsIn("get /api/rounds/:term/preview", preview)).toBeNull();
});

/** Where an answer differs from its description; null when it does not. */
function faultsIn(route: string, body: unknown): ValidateFunction["errors"] {
  const [method, path] = route.split(" ");
  const operation = document.paths[path!.replaceAll(/:(\w+)/g, "{$1}")]![method!]!;
  const { schema } = operation.responses["2XX"]!.content!["application/json"]!;
  const validate = ajv.compile({ $ref: `api${schema!.$ref}` });
  return validate(body) ? null : validate.errors;
}

test.each(LINES)("$allowed may $route as in $address, and nobody else", async ({ allowed, route, address, body }) => {
  const method = route.split(" ")[0]!;
  const answers: string[] = [];
  // Whoever may is last, so that nobody's refusal comes from what somebody else has done.
  for (const who of (Object.keys(people) as Who[]).toSorted(
    (a, b) => Number(allowed.includes(a)) - Number(allowed.includes(b)),
  )) {
    const { status } = await ask(who, method, address, body);
    if (status !== 401 && status !== 403) answers.push(who);
    else expect(status).toBe(403);
  }
  expect(answers.toSorted().join("")).toBe([...allowed].toSorted().join(""));
});
