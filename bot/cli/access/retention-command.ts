import type { Command } from "commander";
import type { TextKey } from "../../text/text";
import type { ProposeRemoval } from "../../usecases/access/retention/propose-removal";
import type { ShowRetention } from "../../usecases/access/retention/show-retention";
import type { Printing } from "../printing";

export interface RetentionCommandDeps extends Printing {
  readonly showRetention: ShowRetention;
  readonly proposeRemoval: ProposeRemoval;
  /** UTC. */
  readonly now: () => string;
}

/** Who proposes here: whoever may run the command line has no identity, so nobody can approve here (D23). */
const WHO = "cli";

/**
 * `retention [--json]` counts what is due and removes nothing; `retention propose [--json]` proposes it, for somebody in
 * the tab to approve. A refusal is thrown on.
 */
export function registerRetentionCommand(program: Command, deps: RetentionCommandDeps): void {
  const { text, print } = deps;
  const retention = program
    .command("retention")
    .description(text("retention.about"))
    .option("--json", text("retention.json"));
  retention.action(async (options: { readonly json?: boolean }) => {
    const { at, lines } = await deps.showRetention();
    if (options.json) return print(JSON.stringify({ countedAt: at, lines }));
    for (const { table, id, keep, decision, by, count, oldest } of lines) {
      if (count === null) continue;
      const values = "count" in keep ? { count: keep.count } : undefined;
      const kept = text(`holdings.classes.${id}` as TextKey, values);
      print(
        text("retention.line", {
          table,
          count,
          oldest: oldest ?? "none",
          kept,
          by: decision ?? text(`retention.by-${by}`),
        }),
      );
    }
  });
  retention
    .command("propose")
    .description(text("retention.propose"))
    .action(async () => {
      const isJson = retention.opts<{ readonly json?: boolean }>().json === true;
      const { id, lines, fingerprint } = await deps.proposeRemoval({ who: WHO, now: deps.now() });
      const count = lines.reduce((sum, line) => sum + line.count, 0);
      print(isJson ? JSON.stringify({ id, fingerprint, lines }) : text("retention.proposed", { count }));
    });
}
