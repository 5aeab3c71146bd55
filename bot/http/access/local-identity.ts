import type { IncomingMessage } from "node:http";
import type { Actor } from "../../domain/access/actor";
import { withoutRoles } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";

/** Everybody is HR in local mode, which answers on the loopback only; elsewhere nobody is anybody. */
export function identifyLocally({ localMode }: { readonly localMode: boolean }) {
  return (_: IncomingMessage): Promise<Actor> =>
    localMode
      ? Promise.resolve({ ...withoutRoles("local", null), isHr: true })
      : Promise.reject(new Refusal("not-signed-in"));
}
