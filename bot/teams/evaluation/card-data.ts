import { z } from "zod/v4";
import type { EvaluationCardData } from "../verbs";

const cardData = z.object({
  invitationId: z.string().min(1).max(200),
  attempt: z.coerce.number().int().min(0).max(1000).catch(0),
  studentsToShowQr: z.coerce.number().int().min(0).max(1000).catch(0),
});

/** Which evaluation a card is about. Null when somebody has tampered with the card so that it says nothing we know. */
export function readCardData(data: unknown): EvaluationCardData | null {
  const parsed = cardData.safeParse(data);
  return parsed.success ? parsed.data : null;
}
