import { Button } from "@fluentui/react-components";
import type { MaterialItem } from "../../../bot/contract/network/material";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { MaterialEntry } from "./material-entry";
import type { Pins } from "./use-pins";

interface PinnedProps {
  readonly pinned: readonly MaterialItem[];
  /** For whoever may choose what lies on top; null for others. */
  readonly pins: Pins | null;
}

/** The curated handful on top. */
export function Pinned({ pinned, pins }: PinnedProps) {
  const t = useText();
  const targets = useTargets();
  return (
    <Section title={t("network.materials.pinned")} className={targets}>
      <ProblemNotice problem={pins?.problem ?? null} />
      {pinned.map((material, index) => (
        <MaterialEntry
          key={material.id}
          material={material}
          pins={null}
          actions={
            pins && (
              <>
                {index > 0 && (
                  <Button size="small" disabledFocusable={pins.isBusy} onClick={() => pins.raise(material.id)}>
                    {t("network.materials.raise")}
                  </Button>
                )}
                <Button size="small" disabledFocusable={pins.isBusy} onClick={() => pins.remove(material.id)}>
                  {t("network.materials.unpin")}
                </Button>
              </>
            )
          }
        />
      ))}
    </Section>
  );
}
