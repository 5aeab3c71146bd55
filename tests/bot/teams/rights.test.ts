import { withoutRoles, type Actor } from "../../../bot/domain/access/actor";
import { can } from "../../../bot/domain/access/can";
import { textIn } from "../../../bot/text/text";
import { VERB_RIGHTS } from "../../../bot/teams/rights";
import { VERBS } from "../../../bot/teams/verbs";
import { anActor, HR } from "../../support/actors";
import { listedAudit } from "../../support/audit";
import { aPerson } from "../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../support/teams-service";

/**
 * Who may press what: one line per button, and a button without a line is a failing test. Whose post, meeting or question
 * it is decides the use case behind it.
 *
 * H HR · M a unit's manager · L step 3 · S supervisor · N somebody whom the register does not know · A administrator
 */
const EVERYBODY = "HMLSNA";
const WITH_ROLE = "HMLS";
const MATRIX: Readonly<Record<keyof typeof VERBS, string>> = {
  submitEvaluation: EVERYBODY,
  changeEvaluation: EVERYBODY,
  showQr: EVERYBODY,
  unfollow: EVERYBODY,
  follow: EVERYBODY,
  checkQuestion: WITH_ROLE,
  askQuestion: WITH_ROLE,
  foundAnswer: WITH_ROLE,
  replyToQuestion: WITH_ROLE,
  closeQuestion: WITH_ROLE,
  postQuestionAgain: WITH_ROLE,
  previewPost: WITH_ROLE,
  savePost: WITH_ROLE,
  editPost: WITH_ROLE,
  publishPost: WITH_ROLE,
  discardPost: WITH_ROLE,
  withdrawPost: WITH_ROLE,
  morePeople: WITH_ROLE,
  answerWelcome: EVERYBODY,
  showMaterial: WITH_ROLE,
  rateMaterial: WITH_ROLE,
  confirmReview: WITH_ROLE,
  say: EVERYBODY,
  joinMeeting: WITH_ROLE,
  declineMeeting: WITH_ROLE,
  showMeeting: WITH_ROLE,
  newMeeting: "HL",
  editMeeting: WITH_ROLE,
  previewMeeting: WITH_ROLE,
  publishMeeting: WITH_ROLE,
  cancelMeeting: WITH_ROLE,
  openAttendance: WITH_ROLE,
  noteAttendance: WITH_ROLE,
};

const PEOPLE: Readonly<Record<string, Actor>> = {
  H: HR,
  M: anActor({ managerOf: ["V1"], managesIn: ["Norr"] }),
  L: anActor({ leadIn: ["Norr"], worksIn: ["Norr"], worksAt: ["V1"], supervisorId: "lena" }),
  S: anActor({ worksIn: ["Norr"], worksAt: ["V1"], supervisorId: "stina" }),
  N: anActor(),
  A: anActor({ isAdministrator: true }),
};

test.each(Object.keys(VERBS) as (keyof typeof VERBS)[])(
  "the button %s is for those in its line, and nobody else",
  (verb) => {
    const { action } = VERB_RIGHTS[verb];
    const letIn = Object.entries(PEOPLE).filter(([, actor]) => can(actor, action, "anywhere"));
    expect(letIn.map(([who]) => who).join("")).toBe(MATRIX[verb]);
  },
);

const NILS = aPerson(5, { name: "Nils Ny" });
/** What a card could send to pass for somebody: nothing of it is ever looked at. */
const FORGED = {
  ...{ isHr: true, roles: ["HR", "Admin"], isAdministrator: true, isOperator: true, supervisorId: "stina" },
  ...{
    actor: HR,
    actorId: HR.id,
    aadObjectId: HR.id,
    sender: { aadObjectId: HR.id },
    managerOf: ["V1"],
    leadIn: ["Norr"],
  },
};
/** Fits the shape of every card. */
const DATA = {
  ...{
    questionId: "q1",
    draftId: "0123456789-draft",
    text: "Hur gör ni?",
    about: "",
    area: "",
    postId: "",
    version: "",
    page: 1,
  },
  ...{
    materialId: "feedback",
    helped: "yes",
    meetingId: "0123456789-0123456789",
    came: "",
    others: "0",
    title: "",
    link: "",
  },
};

const REFUSED = textIn("sv")("refusal.not-allowed");
const { audit, entries } = listedAudit();
let service: TeamsService;

beforeAll(async () => {
  service = await startTeamsService({
    audit,
    identifySender: ({ objectId, name }) => Promise.resolve(withoutRoles(objectId, name)),
  });
});
afterAll(() => service.stop());
beforeEach(() => entries.splice(0));

const CLOSED = Object.entries(MATRIX).flatMap(([name, who]) => (who.includes("N") ? [] : [name as keyof typeof VERBS]));

test.each(CLOSED)("a forged card makes nobody more: %s is refused, noted, and nothing is called", async (name) => {
  const reply = await service.client.press(NILS, { verb: VERBS[name], data: { ...DATA, ...FORGED } });
  expect(JSON.stringify(reply.body)).toContain(REFUSED);
  expect(entries).toMatchObject([
    { who: NILS.aadObjectId, way: VERBS[name], outcome: "refused", reason: "not-allowed" },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/Nils|Hur gör/);
});
