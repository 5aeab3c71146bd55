import { Refusal } from "../../domain/refusal";

/** Why somebody has not come in, as the log is told; the caller is not told as much. */
type SignInProblem = "no-token" | "token-expired" | "token-not-valid" | "sign-in-unreachable" | "sign-in-not-set-up";

/** Null for what is no failed sign-in. */
export function signInProblem(error: unknown): SignInProblem | null {
  if (!(error instanceof Refusal)) return null;
  const { reason, cause } = error;
  if (reason === "not-signed-in") return tokenProblem(cause);
  return reason === "sign-in-unreachable" || reason === "sign-in-not-set-up" ? reason : null;
}

function tokenProblem(cause: unknown): SignInProblem {
  if (cause === undefined) return "no-token";
  const isExpired = cause instanceof Error && "code" in cause && cause.code === "ERR_JWT_EXPIRED";
  return isExpired ? "token-expired" : "token-not-valid";
}
