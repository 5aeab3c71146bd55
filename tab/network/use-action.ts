import { useRef, useState } from "react";
import { useApiClient } from "../api/api-context";
import { ApiError, unreachable } from "../api/api-error";
import type { Edit } from "../api/client";

/** What came of an action: the service's answer, or null when it said no; then `problem` says why. */
export interface Action {
  readonly isBusy: boolean;
  readonly problem: ApiError | null;
  readonly act: <Body>(
    path: string,
    edit: Edit,
  ) => Promise<{ readonly body: Body; readonly etag: string | null } | null>;
  readonly forget: () => void;
}

/** Does one thing at a time: a second press while the first is under way does nothing. */
export function useAction(): Action {
  const client = useApiClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const underWay = useRef(false);
  return {
    isBusy,
    problem,
    async act<Body>(path: string, edit: Edit) {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      setProblem(null);
      try {
        return await client.edit<Body>(path, edit);
      } catch (error) {
        setProblem(error instanceof ApiError ? error : unreachable());
        return null;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    forget: () => setProblem(null),
  };
}
