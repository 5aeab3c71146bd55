import type { Actor } from "../../../../bot/domain/access/actor";
import { withoutRoles } from "../../../../bot/domain/access/actor";
import { Refusal } from "../../../../bot/domain/refusal";
import { checkCard, type Card } from "../../../../bot/teams/card-template";
import { VERBS } from "../../../../bot/teams/verbs";
import { aPerson, aTeam, TENANT } from "../../../support/connector/people";
import { BOT_ID, startTeamsService, type TeamsService } from "../../../support/teams-service";

/** A Thursday. */
const NOW = "2026-11-19T09:00:00.000Z";
const anna = aPerson(1);
const team = aTeam(1, [anna]);
const GROUP = { conversationType: "groupChat", isGroup: true, tenantId: TENANT, id: "19:group@thread.v2" };

let actor: Actor;
let rested: (string | null)[];
let did: string[];
let refusal: Refusal | null;
let service: TeamsService;

beforeEach(async () => {
  actor = {
    ...withoutRoles(anna.aadObjectId, anna.name),
    supervisorId: "email:anna",
    worksAt: ["V1"],
    worksIn: ["Nord"],
  };
  rested = [];
  did = [];
  refusal = null;
  const noted = (what: string) => () => {
    did.push(what);
    return Promise.resolve();
  };
  service = await startTeamsService({
    clock: { now: () => NOW },
    identifySender: () => Promise.resolve(actor),
    restMyself({ until }) {
      if (refusal) return Promise.reject(refusal);
      rested.push(until);
      return Promise.resolve();
    },
    actAgain: () => Promise.resolve("acts-again"),
    unfollow: noted("unfollow"),
    follow: noted("follow"),
    forgetContact: noted("forget"),
    showMine: () =>
      Promise.resolve({
        roles: ["supervisor"],
        term: "HT2026",
        follows: true,
        supervisor: {
          status: { state: "active", until: null },
          atUnit: {
            name: "Hemtjänst ${1+1} [Nord](https://x.example)",
            asOf: "2026-11-19",
            steps: [
              { step: 1, state: "done" },
              { step: 2, state: "without-evidence" },
            ],
            periods: [{ firstWeek: 36, lastWeek: 40, students: 2 }],
            outsidePeriods: 0.5,
            year: 2026,
            load: { students: 2.5, key: 2 },
          },
        },
      }),
  });
  service.connector.addTeam(team);
});
afterEach(() => service.stop());

const answers = () => service.connector.callsOf("post");
const lastText = () => String(answers().at(-1)?.body["text"]);
function lastCard(): Card {
  const [attachment] = answers().at(-1)?.body["attachments"] as readonly { readonly content: Card }[];
  return attachment!.content;
}
const inCard = () => JSON.stringify(lastCard());
const buttons = () => (lastCard()["actions"] as readonly { title: string; data: object }[]).map(({ title }) => title);

test("hjälp tells a supervisor what they can do, with six buttons at most and no way to write posts", async () => {
  await service.client.say(anna, "hjälp");
  expect(inCard()).toContain("Du är handledare.");
  expect(buttons().length).toBeLessThanOrEqual(6);
  expect(buttons()).toContain("Fråga nätverket");
  expect(inCard()).not.toContain("skriv inlägg");
  checkCard(lastCard(), []);
});

test("hjälp tells a step 3 of posts, HR of what HR does, and a stranger whom to turn to", async () => {
  actor = { ...actor, leadIn: ["Nord"] };
  await service.client.say(anna, "hjälp");
  expect(inCard()).toContain("Du är handledare steg 3 och handledare.");
  expect(buttons()).toContain("Skriv inlägg");
  actor = { ...withoutRoles(anna.aadObjectId, null), isHr: true };
  await service.client.say(anna, "hjälp");
  expect(inCard()).toContain("Du är HR här.");
  expect(inCard()).not.toContain("Pausa en tid");
  actor = withoutRoles(anna.aadObjectId, null);
  await service.client.say(anna, "hjälp");
  expect(inCard()).toContain("Jag hittar dig inte");
  expect(buttons()).toEqual(["Mina", "Sluta"]);
});

