import type { RoundStore } from "../ports";
import type { AddNewInvitations } from "./add-new-invitations";

export interface FollowRegisterDeps {
  readonly rounds: RoundStore;
  readonly addNewInvitations: AddNewInvitations;
  /** Told about what went wrong. The clock looks again within a minute, so nobody has to be stopped for it. */
  readonly report: (error: unknown) => void;
}

/**
 * Makes a change of the register that is followed at once by every round that runs: what the import brought is asked
 * about, what it took away is not. The change stands, also when a round could not follow.
 */
export function makeFollowRegister({ rounds, addNewInvitations, report }: FollowRegisterDeps) {
  return <Args extends readonly unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const result = await change(...args);
      await follow().catch(report);
      return result;
    };

  async function follow(): Promise<void> {
    for (const { value: round } of await rounds.all()) {
      if (round.state === "running" || round.state === "paused") await addNewInvitations(round.term).catch(report);
    }
  }
}
