import type { PlacementRecord } from "../../bot/domain/placement/placement";
import type { SendingSettings } from "../../bot/usecases/evaluation/sending/sending-desk";
import { aContact, aPlacement, aUnit } from "./evaluation";
import { evaluationWorld, type EvaluationWorld } from "./evaluation-world";

/** A running round of the given supervisors at one unit, each with one student who has no address. */
export async function roundOf(supervisors: number, settings: Partial<SendingSettings> = {}): Promise<EvaluationWorld> {
  const world = await evaluationWorld(settings);
  const emails = Array.from({ length: supervisors }, (_, index) => `h${index}@kommun.example`);
  world.people = emails.map((email) => aContact(email));
  world.records = [aUnit(), ...emails.map((email, index) => supervisedBy(email, { key: String(index) }))];
  await world.start();
  return world;
}

function supervisedBy(email: string, changes: Partial<PlacementRecord>): PlacementRecord {
  return aPlacement({ supervisors: [{ name: null, email }], studentEmail: null, ...changes });
}

export async function supervisorCounts(world: EvaluationWorld) {
  return (await world.showRoundStatus("HT2024")).byRole.supervisor;
}
