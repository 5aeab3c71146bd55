import { z } from "zod/v4";
import type { PlayPerson } from "../../usecases/access/play-person";
import { defineRoute, type ApiRoute } from "../api/route";

/** GET /api/local/people and POST /api/local/sign-in, as in contract/local-people. Registered in local mode only. */
export function localRoutes({ people, signIn }: PlayPerson): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/local/people",
      summary: "Vilka du kan vara när tjänsten körs på din egen dator.",
      action: "open",
      reply: "LocalPeople",
      handle: async () => ({ body: { people: await people() } }),
    }),
    defineRoute({
      method: "post",
      path: "/api/local/sign-in",
      summary: "Loggar in som någon av dem.",
      action: "open",
      body: z.strictObject({ id: z.string().max(50) }),
      reply: "LocalSignIn",
      handle: async ({ body }) => ({ body: { token: await signIn(body.id) } }),
    }),
  ];
}
