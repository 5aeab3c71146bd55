import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connectionStringFor } from "../../bot/local/tables/connection-string";

/** Stands in front of the storage and counts what goes in, so that calls are counted from outside the service. */
export interface CountingDoor {
  readonly connectionString: string;
  /** Calls since the last time it was asked. */
  takeCount(): number;
  close(): Promise<void>;
}

export async function openCountingDoor(connectionString: string): Promise<CountingDoor> {
  const { hostname, port } = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)![1]!);
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    const { method, url, headers } = incoming;
    const passedOn = request({ hostname, port, method, path: url, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    passedOn.on("error", () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    connectionString: connectionStringFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    takeCount() {
      const counted = count;
      count = 0;
      return counted;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
