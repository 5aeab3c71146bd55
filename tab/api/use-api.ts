import { useMemo } from "react";
import useSWR from "swr";
import { now } from "../clock";
import { useApiClient } from "./api-context";
import { ApiError, unreachable } from "./api-error";

/** What a view knows about one address of the API. */
export interface ApiState<Body> {
  /** The latest answer; kept when a later fetch fails. Undefined until there is one. */
  readonly data: Body | undefined;
  /** Why the latest fetch failed; null when it did not. */
  readonly error: ApiError | null;
  readonly isLoading: boolean;
  /** When `data` came, ISO in UTC. */
  readonly fetchedAt: string | null;
  /** Version of `data`, for an edit's `ifMatch`. */
  readonly etag: string | null;
  /** Fetches anew; ends when the answer is in. */
  readonly retry: () => Promise<void>;
}

interface UseApiOptions {
  /** Fetches again and again while the page is seen: for what moves by itself. */
  readonly everySeconds?: number;
}

/** Follows one address of the API; null fetches nothing (a choice that is not made yet). */
export function useApi<Body>(path: string | null, { everySeconds = 0 }: UseApiOptions = {}): ApiState<Body> {
  const client = useApiClient();
  const { data, error, isLoading, mutate } = useSWR<Fetched<Body>, unknown>(
    path,
    async (wanted: string) => ({ ...(await client.read<Body>(wanted)), at: now() }),
    { refreshInterval: everySeconds * 1000 },
  );
  return useMemo(
    () => ({
      data: data?.body,
      error: error === undefined ? null : error instanceof ApiError ? error : unreachable(),
      isLoading,
      fetchedAt: data?.at ?? null,
      etag: data?.etag ?? null,
      retry: async () => {
        await mutate().catch(() => undefined);
      },
    }),
    [data, error, isLoading, mutate],
  );
}

interface Fetched<Body> {
  readonly body: Body;
  readonly etag: string | null;
  readonly at: string;
}
