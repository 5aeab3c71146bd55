import type { UnreachableReason } from "../invitation";
import type { EvaluationRole } from "../questionnaire";

/** What a coordinator can do about somebody who cannot be reached. */
export type Remedy =
  | "add-to-team"
  | "add-address"
  | "print-qr"
  | "print-link"
  | "install-again"
  | "correct-address"
  | "ask-administrator"
  | "ask-support";

/** A student can always be handed an address on paper; for supervisors what stopped the card has to be mended. */
export function remedyFor(reason: UnreachableReason, role: EvaluationRole): Remedy {
  switch (reason) {
    case "supervisor-not-in-teams":
      return "add-to-team";
    case "supervisor-without-address":
      return "add-address";
    case "student-without-address":
      return "print-qr";
    case "blocked-by-user":
    case "app-removed":
      return role === "student" ? "print-link" : "install-again";
    case "address-refused":
      return "correct-address";
    case "disabled-by-admin":
      return "ask-administrator";
    case "card-refused":
    case "gave-up":
      return "ask-support";
  }
}
