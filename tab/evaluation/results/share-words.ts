import type { ShareFigure } from "../../../bot/contract/evaluation-page";
import type { Numbers } from "../../text/numbers";

/** "84 %", or "80–100 %" where only that is told; null where nothing is. */
export function shareWords(figure: ShareFigure | undefined, numbers: Numbers): string | null {
  if (!figure) return null;
  const { share, band } = figure;
  if (share !== null) return numbers.percent(share);
  return band && `${numbers.integer(band.from * 100)}–${numbers.percent(band.to)}`;
}
