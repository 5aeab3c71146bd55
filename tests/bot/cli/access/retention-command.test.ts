import { Command } from "commander";
import { registerRetentionCommand } from "../../../../bot/cli/access/retention-command";
import type { RemovalProposal } from "../../../../bot/domain/access/retention/proposal";
import { textIn } from "../../../../bot/text/text";

const AT = "2027-06-15T08:00:00.000Z";
const KEEP = { kind: "months", count: 24 } as const;

async function call(...args: readonly string[]): Promise<readonly string[]> {
  const printed: string[] = [];
  const lines = [
    { table: "Placements", classId: "placement", decision: "1", cutoff: AT, count: 3, oldest: "2024-10-04" },
  ] as const;
  const program = new Command("handledarnat").exitOverride();
  registerRetentionCommand(program, {
    text: textIn("sv"),
    print: (line) => void printed.push(line),
    now: () => AT,
    showRetention: async () => ({
      at: AT,
      lines: [
        {
          ...{ table: "Placements", id: "placement", keep: KEEP, decision: null },
          by: "nobody-decided",
          count: 3,
          oldest: "2024-10-04",
        },
        {
          ...{ table: "Posts", id: "network-text", keep: KEEP, decision: "VON 2" },
          by: "two-people",
          count: 0,
          oldest: null,
        },
        {
          ...{ table: "Rounds", id: "statistics", keep: { kind: "preserve" }, decision: null },
          by: "nobody",
          count: null,
          oldest: null,
        },
      ],
      proposals: [],
    }),
    proposeRemoval: async ({ who, now }): Promise<RemovalProposal> => ({
      ...{ id: "p", state: "proposed", lines, fingerprint: "f", proposedBy: who, proposedAt: now },
      ...{ approvedBy: null, approvedAt: null, doneAt: null, removed: [0] },
    }),
  });
  await program.parseAsync(args, { from: "user" });
  return printed;
}

test("D23: the command line counts what is due, table by table, and names what lacks a decision", async () => {
  expect(await call("retention")).toEqual([
    "Placements: 3 poster, äldst 2024-10-04. Saknar gallringsbeslut. Handledarnas namn tas bort 24 månader efter placeringens sista dag. Placeringen finns kvar utan personer.",
    "Posts: inget. VON 2. Tas bort 24 månader efter att inlägget publicerats, frågan stängts eller träffen varit.",
  ]);
  const [json] = await call("retention", "--json");
  expect(JSON.parse(json!)).toMatchObject({ countedAt: AT, lines: [{ table: "Placements", count: 3 }, {}, {}] });
});

test("the command line proposes and cannot approve: it has no identity", async () => {
  expect(await call("retention", "propose")).toEqual([
    "Förslaget gäller 3 poster. Någon hos HR måste godkänna det i fliken, under Samordning, Personuppgifter.",
  ]);
  await expect(call("retention", "approve", "p")).rejects.toThrow();
});
