import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MaterialItem } from "../../../bot/contract/network/material";
import { ViewLink } from "../../address/view-link";
import { useText } from "../../text/use-text";
import { Entry } from "../entry";
import { MaterialBadges } from "./material-badges";
import type { Pins } from "./use-pins";

interface MaterialEntryProps {
  readonly material: MaterialItem;
  /** To put it on top; null when the reader may not, or it lies there. */
  readonly pins: Pins | null;
  readonly actions?: ReactNode;
}

/** One thing of the bank in a list: what it is and what it is good for. */
export function MaterialEntry({ material, pins, actions }: MaterialEntryProps) {
  const t = useText();
  const { helpful } = material;
  const pin = pins?.hasRoom && (
    <Button size="small" disabledFocusable={pins.isBusy} onClick={() => pins.add(material.id)}>
      {t("network.materials.pin")}
    </Button>
  );
  return (
    <Entry
      title={<ViewLink to={{ view: "material", material: material.id }}>{material.title}</ViewLink>}
      badges={<MaterialBadges material={material} />}
      about={[material.why, helpful && t("network.materials.helped-count", { count: helpful.yes })]
        .filter(Boolean)
        .join(" · ")}
      actions={actions ?? (pin || undefined)}
    />
  );
}
