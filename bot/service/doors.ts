import type restify from "restify";
import { apiRoutes } from "./api-routes";
import { makeNotedAnswers } from "./audit";
import type { Config } from "../config";
import { joinExports } from "./exports";
import { registerAbout } from "../http/access/about/about-routes";
import { clientAddress } from "../http/access/client-address";
import { makeIdentify, type Identify } from "../http/access/identify";
import { makeIdentifyLocally } from "../http/access/local-identity";
import { localRoutes } from "../http/access/local-routes";
import { makeVerifyToken } from "../http/access/verify-token";
import { withDescription } from "../http/api/openapi-routes";
import { registerApi } from "../http/api/register-api";
import { registerStudentForm } from "../http/evaluation/student-form-routes";
import { registerMeetingCalendar } from "../http/network/meeting-calendar";
import { registerHealth } from "../http/operation/health-routes";
import { createHttpServer } from "../http/server";
import { BUILT_TAB } from "../http/tab/tab-files";
import { registerTab } from "../http/tab/tab-routes";
import type { Network } from "./network";
import type { Product } from "./product";
import type { ServiceDeps } from "./service";
import type { TeamsApp } from "../teams/app";
import { makeMissLimit } from "../usecases/access/limit-misses";
import { makePlayPerson } from "../usecases/access/play-person";

/** Every address that the service answers at. */
export function openDoors(
  config: Config,
  deps: ServiceDeps,
  { product, network, teams }: { readonly product: Product; readonly network: Network; readonly teams: TeamsApp },
): restify.Server {
  const { stores, clock, log } = deps;
  const { audit } = product;
  const server = createHttpServer({ log, localMode: config.localMode });
  server.post("/api/messages", async (req: restify.Request, res: restify.Response) => teams.handle(req, res));
  registerHealth(server, { check: () => stores.rounds.all() });
  const viewed = apiRoutes(config, deps, { product, network });
  const exports = joinExports(config, deps, { routes: viewed, audit });
  const routes = [...viewed, ...exports.routes];
  const { publicUrl } = config;
  if (config.localMode) {
    const playing = makePlayPerson({ ...product, ...stores });
    const identify = makeIdentifyLocally(playing);
    registerApi(server, withDescription([...routes, ...localRoutes(playing)]), { identify, publicUrl, audit });
  } else {
    const identify = identifyByToken(config, deps, product);
    registerApi(server, withDescription(routes), { identify, publicUrl, audit });
  }
  exports.register(server);
  registerAbout(server, config);
  registerMeetingCalendar(server, { ...network.meetings, publicUrl });
  registerTab(server, { folder: deps.tabFolder ?? BUILT_TAB, localMode: config.localMode });
  registerStudentForm(server, {
    ...product,
    recordAnswer: makeNotedAnswers(product),
    misses: makeMissLimit({ misses: stores.misses, clock }, "student-form"),
    log,
    publicUrl,
    contactMailbox: config.contactMailbox,
    clientAddress: (req) => clientAddress(req, config),
    ...(config.jobLink ? { jobLink: config.jobLink } : {}),
  });
  return server;
}

function identifyByToken(config: Config, { clock, log }: ServiceDeps, { identifyActor }: Product): Identify {
  const { entraAuthority: authority, bot, tabClientId: clientId, publicUrl } = config;
  if (clientId === null) {
    log("warning", "tab-sign-in-not-set-up");
    return makeIdentify({ verifyToken: null, identifyActor });
  }
  const verifyToken = makeVerifyToken({ authority, tenantId: bot.tenantId, clientId, publicUrl }, { clock });
  return makeIdentify({ verifyToken, identifyActor });
}
