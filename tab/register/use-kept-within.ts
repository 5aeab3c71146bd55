import { useState } from "react";
import type { ApiState } from "../api/use-api";

/**
 * Keeps the last answer while the next search of the same list is on its way, so that whoever types stays where they
 * are. Another list begins from nothing.
 */
export function useKeptWithin<Body>(list: string, state: ApiState<Body>): ApiState<Body> {
  const [kept, keep] = useState({ list, data: state.data });
  if (kept.list !== list) keep({ list, data: state.data });
  else if (state.data !== undefined && state.data !== kept.data) keep({ list, data: state.data });
  const isOnItsWay = state.data === undefined && state.error === null;
  return isOnItsWay && kept.list === list && kept.data !== undefined ? { ...state, data: kept.data } : state;
}