test.each<[string, string | null, string]>([
  ["paus till 1 mars", "2027-03-01", "måndag 1 mars 2027"],
  ["Pausa mig till fredag tack", "2026-11-20", "fredag 20 november,"],
  ["paus", null, "tills vidare"],
])("%j rests until %j", async (said, until, told) => {
  await service.client.say(anna, said);
  expect(rested).toEqual([until]);
  expect(lastText()).toContain(told);
});

test.each([
  ["paus till 1 mars 2020", "har redan varit"],
  ["paus till när det passar", "Jag förstod inte vilken dag du menar"],
  ["paus jag är sjuk", "Jag förstod inte vilken dag du menar"],
])("%j changes nothing and is asked again without asking why", async (said, told) => {
  await service.client.say(anna, said);
  expect(rested).toEqual([]);
  expect(lastText()).toContain(told);
  expect(lastText()).not.toMatch(/varför|orsak|anledning/i);
});

test("what is refused is said in a sentence", async () => {
  refusal = new Refusal("changed-by-someone-else");
  await service.client.say(anna, "paus");
  expect(lastText()).toContain("Någon annan har ändrat");
});

test("tillbaka is said welcome to; whoever is no supervisor is told whom it is for", async () => {
  await service.client.say(anna, "tillbaka");
  expect(lastText()).toContain("Välkommen tillbaka");
  actor = withoutRoles(anna.aadObjectId, null);
  await service.client.say(anna, "paus");
  expect(lastText()).toContain("är till för den som är handledare");
  expect(rested).toEqual([]);
});

test("sluta stops the network's cards only, stopp stops all, and each tells of the other", async () => {
  await service.client.say(anna, "sluta");
  expect(did).toEqual(["unfollow"]);
  expect(lastText()).toContain("**stopp**");
  await service.client.say(anna, "stopp");
  expect(did).toEqual(["unfollow", "forget"]);
  expect(lastText()).toContain("**sluta**");
  await service.client.say(anna, "följ");
  expect(did.at(-1)).toBe("follow");
});

test("mina shows one's own numbers as they are written, and how to get an extract", async () => {
  await service.client.say(anna, "mina");
  expect(inCard()).toContain("v. 36–40: 2 praktikanter");
  expect(inCard()).toContain("2,5 av 2 enligt fördelningsnyckeln");
  expect(inCard()).toContain("steg 1, steg 2 (bevis saknas)");
  expect(inCard()).toContain("Hemtjänst $ {1+1} [Nord](https://x.example)");
  expect(inCard()).toContain("registerutdrag");
  expect(buttons()).toEqual(["Pausa"]);
  checkCard(lastCard(), []);
});

describe.each(["channel", "group"] as const)("in a %s", (place) => {
  const say = (text: string) =>
    place === "channel"
      ? service.client.mention(anna, { team }, text)
      : service.client.post(anna, { type: "message", text, conversation: GROUP });

  test.each(["mina", "paus till 1 mars", "sluta", "stopp", "tillbaka"])("%s is taken to the own chat", async (said) => {
    await say(said);
    expect(lastText()).toContain(`https://teams.microsoft.com/l/chat/0/0?users=28:${BOT_ID}`);
    expect([rested, did]).toEqual([[], []]);
    expect(answers().at(-1)?.body["attachments"] ?? []).toEqual([]);
  });

  test("hjälp is a short text without anybody's role", async () => {
    await say("hjälp");
    expect(lastText()).toContain("**@Handledarnätet**");
    expect(lastText()).toContain("**sök**");
    expect(lastText()).not.toContain("handledare steg");
  });

  test("what is not understood is answered with two nearest or with what can be asked here", async () => {
    await say("jälp");
    expect(lastText()).toContain("Menar du **hjälp** eller");
    await say("blablabla");
    expect(lastText()).toContain("Jag förstod inte riktigt");
  });
});

