import { lookup as lookUpName } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isAllowedLink } from "../domain/network/text-check";
import type { LinkProblem } from "../domain/network/material/link-check";
import type { CheckLink } from "../usecases/network/material/ports";
import { isPrivateAddress } from "./private-address";

export interface LinkCheckerSettings {
  /** The only hosts that are asked, at first and after each redirect. */
  readonly linkHosts: readonly string[];
  /** For one link, redirects and all; 5 seconds unless told. */
  readonly timeoutMilliseconds?: number;
  /** Only tests, and services on somebody's own machine, ask other addresses than those of the internet. */
  readonly isPrivate?: (address: string) => boolean;
}

type Answer =
  | { readonly kind: "status"; readonly status: number; readonly location: string | null }
  | { readonly kind: "problem"; readonly problem: LinkProblem };

const TIMEOUT_MILLISECONDS = 5_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
/** A page that wants to know who asks is there. */
const ASKS_WHO = [401, 403];

/**
 * Makes the function that asks whether an address answers. What people have written decides where it asks, so it goes
 * nowhere but to the allowed hosts, looks at the address that a name stands for in the very lookup that the connection
 * uses, sends nothing of ours and reads nothing but the status.
 */
export function makeLinkChecker(settings: LinkCheckerSettings): CheckLink {
  const { linkHosts, timeoutMilliseconds = TIMEOUT_MILLISECONDS, isPrivate = isPrivateAddress } = settings;

  return async (link) => {
    const stop = AbortSignal.timeout(timeoutMilliseconds);
    let address = link;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (!isAllowedLink(address, linkHosts)) return "leads-elsewhere";
      const head = await ask("HEAD", address, stop);
      // Many servers know no HEAD, or answer it as if nothing were there.
      const answer = head.kind === "status" && head.status >= 400 ? await ask("GET", address, stop) : head;
      if (answer.kind === "problem") return answer.problem;
      const { status, location } = answer;
      if (!REDIRECTS.includes(status) || location === null) return problemOf(status);
      if (!URL.canParse(location, address)) return "error";
      address = new URL(location, address).href;
    }
    return "error";
  };

  function ask(method: "HEAD" | "GET", address: string, signal: AbortSignal): Promise<Answer> {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // A number for a name is never looked up.
    if (isIP(host) !== 0 && isPrivate(host)) return Promise.resolve(failed("private-address"));
    return new Promise((resolve) => {
      const request = (url.protocol === "https:" ? https : http).request(
        url,
        { method, signal, lookup: onlyPublic, agent: false, headers: { "User-Agent": "Handledarnatet-link-check" } },
        (response) => {
          response.destroy();
          resolve({
            kind: "status",
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
          });
        },
      );
      request.on("error", (error) => {
        resolve(failed(error instanceof PrivateAddressError ? "private-address" : "no-answer"));
      });
      request.end();
    });
  }

  /** The connection goes to what this answers with, so nothing can change between the look and the asking. */
  function onlyPublic(...[host, options, done]: Parameters<LookupFunction>): void {
    lookUpName(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      if (addresses.some(({ address }) => isPrivate(address))) return done(new PrivateAddressError(), "", 0);
      if (options.all) return done(null, addresses);
      return done(null, addresses[0]!.address, addresses[0]!.family);
    });
  }
}

class PrivateAddressError extends Error {}

function failed(problem: LinkProblem): Answer {
  return { kind: "problem", problem };
}

function problemOf(status: number): LinkProblem | null {
  return (status >= 200 && status < 400) || ASKS_WHO.includes(status) ? null : "error";
}
