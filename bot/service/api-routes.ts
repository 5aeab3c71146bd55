import type { Config } from "../config";
import { retentionRoutes } from "../http/access/retention-routes";
import { personRoutes } from "../http/access/person-routes";
import { auditRoutes } from "../http/access/audit-routes";
import { sessionRoutes } from "../http/access/session-routes";
import type { ApiRoute } from "../http/api/route";
import { evaluationRoutes } from "../http/evaluation/evaluation-routes";
import { resultsRoutes } from "../http/evaluation/results-routes";
import { roundFollowUpRoutes } from "../http/evaluation/round-follow-up-routes";
import { roundRoutes } from "../http/evaluation/round-routes";
import { textRoutes } from "../http/evaluation/text-routes";
import { postRoutes } from "../http/network/post-routes";
import { deliveryRoutes } from "../http/network/delivery-routes";
import { questionRoutes } from "../http/network/question-routes";
import { materialRoutes } from "../http/network/material-routes";
import { meetingRoutes } from "../http/network/meeting-routes";
import { restoreRoutes } from "../http/operation/restore-routes";
import { coverageRoutes } from "../http/placement/coverage-routes";
import { figuresRoutes } from "../http/placement/figures-routes";
import { forecastRoutes } from "../http/placement/forecast-routes";
import { importRoutes } from "../http/register/import-routes";
import { registerRoutes } from "../http/register/register-routes";
import { statusRoutes } from "../http/register/status-routes";
import { peopleRoutes } from "../http/network/people-routes";
import { teamRoutes } from "../http/network/team-routes";
import type { Network } from "./network";
import type { Product } from "./product";
import { makeRetention } from "./retention";
import { makeRoundDesk } from "./round-desk";
import type { ServiceDeps } from "./service";
import { textIn } from "../text/text";
import { makeInvite } from "../usecases/network/team/invite";
import { makeShowSession } from "../usecases/access/show-session";
import { makeFollowRegister } from "../usecases/evaluation/round/follow-register";

/** Every route under /api/ but the bot's own. */
export function apiRoutes(
  config: Config,
  deps: ServiceDeps,
  { product, network }: { readonly product: Product; readonly network: Network },
): readonly ApiRoute[] {
  const { stores, clock, log } = deps;
  const { calendars, readDirectory } = product;
  const followed = makeFollowRegister({
    rounds: stores.rounds,
    addNewInvitations: product.addNewInvitations,
    report: (error) => log("error", "round-not-following", { error }),
  });
  const { contactMailbox } = config;
  const mode = config.localMode ? "local" : "teams";
  return [
    ...auditRoutes(product),
    ...sessionRoutes({ showSession: makeShowSession({ readDirectory, clock, calendars, contactMailbox, mode }) }),
    ...retentionRoutes({ ...makeRetention(stores, { clock, calendars, settings: config.retention }), clock }),
    ...coverageRoutes(product),
    ...figuresRoutes(product),
    ...forecastRoutes(product),
    ...importRoutes({
      ...product,
      importFiles: followed(product.importFiles),
      undoImport: followed(product.undoImport),
    }),
    ...registerRoutes(product),
    ...statusRoutes(product),
    ...roundRoutes(product),
    ...restoreRoutes(product),
    ...roundFollowUpRoutes({ ...product, ...makeRoundDesk(config, deps), log }),
    ...resultsRoutes(product),
    ...evaluationRoutes(product),
    ...textRoutes(product),
    ...deliveryRoutes(network),
    ...questionRoutes(network),
    ...postRoutes(network),
    ...materialRoutes(network.materialDesk),
    ...meetingRoutes({ ...network.meetings, tenantId: config.bot.tenantId }),
    ...peopleRoutes(network),
    ...personRoutes(product, textIn("sv")),
    ...teamRoutes({ ...network, invite: makeInvite({ teams: stores.teams, botId: config.bot.id }), contactMailbox }),
  ];
}
