import { withoutRoles, type Actor } from "../../bot/domain/access/actor";

/** Somebody without a role, and whatever a test gives them. */
export function anActor(roles: Partial<Actor> = {}): Actor {
  return { ...withoutRoles("7d3c2b1a-0000-4000-8000-000000000001", "Kim Ek"), ...roles };
}

export const HR = anActor({ id: "7d3c2b1a-0000-4000-8000-000000000002", name: "Harriet Holm", isHr: true });
