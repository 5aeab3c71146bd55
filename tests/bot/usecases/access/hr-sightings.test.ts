import { withoutRoles } from "../../../../bot/domain/access/actor";
import { openHrSightings } from "../../../../bot/storage/access/hr-sightings";
import {
  makeIdentifyAndNoteHr,
  makeIdentifySender,
  type HrSightings,
} from "../../../../bot/usecases/access/hr-sightings";
import type { SignedIn } from "../../../../bot/usecases/access/identify-actor";
import { testTables, uniquePrefix } from "../../../support/azurite";

const HARRIET = { tenantId: "tenant", objectId: "harriet", name: "Harriet Holm" };
const withRoles = (roles: readonly string[]): SignedIn => ({ ...HARRIET, address: null, roles });

let sightings: HrSightings;
let time: string;

beforeEach(async () => {
  sightings = await openHrSightings(testTables(), uniquePrefix());
  time = "2024-10-03T07:00:00.000Z";
});

function aService() {
  const clock = { now: () => time };
  const identifyActor = ({ objectId, name, roles }: SignedIn) =>
    Promise.resolve({ ...withoutRoles(objectId, name), isHr: roles.includes("HR") });
  const deps = { sightings, identifyActor, clock };
  return { inTab: makeIdentifyAndNoteHr(deps), inChat: makeIdentifySender(deps) };
}

test("whoever Entra calls HR in the tab is HR to the bot for the rest of the working day, in every process", async () => {
  expect((await aService().inChat(HARRIET)).isHr).toBe(false);
  await aService().inTab(withRoles(["HR"]));
  const { inChat } = aService();
  expect((await inChat(HARRIET)).isHr).toBe(true);
  expect((await inChat({ ...HARRIET, objectId: "somebody else" })).isHr).toBe(false);
  expect((await inChat({ ...HARRIET, tenantId: "another tenant" })).isHr).toBe(false);
  time = "2024-10-03T18:59:00.000Z";
  expect((await inChat(HARRIET)).isHr).toBe(true);
  time = "2024-10-03T19:00:00.000Z";
  expect((await inChat(HARRIET)).isHr).toBe(false);
});

test("a day's work in the tab keeps HR being HR to the bot", async () => {
  const { inTab, inChat } = aService();
  for (const hour of ["07", "10", "13", "16", "20", "23"]) {
    time = `2024-10-03T${hour}:00:00.000Z`;
    await inTab(withRoles(["HR"]));
  }
  expect((await inChat(HARRIET)).isHr).toBe(true);
});

test("whoever comes back to the tab without the role is no longer HR to the bot", async () => {
  const { inTab, inChat } = aService();
  await inTab(withRoles(["HR"]));
  expect((await inTab(withRoles([]))).isHr).toBe(false);
  expect((await inChat(HARRIET)).isHr).toBe(false);
});
