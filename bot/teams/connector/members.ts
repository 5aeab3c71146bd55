import { z } from "zod/v4";
import type { SeenPerson } from "../../usecases/network/remember-contact";

/** A member as the platform describes them; guests and other bots may lack what we need. */
const memberShape = z.looseObject({
  id: z.string().min(1),
  aadObjectId: z.string().nullish(),
  /** The same under its other name; a reply may hold either. */
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  /** "user" for the tenant's own people; the platform may leave it out. */
  userRole: z.string().nullish(),
});

/** Reads one member; null for whoever has no account of their own in the tenant: guests, other tenants' people. */
export function readMember(
  raw: unknown,
  place: Pick<SeenPerson, "tenantId" | "serviceUrl" | "conversationId" | "reachedBy">,
): SeenPerson | null {
  const parsed = memberShape.safeParse(raw);
  if (!parsed.success) return null;
  const { id, email, userPrincipalName, tenantId, userRole } = parsed.data;
  if (tenantId && tenantId.toLowerCase() !== place.tenantId.toLowerCase()) return null;
  if (userRole && userRole.toLowerCase() !== "user") return null;
  const aadObjectId = parsed.data.aadObjectId || parsed.data.objectId;
  if (!aadObjectId) return null;
  return {
    ...place,
    aadObjectId,
    teamsUserId: id,
    email: email ?? null,
    userPrincipalName: userPrincipalName ?? null,
  };
}
