import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { NETWORK_TEAM, PERSONAL_CHAT } from "../../../../bot/local/playground/config-file";
import { idsOf } from "../../../../bot/local/playground/people";
import { startPlayground, type Playground } from "../../../../bot/local/playground/playground";
import { freePort, isFree } from "../../../../bot/local/ports";

const PEOPLE = ["Anna", "Bo", "Cia", "Dan", "Eva", "Fia"].map((firstName) => ({
  firstName,
  lastName: "Ek",
  email: `${firstName.toLowerCase()}.ek@kommun.example`,
}));

interface SeenActivity {
  readonly type: string;
  readonly from: { readonly id: string; readonly aadObjectId: string };
  readonly conversation: { readonly id: string; readonly tenantId: string };
  readonly serviceUrl: string;
}

let playground: Playground;
let port: number;
let directory: string;
const received: SeenActivity[] = [];
const bot = createServer((request: IncomingMessage, response) => {
  void json(request).then((activity) => {
    received.push(activity as SeenActivity);
    response.end();
  });
});

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "playground-"));
  port = await freePort();
  await new Promise<void>((listening) => bot.listen(0, "127.0.0.1", listening));
  playground = await startPlayground({
    port,
    directory,
    messagesUrl: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
    tenantId: "11111111-1111-4111-8111-111111111111",
    botId: "00000000-0000-0000-0000-000000000001",
    played: PEOPLE[0]!,
    others: PEOPLE.slice(1),
  });
}, 120_000);

afterAll(async () => {
  await playground.stop();
  bot.close();
  bot.closeAllConnections();
  await rm(directory, { recursive: true, force: true });
});

test("the simulator tells the bot that it was installed, as the played person and in the team", async () => {
  await playground.install(PERSONAL_CHAT);
  await playground.install(NETWORK_TEAM);
  while (received.length < 4) await new Promise((later) => setTimeout(later, 50));
  const played = idsOf(PEOPLE[0]!);
  for (const activity of received) {
    expect(activity.from).toMatchObject({ id: played.teamsUserId, aadObjectId: played.aadObjectId });
    expect(activity.conversation.tenantId).toBe("11111111-1111-4111-8111-111111111111");
    expect(activity.serviceUrl).toBe(`http://127.0.0.1:${port}/_connector`);
  }
  expect(new Set(received.map(({ conversation }) => conversation.id))).toEqual(new Set([PERSONAL_CHAT, NETWORK_TEAM]));
});

test("the simulator's roster holds the six people with their addresses", async () => {
  const response = await fetch(
    `http://127.0.0.1:${port}/_connector/v3/conversations/${encodeURIComponent(NETWORK_TEAM)}/pagedmembers`,
  );
  const { members } = (await response.json()) as { members: { email: string; aadObjectId: string }[] };
  expect(members.map(({ email }) => email).sort()).toEqual(PEOPLE.map(({ email }) => email).sort());
});

test("nobody reaches the simulator from another machine", async () => {
  const outward = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === "IPv4");
  for (const { address } of outward as { address: string }[]) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  }
});

test("a taken port gives one line that names it", async () => {
  await expect(
    startPlayground({ port, directory, messagesUrl: "", tenantId: "", botId: "", played: PEOPLE[0]!, others: [] }),
  ).rejects.toThrow(`Port ${port} är upptagen av ett annat program.`);
});

test("after stop the port is free", async () => {
  await playground.stop();
  expect(await isFree(port)).toBe(true);
});
