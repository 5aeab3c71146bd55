import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod/v4";
import { CHANNEL_ISSUER, type BotIdentity } from "./connector/adapter";
import { isTrustedServiceUrl } from "./connector/service-url";

/** Why a request does not reach the bot; the status it is answered with says the rest. */
export type IncomingProblem =
  | "not-json"
  | "compressed"
  | "too-large"
  | "not-an-activity"
  | "no-valid-token"
  /** Microsoft's keys cannot be fetched: Teams is to come again. */
  | "tokens-cannot-be-checked"
  | "wrong-channel"
  | "wrong-service-url"
  | "wrong-tenant";

export const INCOMING_STATUS = {
  "not-json": 415,
  compressed: 415,
  "too-large": 413,
  "not-an-activity": 400,
  "no-valid-token": 401,
  "tokens-cannot-be-checked": 503,
  "wrong-channel": 403,
  "wrong-service-url": 403,
  "wrong-tenant": 403,
} as const satisfies Record<IncomingProblem, number>;

const LARGEST_ACTIVITY = 256 * 1024;
const LONGEST_TOKEN = 8 * 1024;

/** The parts of an activity that the framework needs or that decide whether we listen; everything else passes as it is. */
const activityShape = z.looseObject({
  type: z.string().min(1).max(100),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  channelId: z.string(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string().min(1), name: z.string().nullish(), aadObjectId: z.string().optional() }),
  recipient: z.looseObject({ id: z.string().min(1), name: z.string().nullish() }),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

type IncomingActivity = z.infer<typeof activityShape>;
export type Incoming =
  | { readonly kind: "ok"; readonly activity: IncomingActivity }
  | { readonly kind: "refused"; readonly problem: IncomingProblem };

/**
 * Looks at a request before the bot framework does, because the framework keeps something for ever of each made-up
 * token, inflates and parses whatever comes, and knows nothing of tenants. Nothing is remembered between requests.
 */
export async function readIncoming(
  request: { readonly headers: IncomingHttpHeaders } & AsyncIterable<unknown>,
  identity: BotIdentity,
): Promise<Incoming> {
  const { headers } = request;
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) return refused("not-json");
  if (headers["content-encoding"] !== undefined) return refused("compressed");
  if (Number(headers["content-length"] ?? 0) > LARGEST_ACTIVITY) return refused("too-large");
  if (!identity.localMode && !looksLikeChannelToken(headers.authorization, identity.botId)) {
    return refused("no-valid-token");
  }
  const text = await readBody(request);
  if (text === null) return refused("too-large");
  const parsed = activityShape.safeParse(parseJson(text));
  if (!parsed.success) return refused("not-an-activity");
  const problem = problemOf(parsed.data, identity);
  if (problem) return refused(problem);
  return { kind: "ok", activity: identity.localMode ? asSimulated(parsed.data, identity) : parsed.data };
}

function problemOf(activity: IncomingActivity, identity: BotIdentity): IncomingProblem | null {
  // A simulator may call itself something else.
  if (activity.channelId !== "msteams" && !identity.localMode) return "wrong-channel";
  if (!isTrustedServiceUrl(activity.serviceUrl, identity.localMode)) return "wrong-service-url";
  if (identity.localMode && identity.anyTenant) return null;
  const tenants = tenantsOf(activity);
  if (tenants.length === 0 && identity.localMode) return null;
  return tenants.length > 0 && tenants.every((id) => id === identity.tenantId) ? null : "wrong-tenant";
}

function tenantsOf(activity: IncomingActivity): readonly string[] {
  return [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter((id) => id !== undefined);
}

/**
 * A simulator may leave the tenant out; people are known by tenant and object id, so they get the bot's own. It may also
 * say that everybody's client is English.
 */
function asSimulated(activity: IncomingActivity, { tenantId, localeOfAll }: BotIdentity): IncomingActivity {
  const spoken = localeOfAll ? { ...activity, locale: localeOfAll } : activity;
  if (tenantsOf(spoken).length > 0) return spoken;
  return { ...spoken, conversation: { ...spoken.conversation, tenantId } };
}

const tokenHeader = z.looseObject({ alg: z.literal("RS256") });
/** `tid` marks a user's or another application's token; the channel's own has none. */
const tokenClaims = z.looseObject({
  iss: z.literal(CHANNEL_ISSUER),
  aud: z.string(),
  exp: z.number(),
  tid: z.undefined().optional(),
});

/** Only a look at what the token claims; its signature is checked afterwards. */
function looksLikeChannelToken(authorization: string | undefined, botId: string): boolean {
  if (!authorization || authorization.length > LONGEST_TOKEN) return false;
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization);
  if (!token) return false;
  const claims = tokenClaims.safeParse(decodePart(token[2]!));
  return tokenHeader.safeParse(decodePart(token[1]!)).success && claims.success && claims.data.aud === botId;
}

function decodePart(part: string): unknown {
  return parseJson(Buffer.from(part, "base64url").toString("utf8"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readBody(request: AsyncIterable<unknown>): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LARGEST_ACTIVITY) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function refused(problem: IncomingProblem): Incoming {
  return { kind: "refused", problem };
}
