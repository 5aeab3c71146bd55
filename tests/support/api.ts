import type { AddressInfo } from "node:net";
import type { Actor } from "../../bot/domain/access/actor";
import { registerApi } from "../../bot/http/api/register-api";
import type { ApiRoute } from "../../bot/http/api/route";
import { createHttpServer } from "../../bot/http/server";
import type { AuditTrail } from "../../bot/usecases/access/audit/audit-trail";
import { HR } from "./actors";
import { NO_AUDIT } from "./audit";

export interface Api {
  /** "http://127.0.0.1:12345" */
  readonly base: string;
  /** Whoever asks from now on. */
  as(actor: Actor): void;
  close(): void;
}

/** Routes behind real HTTP, asked by HR until a test says otherwise. */
export async function startApi(
  routes: readonly ApiRoute[],
  actor: Actor = HR,
  audit: AuditTrail = NO_AUDIT,
): Promise<Api> {
  let asking = actor;
  const server = createHttpServer({ log: () => undefined, localMode: true });
  registerApi(server, routes, {
    identify: () => Promise.resolve(asking),
    publicUrl: "https://handledarnatet.kommun.example",
    audit,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    as: (next) => (asking = next),
    close() {
      server.close();
      server.server.closeAllConnections();
    },
  };
}
