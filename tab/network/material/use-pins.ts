import type { MaterialPage, MaterialRoleName, MaterialsPinned } from "../../../bot/contract/network/material";
import type { ApiError } from "../../api/api-error";
import type { ApiState } from "../../api/use-api";
import { useAction } from "../use-action";

/** What lies on top for one role, and ways to change that. */
export interface Pins {
  readonly isBusy: boolean;
  readonly problem: ApiError | null;
  /** Whether there is room for another. */
  readonly hasRoom: boolean;
  readonly add: (id: string) => void;
  readonly remove: (id: string) => void;
  /** One step earlier. */
  readonly raise: (id: string) => void;
}

/** A curated handful (S40). */
const MOST_PINNED = 5;

export function usePins(state: ApiState<MaterialPage>, role: MaterialRoleName | ""): Pins {
  const action = useAction();
  const ids = state.data?.pinned.map(({ id }) => id) ?? [];
  const keep = async (next: readonly string[]) => {
    if (role === "") return;
    const body: MaterialsPinned = { role, ids: next };
    if (await action.act(`/api/network/materials/pinned/${role}`, { method: "PUT", body: { ids: body.ids } })) {
      await state.retry();
    }
  };
  return {
    isBusy: action.isBusy,
    problem: action.problem,
    hasRoom: ids.length < MOST_PINNED,
    add: (id) => void keep([...ids, id]),
    remove: (id) => void keep(ids.filter((one) => one !== id)),
    raise: (id) => {
      const at = ids.indexOf(id);
      if (at > 0) void keep([...ids.slice(0, at - 1), id, ids[at - 1]!, ...ids.slice(at + 1)]);
    },
  };
}
