import { useCallback, useEffect, useState } from "react";
import { useApiClient } from "../api/api-context";
import { ApiError, unreachable } from "../api/api-error";
import type { ApiState } from "../api/use-api";

interface Read<Body> {
  readonly data: Body | undefined;
  readonly error: ApiError | null;
  readonly etag: string | null;
}

const NOTHING = { data: undefined, error: null, etag: null };

/**
 * Reads an address of the API when it is opened and not again, for words that somebody is about to change: what was read
 * at an earlier opening may be older than what is there now. Null reads nothing.
 */
export function useFresh<Body>(path: string | null): ApiState<Body> {
  const client = useApiClient();
  const [read, setRead] = useState<Read<Body>>(NOTHING);
  const retry = useCallback(async () => {
    if (path === null) return;
    try {
      const { body, etag } = await client.read<Body>(path);
      setRead({ data: body, error: null, etag });
    } catch (error) {
      setRead({ ...NOTHING, error: error instanceof ApiError ? error : unreachable() });
    }
  }, [client, path]);
  useEffect(() => void retry(), [retry]);
  return { ...read, isLoading: read.data === undefined && read.error === null, fetchedAt: null, retry };
}
