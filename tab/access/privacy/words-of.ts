import { ApiError } from "../../api/api-error";

/** What the service says; null when it could not be asked. */
export function wordsOf(error: unknown): string | null {
  return error instanceof ApiError && error.message !== "" ? error.message : null;
}
