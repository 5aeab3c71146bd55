import type { Command } from "commander";
import type { AuditVerdict, VerifyAudit } from "../../usecases/access/audit/verify-audit";
import type { Printing } from "../printing";

export interface AuditCommandDeps extends Printing {
  readonly verifyAudit: VerifyAudit;
  readonly setExitCode: (code: 1 | 2) => void;
}

interface Options {
  readonly anchor?: string;
  readonly json?: boolean;
}

/**
 * `audit verify [--anchor HASH] [--json]`: whether the audit trail is what was written, and where it is not. With the hash
 * of a line "audit-anchor" in the log it also finds what has been cut off since. Exit code 1 when it does not hold.
 */
export function registerAuditCommand(
  program: Command,
  { verifyAudit, setExitCode, text, print }: AuditCommandDeps,
): void {
  const audit = program.command("audit").description(text("audit.command.about")).helpCommand(false);
  audit
    .command("verify")
    .description(text("audit.command.verify"))
    .option("--anchor <hash>", text("audit.command.anchor"))
    .option("--json", text("audit.command.json"))
    .action(async ({ anchor, json }: Options) => {
      const verdict = await verifyAudit();
      const isAnchorMissing = anchor !== undefined && !verdict.anchors.has(anchor);
      const { rows, chains, faults, unfinished } = verdict;
      if (faults.length > 0 || isAnchorMissing) setExitCode(1);
      if (json)
        print(JSON.stringify({ rows, chains, faults, unfinished, anchorFound: anchor ? !isAnchorMissing : null }));
      else [...readable(verdict), ...(isAnchorMissing ? [text("audit.anchor-missing")] : [])].forEach(print);
    });

  function readable({ rows, chains, faults, unfinished }: AuditVerdict): readonly string[] {
    const found = faults.map(({ chain, number, problem }) => text(`audit.fault.${problem}`, { chain, number }));
    return [
      text(faults.length === 0 ? "audit.holds" : "audit.does-not-hold", { rows, chains, faults: faults.length }),
      ...found,
      ...(unfinished > 0 ? [text("audit.unfinished", { unfinished })] : []),
    ];
  }
}
