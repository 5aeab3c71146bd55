import type { Invitation } from "../../../../bot/domain/evaluation/invitation";
import { openInvitations } from "../../../../bot/storage/evaluation/invitations";
import type { InvitationStore } from "../../../../bot/usecases/evaluation/ports";
import { shortHash } from "../../../../bot/usecases/evaluation/secrets";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { anInvitation } from "../../../support/evaluation";

describe("invitations", () => {
  const many = (count: number): Invitation[] =>
    Array.from({ length: count }, (_, index) => anInvitation({ id: `HT2024.${shortHash([String(index)])}` }));
  let store: InvitationStore;
  beforeEach(async () => {
    store = await openInvitations(testTables(), uniquePrefix());
  });
  async function ids(): Promise<string[]> {
    const all: string[] = [];
    for await (const { value } of store.all("HT2024")) all.push(value.id);
    return all.sort();
  }

  test("adding the same 620 twice, at the same time even, makes 620", async () => {
    const invitations = many(620);
    const [first, second] = await Promise.all([
      store.addMissing("HT2024", invitations),
      store.addMissing("HT2024", invitations),
    ]);
    expect(first + second).toBe(620);
    expect(await store.addMissing("HT2024", invitations)).toBe(0);
    expect(await ids()).toEqual(invitations.map((each) => each.id).sort());
  });

  test("those that are there already are left as they are", async () => {
    const [one] = many(1) as [Invitation];
    await store.addMissing("HT2024", [one]);
    const read = (await store.get("HT2024", one.id))!;
    expect(await store.replace(read, { ...one, state: "answered" })).toBe(true);
    expect(await store.addMissing("HT2024", many(2))).toBe(1);
    expect((await store.get("HT2024", one.id))!.value.state).toBe("answered");
  });

  test("of eight who change the same invitation at once, one succeeds", async () => {
    const [one] = many(1) as [Invitation];
    await store.addMissing("HT2024", [one]);
    const read = (await store.get("HT2024", one.id))!;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, attempt) => store.replace(read, { ...one, attempt })),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  test("rewriting all makes everyone's earlier reading outdated", async () => {
    const invitations = many(250);
    await store.addMissing("HT2024", invitations);
    const read = (await store.get("HT2024", invitations[0]!.id))!;
    await store.rewriteAll(
      "HT2024",
      invitations.map((each) => ({ ...each, route: { kind: "none" } as const })),
    );
    expect(await store.replace(read, read.value)).toBe(false);
    expect((await store.get("HT2024", invitations[9]!.id))!.value.route).toEqual({ kind: "none" });
  });

  test("terms do not see each other", async () => {
    await store.addMissing("VT2025", many(3));
    expect(await ids()).toEqual([]);
  });
});
