import type { Session } from "../../bot/contract/session";
import { useApi, type ApiState } from "./use-api";

/** Who the reader is, which terms there are, whom to ask; the same answer for everybody who wants it. */
export function useSession(): ApiState<Session> {
  return useApi<Session>("/api/session");
}
