import type { MaterialItem } from "../../../bot/contract/network/material";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";

/** What whoever looks after the bank needs to see; nothing when all is well. */
export function MaterialBadges({ material }: { readonly material: MaterialItem }) {
  const t = useText();
  const { isRetired, isReviewDue, linkFailingSince, mayChange } = material;
  if (!isRetired && linkFailingSince === null && !(isReviewDue && mayChange)) return null;
  return (
    <>
      {isRetired && <Badge kind="warning">{t("network.materials.retired")}</Badge>}
      {linkFailingSince !== null && <Badge kind="bad">{t("network.materials.link-fails")}</Badge>}
      {isReviewDue && mayChange && <Badge kind="warning">{t("network.materials.review-due")}</Badge>}
    </>
  );
}
