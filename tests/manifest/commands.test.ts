import { aPerson, aTeam, TENANT } from "../support/connector/people";
import { startWholeService, type WholeService } from "../support/network/whole-service";
import { aCompetence, aPlacement, aUnit } from "../support/records";
import { englishOf, manifestOf, packageFiles } from "../support/teams-package";

/** A step 3 supervisor, so that nothing in the lists is for somebody else. */
const anna = aPerson(1, { name: "Anna Ek", email: "anna.ek@kommun.example" });
const team = aTeam(1, [anna]);
const SUPERVISORS = [{ name: "Anna Ek", email: "anna.ek@kommun.example" }];
const REGISTER = [
  aUnit(),
  aCompetence({ name: "Anna Ek", stepsDone: [1, 2, 3] }),
  aPlacement({ supervisors: SUPERVISORS }),
  aPlacement({ key: "2", start: "2024-09-02", end: "2024-10-04", period: 5, supervisors: SUPERVISORS }),
];

const files = packageFiles();
const [bot] = manifestOf(files).bots;
const english = englishOf(files);

interface Command {
  readonly scope: string;
  readonly title: string;
  readonly locale: string;
}

const COMMANDS: readonly Command[] = bot!.commandLists.flatMap(({ scopes, commands }, list) =>
  scopes.flatMap((scope) =>
    commands.flatMap(({ title }, at) => [
      { scope, title, locale: "sv-SE" },
      { scope, title: english[`bots[0].commandLists[${list}].commands[${at}].title`]!, locale: "en-GB" },
    ]),
  ),
);

/** Words that say that the command was understood, and did something. */
const ANSWERS: Readonly<Record<string, RegExp>> = {
  hjälp: /jag hjälpa dig med|Här kan du skriva/,
  help: /I can help you with|Here you can write/,
  "fråga nätverket": /Fråga nätverket/,
  "ask the network": /Ask the network/i,
  material: /material/i,
  sök: /söka efter|Vad vill du|sök/i,
  search: /search/i,
  träffar: /träff/i,
  meetings: /meeting/i,
  "vem är min steg 3": /steg 3/,
  "who is my step 3": /step 3/,
  "skriv inlägg": /Skriv inlägg/,
  "write a post": /Write a? ?post/i,
  mina: /v. 41–45: 1 praktikant/,
  mine: /weeks 41–45: 1 student/,
  paus: /tills vidare/,
  pause: /until further notice/,
  sluta: /inga fler kort från nätverket/,
  unfollow: /no more cards from the network/,
  stopp: /Du får inga fler kort från mig/,
  stop: /no more cards/,
};
/** What the bot says when it has not understood. */
const NOT_UNDERSTOOD = /förstod inte|did not quite understand|Menar du|Do you mean|gick fel|went wrong/;

let service: WholeService;

beforeAll(async () => {
  service = await startWholeService("2024-10-10T08:00:00.000Z", REGISTER);
  service.connector.addTeam(team);
  service.connector.addPeople(anna);
  await service.client.install(anna);
}, 60_000);
afterAll(() => service.stop());

test("each place has at most ten commands, and every place where the bot is has some, in both languages", () => {
  const scopes = bot!.commandLists.flatMap((list) => list.scopes);
  expect(scopes.sort()).toEqual([...bot!.scopes].sort());
  for (const { commands } of bot!.commandLists) expect(commands.length).toBeLessThanOrEqual(10);
  expect(COMMANDS.every(({ title }) => title !== undefined && title !== "")).toBe(true);
});

test.each(COMMANDS)(
  "in $scope the command $title ($locale) is answered with what it says",
  async (command) => {
    const { scope, title, locale } = command;
    service.connector.forgetCalls();
    const { status } = await send(scope, title, locale);
    expect(status).toBe(200);
    // On a slow machine the bot may have said that it is writing.
    const sent = service.connector.callsOf("post").map(({ body }) => JSON.stringify(body));
    const answers = sent.filter((activity) => !activity.includes('"type":"typing"'));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(ANSWERS[title] ?? /^$/);
    expect(answers[0]).not.toMatch(NOT_UNDERSTOOD);
    expect(service.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  },
  30_000,
);

function send(scope: string, title: string, locale: string) {
  const message = { type: "message", locale };
  if (scope === "personal") return service.client.post(anna, { ...message, text: title });
  const name = `<at>Handledarnätet</at>`;
  const mentioned = { id: `28:${service.botId}`, name: "Handledarnätet" };
  const isTeam = scope === "team";
  return service.client.post(anna, {
    ...message,
    text: `${name} ${title}`,
    entities: [{ type: "mention", text: name, mentioned }],
    conversation: {
      ...{ isGroup: true, tenantId: TENANT },
      ...(isTeam
        ? { conversationType: "channel", id: team.id }
        : { conversationType: "groupChat", id: "19:group@thread.v2" }),
    },
    channelData: { tenant: { id: TENANT }, ...(isTeam ? { team: { id: team.id } } : {}) },
  });
}
