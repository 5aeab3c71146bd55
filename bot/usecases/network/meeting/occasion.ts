import type { About } from "../../../domain/network/delivery/delivery";
import type { Meeting } from "../../../domain/network/meeting/meeting";

/** Why somebody gets a card about a meeting. Each occasion is told a person once. */
export type Occasion =
  | { readonly kind: "called" }
  /** Told again when the meeting moves to another day. */
  | { readonly kind: "reminder"; readonly day: string }
  | { readonly kind: "seat"; readonly place: number }
  | { readonly kind: "moved" | "cancelled"; readonly sequence: number }
  | { readonly kind: "managers" };

/** What the delivery knows an occasion by; the meeting's id comes first, and holds no full stop. */
export function aboutOccasion({ id }: Pick<Meeting, "id">, occasion: Occasion): About {
  return { kind: "meeting", id: [id, ...partsOf(occasion)].join(".") };
}

/** The meeting's id and the occasion; null when it is none of ours. */
export function occasionOf(aboutId: string): { readonly id: string; readonly occasion: Occasion } | null {
  const [id, kind, part] = aboutId.split(".");
  if (id === undefined || id === "") return null;
  switch (kind) {
    case undefined:
      return { id, occasion: { kind: "called" } };
    case "reminder":
      return { id, occasion: { kind, day: part ?? "" } };
    case "seat":
      return { id, occasion: { kind, place: Number(part) } };
    case "moved":
    case "cancelled":
      return { id, occasion: { kind, sequence: Number(part) } };
    case "managers":
      return { id, occasion: { kind } };
    default:
      return null;
  }
}

function partsOf(occasion: Occasion): readonly (string | number)[] {
  switch (occasion.kind) {
    case "called":
      return [];
    case "reminder":
      return [occasion.kind, occasion.day];
    case "seat":
      return [occasion.kind, occasion.place];
    case "moved":
    case "cancelled":
      return [occasion.kind, occasion.sequence];
    case "managers":
      return [occasion.kind];
  }
}
