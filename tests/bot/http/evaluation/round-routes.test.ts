import { roundRoutes } from "../../../../bot/http/evaluation/round-routes";
import { makeListRounds } from "../../../../bot/usecases/evaluation/round/show-round-status";
import { startApi, type Api } from "../../../support/api";
import { aContact, aPlacement, aUnit } from "../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../support/evaluation-world";

let api: Api;
const closed: string[] = [];
let world: EvaluationWorld;
let base = "";

beforeAll(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example")];
  world.records = [
    aUnit(),
    aPlacement(),
    aPlacement({ key: "6", period: 6, start: "2024-10-07", end: "2024-11-08", studentEmail: null }),
  ];
  api = await startApi(
    roundRoutes({
      ...world,
      listRounds: makeListRounds(world),
      closeRound: (term) => Promise.resolve(closed.push(term)),
    }),
  );
  base = api.base;
});
afterAll(() => api.close());

async function ask(method: "GET" | "POST", path: string): Promise<readonly [status: number, body: unknown]> {
  const response = await fetch(`${base}${path}`, { method });
  return [response.status, await response.json()];
}

test("a round is planned, started, paused, resumed and closed by HTTP, and each answer tells where it stands", async () => {
  expect(await ask("GET", "/api/rounds")).toEqual([200, []]);
  expect(await ask("POST", "/api/rounds/ht24/plan")).toMatchObject([
    200,
    { term: "HT2024", state: "not-started", invitations: { planned: 4, pending: 4 } },
  ]);
  expect(await ask("GET", "/api/rounds/HT2024")).toMatchObject([404, { code: "round-not-found" }]);
  expect(await ask("POST", "/api/rounds/HT2024/start?now=1")).toMatchObject([200, { state: "running" }]);
  expect(new Set((await world.all()).map((each) => each.dueAt)).size).toBe(1);
  expect(await ask("POST", "/api/rounds/HT2024/start")).toMatchObject([409, { code: "round-already-started" }]);
  expect(await ask("POST", "/api/rounds/HT2024/pause")).toMatchObject([200, { state: "paused" }]);
  expect(await ask("POST", "/api/rounds/HT2024/resume")).toMatchObject([200, { state: "running" }]);
  expect(await ask("GET", "/api/rounds")).toMatchObject([200, [{ term: "HT2024", state: "running" }]]);
  expect(await ask("POST", "/api/rounds/HT2024/close")).toMatchObject([200, { term: "HT2024" }]);
  expect(closed).toEqual(["HT2024"]);
  expect(await ask("POST", "/api/rounds/HT2024/cancel")).toMatchObject([200, { invitations: { cancelled: 4 } }]);
});

test("an unknown term is refused in Swedish, whatever is asked of it", async () => {
  for (const verb of ["plan", "start", "pause", "close"]) {
    const [status, problem] = await ask("POST", `/api/rounds/snart/${verb}`);
    expect([status, problem]).toMatchObject([400, { code: "unknown-term", detail: expect.stringContaining("HT2024") }]);
  }
});

test("a term without placements is refused with what to do", async () => {
  const [status, problem] = await ask("POST", "/api/rounds/VT2031/start");
  expect([status, problem]).toMatchObject([409, { detail: expect.stringContaining("Läs in placeringarna") }]);
});
