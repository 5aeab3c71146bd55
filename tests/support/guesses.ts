import { randomBytes } from "node:crypto";
import type { FormServer } from "../bot/http/evaluation/form-server";

/** How often a guess led anywhere. */
export interface Guesses {
  readonly hits: number;
  readonly turnedAway: number;
  readonly unknown: number;
}

const AT_ONCE = 25;

/** Opens random addresses of students' links and QR codes, and posts random keys, one after the other at a few at a time. */
export async function guessLinks({ url }: Pick<FormServer, "url">, count: number): Promise<Guesses> {
  const found = { hits: 0, turnedAway: 0, unknown: 0 };
  let left = count;
  const guess = async () => {
    while (left > 0) {
      left -= 1;
      const [id, secret] = [randomBytes(16).toString("base64url"), randomBytes(16).toString("base64url")];
      const key = `${left % 3 === 0 ? "q/" : ""}${id}.${secret}`;
      const headers = { "x-from": `caller-${left}` };
      const response = await (left % 2 === 0
        ? fetch(`${url}/e/${key}`, { headers })
        : fetch(`${url}/e/`, { method: "POST", headers, body: new URLSearchParams({ open: "1", k: key }) }));
      await response.arrayBuffer();
      if (response.status === 404) found.unknown += 1;
      else if (response.status === 429) found.turnedAway += 1;
      else found.hits += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guess));
  return found;
}
