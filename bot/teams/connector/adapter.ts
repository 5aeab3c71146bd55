import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { makeOneShotHttpClient } from "./one-shot-http-client";

/** Who the bot is, and whom it believes. */
export interface BotIdentity {
  /** The bot's client id. */
  readonly botId: string;
  readonly botType: "UserAssignedMSI" | "SingleTenant";
  readonly tenantId: string;
  /** One's own machine with no tenant set: activities of every tenant are taken. Means nothing elsewhere. */
  readonly anyTenant?: boolean;
  /** One's own machine only: the language of everybody's client. A simulator may know one language alone. */
  readonly localeOfAll?: string | null;
  /** One's own machine only: nobody has to prove anything, and the bot proves nothing to the connector. */
  readonly localMode: boolean;
}

type ServiceClientCredentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type AuthenticationRules = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[2]>;
type Claims = Parameters<NonNullable<AuthenticationRules["validateClaims"]>>[0];

/** Where tokens are checked and fetched. Microsoft's public cloud unless a test puts its own in their place. */
export interface TokenService {
  readonly openIdMetadataUrl: string;
  readonly credentials: ServiceClientCredentials;
}

export const CHANNEL_ISSUER = "https://api.botframework.com";

/** The bot framework's adapter, opened where we need the result instead of having it written to a response. */
export class BotAdapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;
  readonly #appId: string;
  /** By service address. A client costs more to make than a call does; it fetches a new token itself when one is due. */
  readonly #connectors = new Map<string, Promise<ConnectorOperations>>();

  constructor(identity: BotIdentity, tokens?: TokenService, settings: { readonly timeOutMs?: number } = {}) {
    const authentication = authenticationOf(identity, tokens, settings);
    super(authentication);
    this.#authentication = authentication;
    this.#appId = identity.localMode ? "" : identity.botId;
  }

  /** Checks the token. Throws when it does not hold, with whatever error the framework happens to use. */
  authenticate(authorization: string, activity: Activity): Promise<AuthenticatedRequest> {
    return this.#authentication.authenticateRequest(activity, authorization);
  }

  /** Runs one activity that has been authenticated; an invoke's answer comes back. */
  run(
    request: AuthenticatedRequest,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(request, activity, logic);
  }

  /** The connector's operations at a service address, with the one-shot client and the bot's own token. */
  connectorAt(serviceUrl: string): Promise<ConnectorOperations> {
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    if (this.#connectors.size >= MOST_CONNECTORS) this.#connectors.clear();
    const made = this.#makeConnector(serviceUrl);
    this.#connectors.set(serviceUrl, made);
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
  }

  async #makeConnector(serviceUrl: string): Promise<ConnectorOperations> {
    const factory = this.#authentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    const client = await factory.create(serviceUrl, PUBLIC_AUDIENCE);
    return client.conversations;
  }
}

export type AuthenticatedRequest = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
export type ConnectorOperations = Awaited<ReturnType<ConnectorFactory["create"]>>["conversations"];

/** Teams has a handful of service addresses, one a region. */
const MOST_CONNECTORS = 50;
const PUBLIC_AUDIENCE = "https://api.botframework.com";

function authenticationOf(
  identity: BotIdentity,
  tokens: TokenService | undefined,
  settings: { readonly timeOutMs?: number },
): ConfigurationBotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    tokens ? { ...PUBLIC_CLOUD, ToBotFromChannelOpenIdMetadataUrl: tokens.openIdMetadataUrl } : {},
    tokens?.credentials ?? credentialsOf(identity),
    rulesFor(identity),
    undefined,
    { httpClient: makeOneShotHttpClient(settings) },
  );
}

/** The framework takes either all of these or none; they are its own values for the public cloud. */
const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
  OAuthUrl: "https://api.botframework.com",
  ToBotFromEmulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
  CallerId: "urn:botframework:azure",
};

function credentialsOf(identity: BotIdentity): ServiceClientCredentials {
  return new ConfigurationServiceClientCredentialFactory(
    identity.localMode
      ? {}
      : {
          MicrosoftAppId: identity.botId,
          MicrosoftAppType: identity.botType,
          MicrosoftAppTenantId: identity.tenantId,
        },
  );
}

/**
 * Only Microsoft's own channel may speak, and only to this bot. Without this the framework also takes a user's token
 * whose audience is the bot, from any tenant, and then believes the sender that the body names.
 */
function rulesFor(identity: BotIdentity): AuthenticationRules {
  return {
    requiredEndorsements: ["msteams"],
    validateClaims(claims: Claims) {
      const value = (type: string) => claims.find((claim) => claim.type === type)?.value;
      const fromChannel =
        value("iss") === CHANNEL_ISSUER && value("aud") === identity.botId && value("tid") === undefined;
      return fromChannel || identity.localMode ? Promise.resolve() : Promise.reject(new NotFromChannel());
    },
  };
}

class NotFromChannel extends Error {
  override readonly name = "NotFromChannel";
}

const TOKEN_ERRORS = ["NotFromChannel", "JsonWebTokenError", "TokenExpiredError", "NotBeforeError"];

/** Whether a token was looked at and found wanting; anything else means that it could not be looked at. */
export function isTokenError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return TOKEN_ERRORS.includes(error.name) || ("statusCode" in error && error.statusCode === 401);
}
