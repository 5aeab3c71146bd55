import type { RestoreState } from "../../contract/restore";
import type { Restore } from "../../usecases/operation/backup/ports";
import { defineRoute, type ApiRoute } from "../api/route";

export interface RestoreRoutesDeps {
  readonly lastRestore: () => Promise<Restore | null>;
  readonly confirmRestore: (by: string) => Promise<unknown>;
}

/** GET /api/restore: whether the data have come from a backup. POST /api/restore/confirm: somebody has looked. */
export function restoreRoutes({ lastRestore, confirmRestore }: RestoreRoutesDeps): readonly ApiRoute[] {
  const state = async (): Promise<RestoreState> => {
    const last = await lastRestore();
    return last
      ? { state: last.state, takenAt: last.takenAt, restoredAt: last.restoredAt }
      : { state: "none", takenAt: null, restoredAt: null };
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/restore",
      summary: "Om uppgifterna har återställts från en säkerhetskopia, och om någon har kontrollerat det.",
      action: "see-rounds",
      reply: "RestoreState",
      handle: async () => ({ body: await state() }),
    }),
    defineRoute({
      method: "post",
      path: "/api/restore/confirm",
      summary: "Bekräftar att utskicken har kontrollerats efter en återställning.",
      action: "run-rounds",
      reply: "RestoreState",
      handle: async ({ actor }) => {
        await confirmRestore(actor.id);
        return { body: await state() };
      },
    }),
  ];
}