test("the bot's own name is taken away where Teams says that it stands, and others keep theirs", async () => {
  const entities = [
    { type: "mention", text: "<at>Nätboten</at>", mentioned: { id: `28:${BOT_ID}`, name: "Nätboten" } },
    { type: "mention", text: "<at>Bo Ek</at>", mentioned: { id: "29:bo", name: "Bo Ek" } },
  ];
  await service.client.post(anna, {
    type: "message",
    text: "<at>Nätboten</at>&nbsp;hjälp",
    conversation: GROUP,
    entities,
  });
  expect(lastText()).toContain("Här kan du skriva");
});

test("somebody whom it is not sure about gets the two nearest as buttons, and pressing is the same as writing", async () => {
  await service.client.say(anna, "jag vill inte sluta");
  expect(did).toEqual([]);
  expect(buttons()).toEqual(["Sluta", "Stopp", "Visa allt jag kan göra"]);
  const [button] = lastCard()["actions"] as readonly { data: object }[];
  await service.client.submit(anna, button!.data);
  expect(did).toEqual(["unfollow"]);
});

test("what somebody has written goes along with the button as it was written, however it looks", async () => {
  await service.client.say(anna, "gruppen paus ${1+1} [länk](https://x.example)");
  const [button] = lastCard()["actions"] as readonly { data: { command: string; rest: string } }[];
  expect(button!.data).toMatchObject({ command: "pause", rest: "$ {1+1} [länk](https://x.example)" });
  checkCard(lastCard(), []);
});

test.each<[string, object, string]>([
  ["nothing", { text: "" }, "Det här kan jag hjälpa dig med"],
  ["spaces", { text: "  \n " }, "Det här kan jag hjälpa dig med"],
  [
    "a file",
    { attachments: [{ contentType: "image/*", contentUrl: "https://x.example/a.png" }] },
    "Jag kan inte ta emot filer",
  ],
  [
    "a text with its HTML",
    { text: "hjälp", attachments: [{ contentType: "text/html", content: "<p>hjälp</p>" }] },
    "Det här kan",
  ],
  ["an emoji", { text: "🙃" }, "Jag förstod inte riktigt"],
  ["10,000 characters", { text: "å".repeat(10_000) }, "Jag förstod inte riktigt"],
  ["a line of code", { text: "${1+1} <script>" }, "Jag förstod inte riktigt"],
  ["a button of long ago", { value: { verb: "gone" } }, "Den knappen gäller inte längre"],
  [
    "a button with a made-up command",
    { value: { verb: VERBS.say, command: "constructor" } },
    "Den knappen gäller inte",
  ],
])("%s gets a clear answer", async (_, message, told) => {
  expect((await service.client.post(anna, { type: "message", ...message })).status).toBe(200);
  expect(JSON.stringify(answers().at(-1)?.body)).toContain(told);
  expect(service.logged).toEqual([]);
});

test("another bot gets no answer, so that the two never talk for ever; nor does somebody without an account get a role", async () => {
  await service.client.post(anna, {
    type: "message",
    text: "hjälp",
    from: { id: "28:other", name: "Bot", role: "bot" },
  });
  expect(answers()).toEqual([]);
  await service.client.post(anna, { type: "message", text: "mina", from: { id: "29:guest", name: "Gäst" } });
  expect(lastText()).toContain("eget konto i Teams");
});

test("an English client is answered in English, and understands Swedish all the same", async () => {
  await service.client.post(anna, { type: "message", text: "paus till fredag", locale: "en-GB" });
  expect(rested).toEqual(["2026-11-20"]);
  expect(lastText()).toContain("until and including Friday 20 November");
  await service.client.post(anna, { type: "message", text: "help", locale: "en-US" });
  expect(inCard()).toContain("This is what I can help you with");
});
