import type { SupervisorStatusLine } from "../../../bot/contract/unit-page";
import { Badge } from "../../marks/badge";
import { useNumbers, useText } from "../../text/use-text";

/** Whether somebody acts as a supervisor just now, never why. */
export function StatusCell({ status: { state, until } }: { readonly status: SupervisorStatusLine }) {
  const t = useText();
  const numbers = useNumbers();
  if (state !== "resting") return t(`unit.state.${state}`);
  return (
    <Badge kind="warning">
      {until === null ? t("unit.state.resting") : t("unit.state.resting-until", { day: numbers.day(until) })}
    </Badge>
  );
}
