import type { Application } from "@microsoft/teams-ai";
import { z } from "zod/v4";
import { textIn } from "../../../text/text";
import type { RateMaterial } from "../../../usecases/network/material/rate-material";
import type { ConfirmReview } from "../../../usecases/network/material/review-materials";
import { noticeCard } from "../../evaluation/notice-card";
import { registerPress, type PressDeps } from "../../press";
import { isPersonalChat } from "../../sender";
import { VERBS } from "../../verbs";
import { dateOf } from "./date-of";
import { materialCard } from "./material-card";
import type { MaterialCommandsDeps } from "./material-commands";

/** What people do with material in Teams. */
export interface MaterialDesk extends Omit<MaterialCommandsDeps, "linkHosts"> {
  readonly rateMaterial: RateMaterial;
  readonly confirmReview: ConfirmReview;
}

interface Deps extends PressDeps, MaterialDesk {
  readonly linkHosts: readonly string[];
}

const aMaterial = z.object({ materialId: z.string().min(1).max(60) });
const anAnswer = aMaterial.extend({ helped: z.enum(["yes", "no"]) });

/** The buttons of the material's cards. */
export function registerMaterials(app: Application, deps: Deps): void {
  registerPress(app, deps, VERBS.showMaterial, aMaterial, async ({ actor, data, language, activity }) => {
    const { details } = await deps.showMaterial({ actor, id: data.materialId, language });
    return { kind: "card", ...materialCard(details, "read", deps, language), stays: isPersonalChat(activity) };
  });
  registerPress(app, deps, VERBS.rateMaterial, anAnswer, async ({ actor, data, language, activity }) => {
    await deps.rateMaterial({ actor, id: data.materialId, helped: data.helped === "yes" });
    const { details } = await deps.showMaterial({ actor, id: data.materialId, language });
    return { kind: "card", ...materialCard(details, "rated", deps, language), stays: isPersonalChat(activity) };
  });
  registerPress(app, deps, VERBS.confirmReview, aMaterial, async ({ actor, data, language, activity }) => {
    const { reviewOn } = await deps.confirmReview({ actor, id: data.materialId });
    const t = textIn(language);
    const title = t("network.material.review.done");
    const card = noticeCard(title, t("network.material.review.next", { day: dateOf(reviewOn) }), language);
    return { kind: "card", card, summary: title, stays: isPersonalChat(activity) };
  });
}
