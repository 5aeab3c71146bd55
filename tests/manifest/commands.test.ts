import type { Clock } from "../../bot/clock";
import { makeForgetContact } from "../../bot/usecases/network/forget-contact";
import { makeRememberContact } from "../../bot/usecases/network/remember-contact";
import { newContacts } from "../support/contacts";
import { aPerson, TENANT } from "../support/connector/people";
import { startTeamsService, type TeamsService } from "../support/teams-service";
import { englishOf, manifestOf, packageFiles } from "../support/teams-package";

const clock: Clock = { now: () => "2024-10-03T08:00:00.000Z" };
const anna = aPerson(1);
const HELP = "en bot från vård- och omsorgsförvaltningen";

/** What the bot says to each command, so that a command that it only answers with its help is not listed as one. */
const ANSWERS: Readonly<Record<string, string>> = {
  hjälp: HELP,
  help: HELP,
  stopp: "Du får inga fler kort",
  stop: "Du får inga fler kort",
  börja: "Du får kort från mig igen",
  start: "Du får kort från mig igen",
};

const files = packageFiles();
const [bot] = manifestOf(files).bots;
const commandsIn = (scope: string) =>
  bot!.commandLists.flatMap(({ scopes, commands }, list) =>
    scopes.includes(scope)
      ? commands.flatMap(({ title }, at) => [
          title,
          englishOf(files)[`bots[0].commandLists[${list}].commands[${at}].title`]!,
        ])
      : [],
  );

let service: TeamsService;

beforeEach(async () => {
  const contacts = await newContacts();
  service = await startTeamsService({
    rememberContact: makeRememberContact({ contacts }),
    forgetContact: makeForgetContact({ contacts, clock }),
    contacts,
  });
  service.connector.addPeople(anna);
});
afterEach(() => service.stop());

const lastAnswer = () => String(service.connector.callsOf("post").at(-1)?.body["text"]);

test("the manifest lists exactly the commands that the bot answers, in both languages", () => {
  expect(commandsIn("personal").sort()).toEqual(Object.keys(ANSWERS).sort());
  expect(commandsIn("team")).toEqual(["hjälp", "help"]);
});

test.each(commandsIn("personal"))(
  "in a chat of one's own the command %j is answered with what it says",
  async (title) => {
    await service.client.install(anna);
    await service.client.say(anna, title);
    expect(lastAnswer()).toContain(ANSWERS[title]);
  },
);

test.each(commandsIn("team"))("in a channel the command %j is answered", async (title) => {
  const conversation = { conversationType: "channel", isGroup: true, tenantId: TENANT, id: "19:x@thread.tacv2" };
  await service.client.post(anna, { type: "message", text: `<at>Handledarnätet</at> ${title}`, conversation });
  expect(lastAnswer()).toContain(ANSWERS[title]);
});
