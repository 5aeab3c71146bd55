import { createContext, useContext, type ReactNode } from "react";
import { SWRConfig } from "swr";
import type { ApiClient } from "./client";

const ApiContext = createContext<ApiClient | null>(null);

interface ApiProviderProps {
  readonly client: ApiClient;
  readonly children: ReactNode;
}

/** Gives everything below the way to the service. Fetching anew when the reader comes back is the service's 304. */
export function ApiProvider({ client, children }: ApiProviderProps) {
  return (
    <ApiContext.Provider value={client}>
      <SWRConfig value={{ provider: () => new Map(), shouldRetryOnError: false, revalidateOnFocus: true }}>
        {children}
      </SWRConfig>
    </ApiContext.Provider>
  );
}

/** The client itself, for edits and uploads; what is shown comes by `useApi`. */
export function useApiClient(): ApiClient {
  const client = useContext(ApiContext);
  if (!client) throw new Error("There is no ApiProvider above.");
  return client;
}
