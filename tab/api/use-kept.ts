import { useState } from "react";
import type { ApiState } from "./use-api";

/**
 * Keeps showing the last answer while the next one for the same list is on its way, so that whoever types or sorts with
 * the keyboard stays where they are. Another list begins from nothing. An error is shown as it is.
 */
export function useKept<Body>(state: ApiState<Body>, list = ""): ApiState<Body> {
  const [kept, keep] = useState({ list, data: state.data });
  if (kept.list !== list) keep({ list, data: state.data });
  else if (state.data !== undefined && state.data !== kept.data) keep({ list, data: state.data });
  const isOnItsWay = state.data === undefined && state.error === null;
  return isOnItsWay && kept.list === list && kept.data !== undefined ? { ...state, data: kept.data } : state;
}
