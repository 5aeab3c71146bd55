import { makeFollowRegister } from "../../../../../bot/usecases/evaluation/round/follow-register";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../../support/evaluation-world";

let world: EvaluationWorld;
const told: unknown[] = [];

beforeEach(async () => {
  told.length = 0;
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example")];
  world.records = [aUnit(), aPlacement({ key: "1" })];
});

const followed = () =>
  makeFollowRegister({
    rounds: world.rounds,
    addNewInvitations: world.addNewInvitations,
    report: (error) => told.push(error),
  });

test("a placement that an import brings is in the running round when the import has ended, and leaves with its undoing", async () => {
  await world.start();
  const importIt = followed()(async (key: string) => {
    world.records = [...world.records, aPlacement({ key })];
    return `imported ${key}`;
  });
  const undoIt = followed()(async () => void (world.records = world.records.slice(0, -1)));
  expect(await importIt("2")).toBe("imported 2");
  expect((await world.showRoundStatus("HT2024")).byRole.student).toMatchObject({ planned: 2, pending: 2 });
  await undoIt();
  expect((await world.showRoundStatus("HT2024")).byRole.student).toMatchObject({
    planned: 2,
    pending: 1,
    cancelled: 1,
  });
});

test("a change that was refused is not followed, and a round that cannot follow does not undo the change", async () => {
  await world.start();
  const refused = followed()(() => Promise.reject(new Error("refused")));
  await expect(refused()).rejects.toThrow("refused");
  const away = makeFollowRegister({
    rounds: world.rounds,
    addNewInvitations: () => Promise.reject(new Error("away")),
    report: (error) => told.push(error),
  });
  expect(await away(() => Promise.resolve("done"))()).toBe("done");
  expect(told).toEqual([new Error("away")]);
});
