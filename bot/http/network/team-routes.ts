import { z } from "zod/v4";
import type { NetworkInvitation } from "../../contract/network/team";
import { textIn, type Language } from "../../text/text";
import type { Invitation, Invite } from "../../usecases/network/team/invite";
import type { ShowMembership } from "../../usecases/network/team/show-membership";
import type { SetTeamAreas, ShowTeams } from "../../usecases/network/team/show-teams";
import { defineRoute, type ApiRoute } from "../api/route";

export interface TeamRoutesDeps {
  readonly showTeams: ShowTeams;
  readonly setTeamAreas: SetTeamAreas;
  readonly showMembership: ShowMembership;
  readonly invite: Invite;
  readonly contactMailbox: string;
}

const TeamId = z.string().min(1).max(200);

/** Teams, members and the invitation, as in contract/network/team. */
export function teamRoutes(deps: TeamRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/network/teams",
      summary: "Teamen där appen finns: kanal, tillstånd och vilka områden de är till för.",
      action: "run-network",
      reply: "NetworkTeams",
      handle: async () => ({ body: await deps.showTeams() }),
    }),
    defineRoute({
      method: "put",
      path: "/api/network/teams/:id",
      summary: "Anger vilka områden ett team är till för. Utan områden är det till för alla.",
      action: "run-network",
      params: z.strictObject({ id: TeamId }),
      body: z.strictObject({ areas: z.array(z.string().min(1).max(200)).max(200).nullable() }),
      reply: "NetworkTeamItem",
      handle: async ({ params, body }) => ({
        body: await deps.setTeamAreas({ teamId: params.id, areas: body.areas }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/membership",
      summary: "Vilka handledare som saknas i teamen, och vilka medlemmar som inte finns i registret, en sida i taget.",
      action: "run-network",
      query: z.strictObject({
        list: z.enum(["missing", "extra"]).default("missing"),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
      reply: "NetworkMembership",
      handle: async ({ query }) => ({ body: await deps.showMembership(query) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/invitation",
      summary: "En inbjudan att kopiera och skicka till den som inte är med i teamet.",
      action: "run-network",
      query: z.strictObject({ team: TeamId.nullable().default(null) }),
      reply: "NetworkInvitation",
      handle: async ({ query }) => {
        const invitation = await deps.invite(query.team);
        const body: NetworkInvitation = {
          leadsTo: invitation.leadsTo,
          link: invitation.link,
          texts: { sv: written(invitation, "sv", deps), en: written(invitation, "en", deps) },
        };
        return { body };
      },
    }),
  ];
}

function written({ leadsTo, link, teamName }: Invitation, language: Language, { contactMailbox }: TeamRoutesDeps) {
  const t = textIn(language);
  const lines = [
    t("network.invitation.greeting"),
    t("network.invitation.what"),
    t(`network.invitation.how.${leadsTo}`, { team: teamName ?? t("network.invitation.unnamed"), link }),
    t("network.invitation.contact", { mailbox: contactMailbox }),
  ];
  return { subject: t("network.invitation.subject"), text: lines.join("\n\n") };
}
