import { Refusal } from "../../domain/refusal";

/** Why somebody has not come in, as the log is told; the caller is not told as much. */
export type SignInProblem =
  "no-token" | "token-expired" | "token-not-valid" | "sign-in-unreachable" | "sign-in-not-set-up";

/** Null for what is no failed sign-in. */
export function signInProblem(error: unknown): SignInProblem | null {
  if (!(error instanceof Refusal)) return null;
  switch (error.reason) {
    case "not-signed-in":
      return tokenProblem(error.cause);
    case "sign-in-unreachable":
    case "sign-in-not-set-up":
      return error.reason;
    default:
      return null;
  }
}

function tokenProblem(cause: unknown): SignInProblem {
  if (cause === undefined) return "no-token";
  const isExpired = cause instanceof Error && "code" in cause && cause.code === "ERR_JWT_EXPIRED";
  return isExpired ? "token-expired" : "token-not-valid";
}
