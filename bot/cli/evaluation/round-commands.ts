import type { Command } from "commander";
import type { RoundStatus } from "../../contract/round";
import type { StartOrder } from "../../usecases/evaluation/round/start-round";
import { readTerm } from "../../usecases/placement/figures-day";
import { registerLinksCommand, type LinksCommandDeps } from "./links-command";
import { readableStatus } from "./round-printout";

export interface RoundCommandsDeps extends LinksCommandDeps {
  readonly planRound: (term: string) => Promise<RoundStatus>;
  readonly startRound: (order: StartOrder) => Promise<RoundStatus>;
  readonly pauseRound: (term: string) => Promise<void>;
  readonly resumeRound: (term: string) => Promise<void>;
  readonly cancelRound: (term: string) => Promise<void>;
  readonly closeRound: (term: string) => Promise<unknown>;
  readonly showRoundStatus: (term: string) => Promise<RoundStatus>;
}

interface Options {
  readonly json?: boolean;
  readonly now?: boolean;
}

/**
 * `round plan|start|pause|resume|cancel|close|status TERM [--json]` and `links TERM`. Each prints where the round stands
 * afterwards. A refusal is thrown on to whoever runs the program.
 */
export function registerRoundCommands(program: Command, deps: RoundCommandsDeps): void {
  const { text, print } = deps;
  const round = program.command("round").description(text("round.command.about")).helpCommand(false);

  add("plan", (term) => deps.planRound(term));
  add("start", (term, { now }) => deps.startRound({ term, by: "hand", everythingNow: now === true })).option(
    "--now",
    text("round.command.now"),
  );
  add("pause", acting(deps.pauseRound));
  add("resume", acting(deps.resumeRound));
  add("cancel", acting(deps.cancelRound));
  add("close", acting(deps.closeRound));
  add("status", (term) => deps.showRoundStatus(term));
  registerLinksCommand(program, deps);

  function add(
    name: "plan" | "start" | "pause" | "resume" | "cancel" | "close" | "status",
    run: (term: string, options: Options) => Promise<RoundStatus>,
  ): Command {
    return round
      .command(name)
      .description(text(`round.command.${name}`))
      .argument("<termin>", text("round.command.term"))
      .option("--json", text("round.command.json"))
      .action(async (written: string, options: Options) => {
        const status = await run(readTerm(written), options);
        const lines = options.json ? [JSON.stringify(status)] : readableStatus(status, text);
        lines.forEach(print);
      });
  }

  function acting(act: (term: string) => Promise<unknown>): (term: string) => Promise<RoundStatus> {
    return async (term) => {
      await act(term);
      return deps.showRoundStatus(term);
    };
  }
}
