import { useState } from "react";
import type { ApiState } from "../../api/use-api";

/**
 * Keeps showing the last answer while the next one is on its way, so that whoever sorts with the keyboard stays where
 * they are. An error is shown as it is.
 */
export function useKept<Body>(state: ApiState<Body>): ApiState<Body> {
  const [kept, keep] = useState(state.data);
  if (state.data !== undefined && state.data !== kept) keep(state.data);
  return state.data === undefined && state.error === null && kept !== undefined ? { ...state, data: kept } : state;
}
