import { createService } from "../../../bot/service/service";
import { systemClock } from "../../../bot/clock";
import { parseConfig } from "../../../bot/config";
import type { RoundStatus } from "../../../bot/contract/round";
import { makeLog } from "../../../bot/log";
import { openStores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../azurite";
import { startConnector } from "../connector/connector";
import { makeTeamsClient } from "../connector/teams-client";
import type { CardInChat } from "./cards";
import { refusing, startMailServer } from "../mail-server";

/** Where people would reach the service; the tests put the real address in its place. */
export const PUBLIC_URL = "https://handledarnatet.kommun.example";
export const TERM = "HT2024";

/** Real seconds pass, from an instant that a test chooses. */
function clockThatJumps(start: string) {
  const jump = (instant: string) => Date.parse(instant) - Date.parse(systemClock.now());
  let ahead = jump(start);
  return {
    now: () => new Date(Date.parse(systemClock.now()) + ahead).toISOString(),
    goTo: (instant: string) => void (ahead = jump(instant)),
  };
}

/** The real service on real tables, with a Teams connector, a mail server and a clock that a test can move. */
export async function startJourney(start: string, refusedAddress: string) {
  const prefix = uniquePrefix();
  const clock = clockThatJumps(start);
  const connector = await startConnector();
  const mail = await startMailServer({
    onRcptTo: ({ address }, _session, done) => done(address === refusedAddress ? refusing(550) : null),
  });
  const { connectionString } = testTables() as { connectionString: string };
  const config = parseConfig({
    LOCAL_MODE: "1",
    PORT: "0",
    PUBLIC_URL,
    SMTP_URL: mail.url,
    TABLES_CONNECTION_STRING: connectionString,
    TABLES_PREFIX: prefix,
    ROUNDS_STARTED_BY: "hand",
    CARDS_PER_SECOND: "40",
  });
  const logged: string[] = [];
  const log = makeLog((line) => void logged.push(line), clock.now);
  const service = createService(config, { stores: await openStores(config.tables!, prefix), clock, log });
  const base = `http://127.0.0.1:${(await service.listen()).port}`;
  const teams = makeTeamsClient({
    messagesUrl: `${base}/api/messages`,
    serviceUrl: connector.serviceUrl,
    botId: config.bot.id,
  });
  /** Everything the service has said over HTTP. */
  const heard: string[] = [];
  /** Cards as they were when they came, by message; cards.ts fills it. */
  const cardsSeen = new Map<string, CardInChat>();
  const answering: { readonly from: string; to: string }[] = [];

  async function ask<Body>(path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> {
    const response = await fetch(base + path, init);
    const text = await response.text();
    heard.push(text);
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  const say = <Body>(path: string, body?: RequestInit["body"]) =>
    ask<Body>(path, { method: "POST", ...(body ? { body } : {}) });

  /** Where the round stands; whenever anybody looks, every bucket adds up. */
  async function look(): Promise<RoundStatus> {
    const { status, body } = await ask<RoundStatus>(`/api/rounds/${TERM}`);
    expect(status).toBe(200);
    expectToAddUp(body);
    return body;
  }

  /** Moves the clock and waits until everything that is due has gone out. */
  async function goTo(instant: string): Promise<RoundStatus> {
    clock.goTo(instant);
    for (let before = -1; ;) {
      await service.tick();
      const status = await look();
      const now = connector.calls.length + mail.received.length;
      if (now === before && status.invitations.posting === 0) return status;
      before = now;
    }
  }

  /** Does what people do when they answer, and remembers when: nothing that is left afterwards may bear such a time. */
  async function whileAnswering(work: () => Promise<void>): Promise<void> {
    const span = { from: systemClock.now(), to: "" };
    answering.push(span);
    await work();
    span.to = systemClock.now();
  }

  async function close(): Promise<void> {
    await service.close();
    await Promise.all([connector.close(), mail.stop()]);
  }

  return {
    prefix,
    config,
    service,
    base,
    clock,
    connector,
    mail,
    teams,
    logged,
    heard,
    answering,
    cardsSeen,
    ask,
    say,
    look,
    goTo,
    whileAnswering,
    close,
  };
}

export type Journey = Awaited<ReturnType<typeof startJourney>>;

export function expectToAddUp(status: RoundStatus): void {
  const { student, supervisor } = status.byRole;
  const sumOf = ({ planned: _planned, ...states }: RoundStatus["invitations"]) =>
    Object.values(states).reduce((sum, count) => sum + count, 0);
  for (const counts of [status.invitations, student, supervisor]) expect(sumOf(counts)).toBe(counts.planned);
  expect(student.planned + supervisor.planned).toBe(status.invitations.planned);
  expect(status.unreachable.reduce((sum, { count }) => sum + count, 0)).toBe(status.invitations.failed);
}
