import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { Address, Who } from "../../address/address";
import { useApi, type ApiState } from "../../api/use-api";

/** The evaluation view's address: a unit is one of its choices. */
export type ResultsAddress = Extract<Address, { readonly view: "results" }>;

/** Name of the choice that holds a unit's code. */
export const UNIT_CHOICE = "enhet";

/** What the address asks for. Without an area the service chooses what the reader has most to do with. */
export function useResults({ who, term, area, choices }: ResultsAddress): ApiState<EvaluationPage> {
  const query = new URLSearchParams({ role: roleOf(who) });
  const unit = choices[UNIT_CHOICE];
  if (term !== null) query.set("term", term);
  if (unit) query.set("unit", unit);
  else if (area !== null) query.set("area", area);
  return useApi<EvaluationPage>(`/api/evaluation?${query.toString()}`);
}

function roleOf(who: Who): EvaluationPage["role"] {
  return who === "students" ? "student" : "supervisor";
}
