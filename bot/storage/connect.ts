import { RestError, TableClient, type TableServiceClientOptions } from "@azure/data-tables";
import {
  AggregateAuthenticationError,
  AuthenticationError,
  CredentialUnavailableError,
  DefaultAzureCredential,
} from "@azure/identity";
import { Refusal } from "../domain/refusal";

/** Where the tables are: a connection string (Azurite, tests) or an account endpoint reached by managed identity. */
export type TablesLocation = { readonly connectionString: string } | { readonly endpoint: string };

/**
 * A client for one table. It tries again what can be repeated, and refuses with "storage-unreachable" when that was in
 * vain.
 */
export function connect(location: TablesLocation, name: string): TableClient {
  const options: TableServiceClientOptions = {
    retryOptions: { maxRetries: 4, retryDelayInMs: 200, maxRetryDelayInMs: 5000 },
    additionalPolicies: [
      { policy: REFUSE_WHEN_UNREACHABLE, position: "perCall" },
      { policy: TELL_BROKEN_CONNECTIONS, position: "perRetry" },
    ],
  };
  return "connectionString" in location
    ? TableClient.fromConnectionString(location.connectionString, name, { ...options, allowInsecureConnection: true })
    : new TableClient(location.endpoint, name, new DefaultAzureCredential(), options);
}

type Policy = NonNullable<TableServiceClientOptions["additionalPolicies"]>[number]["policy"];

/** Refuses with "storage-unreachable" once all retries have failed. What the storage itself answers passes. */
const REFUSE_WHEN_UNREACHABLE: Policy = {
  name: "refuse-when-unreachable",
  async sendRequest(request, next) {
    try {
      return await next(request);
    } catch (error) {
      throw isUnreachable(error) ? new Refusal("storage-unreachable", {}, { cause: error }) : error;
    }
  },
};

/**
 * The client library repeats what a reset connection has cut off, but not what was cut off while a body was being
 * written (EPIPE) or in the middle of a reply (PARSE_ERROR without a reply), which the storage's closing of a connection
 * that has been idle may come to as well. Told as a reset, they are repeated too.
 */
const TELL_BROKEN_CONNECTIONS: Policy = {
  name: "tell-broken-connections",
  async sendRequest(request, next) {
    try {
      return await next(request);
    } catch (error) {
      if (!(error instanceof RestError) || error.response || !BROKEN.has(error.code ?? "")) throw error;
      throw new RestError(error.message, { code: "ECONNRESET", request });
    }
  },
};

const BROKEN: ReadonlySet<string> = new Set(["EPIPE", RestError.PARSE_ERROR]);

function isUnreachable(error: unknown): boolean {
  if (error instanceof RestError) return error.statusCode === undefined || error.statusCode >= 500;
  return (
    error instanceof AggregateAuthenticationError ||
    error instanceof AuthenticationError ||
    error instanceof CredentialUnavailableError
  );
}
