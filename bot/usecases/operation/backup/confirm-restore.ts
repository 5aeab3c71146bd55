import type { RestoreStore } from "./ports";

/** A person has looked at what came back: rounds can be resumed, and the clock may start what is due. */
export function makeConfirmRestore({ restores }: { readonly restores: RestoreStore }) {
  return async (confirmedBy: string): Promise<"confirmed" | "nothing-to-confirm"> => {
    const last = await restores.last();
    if (last?.state !== "waits") return "nothing-to-confirm";
    await restores.save({ ...last, state: "confirmed", confirmedBy });
    return "confirmed";
  };
}
