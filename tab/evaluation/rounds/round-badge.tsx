import type { RoundStatus } from "../../../bot/contract/round";
import { Badge, type BadgeKind } from "../../marks/badge";
import { useText } from "../../text/use-text";

const KINDS: Readonly<Record<RoundStatus["state"], BadgeKind>> = {
  "not-started": "plain",
  running: "good",
  paused: "warning",
  closing: "plain",
  closed: "plain",
  cancelled: "plain",
};

/** Where a round stands, in one word. */
export function RoundBadge({ state }: { readonly state: RoundStatus["state"] }) {
  const t = useText();
  return <Badge kind={KINDS[state]}>{t(`rounds.state.${state}`)}</Badge>;
}
