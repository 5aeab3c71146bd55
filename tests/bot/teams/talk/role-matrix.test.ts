import { keyOf } from "../../../../bot/usecases/network/remember-contact";
import texts from "../../../../bot/text/sv.json";
import { aPerson, aTeam, TENANT, type Person } from "../../../support/connector/people";
import { startWholeService, type WholeService } from "../../../support/network/whole-service";
import { aCompetence, aUnit } from "../../../support/records";

/**
 * Who may what by writing to the bot: one line per command, and a command without a line is a failing test.
 *
 * H HR · M a unit's manager · L step 3 · S supervisor · N somebody whom the register does not know
 */
const EVERYBODY = "HMLSN";
const WITH_ROLE = "HMLS";
const MATRIX: Readonly<Record<keyof typeof texts.talk.commands, string>> = {
  help: EVERYBODY,
  thanks: EVERYBODY,
  mine: EVERYBODY,
  pause: "LS",
  back: "LS",
  unfollow: EVERYBODY,
  follow: EVERYBODY,
  stop: EVERYBODY,
  begin: EVERYBODY,
  lead: WITH_ROLE,
  colleagues: "HMLS",
  hide: WITH_ROLE,
  show: WITH_ROLE,
  // Others are told who writes posts, and how to ask one of them.
  post: "HL",
  ask: WITH_ROLE,
  search: WITH_ROLE,
  meetings: WITH_ROLE,
  "new-meeting": "HL",
  material: WITH_ROLE,
  feedback: WITH_ROLE,
  coach: WITH_ROLE,
  agenda: WITH_ROLE,
};
type Who = "H" | "M" | "L" | "S" | "N";

const PEOPLE: Readonly<Record<Who, Person>> = {
  H: aPerson(1, { name: "Harriet Holm", email: "harriet.holm@kommun.example" }),
  M: aPerson(2, { name: "Karin Ek", email: "karin.ek@kommun.example" }),
  L: aPerson(3, { name: "Lena Lind", email: "lena.lind@kommun.example" }),
  S: aPerson(4, { name: "Stina Sten", email: "stina.sten@kommun.example" }),
  N: aPerson(5, { name: "Nils Ny", email: "nils.ny@kommun.example" }),
};
const REGISTER = [
  aUnit({ managerEmail: PEOPLE.M.email }),
  aCompetence({ name: PEOPLE.L.name, email: PEOPLE.L.email, stepsDone: [1, 2, 3] }),
  aCompetence({ name: PEOPLE.S.name, email: PEOPLE.S.email, stepsDone: [1, 2] }),
];
const NOW = "2024-10-10T08:00:00.000Z";
/** What the bot says to whom a command is not for. */
const NOT_FOR_YOU = /är till för .* och jag hittar inte dig bland dem|Inlägg skrivs av steg 3 och HR/;
const NOT_UNDERSTOOD = /förstod inte|Menar du|gick fel/;

let service: WholeService;

beforeAll(async () => {
  service = await startWholeService(NOW, REGISTER);
  service.connector.addTeam(aTeam(1, Object.values(PEOPLE)));
  for (const person of Object.values(PEOPLE)) await service.client.install(person);
  await service.stores.hrSightings.saw(keyOf({ tenantId: TENANT, aadObjectId: PEOPLE.H.aadObjectId }), NOW);
}, 60_000);
afterAll(() => service.stop());

const LINES = Object.entries(MATRIX).map(
  ([id, allowed]) => [texts.talk.commands[id as keyof typeof MATRIX].title, allowed] as const,
);

test.each(LINES)(
  "%s is for %s and nobody else",
  async (title, allowed) => {
    const letIn: string[] = [];
    for (const [who, person] of Object.entries(PEOPLE)) {
      service.connector.forgetCalls();
      await service.client.say(person, title);
      const [answer = ""] = service.connector.callsOf("post").map(({ body }) => JSON.stringify(body));
      expect([who, answer]).toEqual([who, expect.not.stringMatching(NOT_UNDERSTOOD)]);
      expect(answer).not.toBe("");
      if (!NOT_FOR_YOU.test(answer)) letIn.push(who);
    }
    expect(letIn.join("")).toBe([..."HMLSN"].filter((who) => allowed.includes(who)).join(""));
  },
  30_000,
);
