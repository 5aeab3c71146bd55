import type { Actor } from "../domain/access/actor";
import { can } from "../domain/access/can";
import type { AuditObject } from "../usecases/access/audit/audit-trail";
import { auditObject } from "../usecases/access/audit/audit-object";
import type { Right } from "../usecases/access/audit/admit";
import type { CommandId } from "./talk/command";
import { VERBS } from "./verbs";

/**
 * What each button of a card asks for: a verb without a row does not compile. Who may, and where, is decided in
 * domain/access/can; what somebody does about themselves, and what the network has promised that nobody is told (who
 * asked, S38), is noted without who.
 */
export const VERB_RIGHTS: { readonly [V in keyof typeof VERBS]: Right } = {
  submitEvaluation: { action: "answer-evaluation", notes: "without-who" },
  changeEvaluation: { action: "answer-evaluation", notes: "nothing" },
  showQr: { action: "answer-evaluation", notes: "nothing" },
  unfollow: { action: "choose-cards", notes: "without-who" },
  follow: { action: "choose-cards", notes: "without-who" },
  checkQuestion: { action: "ask-network", notes: "nothing" },
  askQuestion: { action: "ask-network", notes: "without-who" },
  foundAnswer: { action: "ask-network", notes: "without-who" },
  replyToQuestion: { action: "ask-network", notes: "who" },
  closeQuestion: { action: "close-question", notes: "without-who" },
  postQuestionAgain: { action: "close-question", notes: "without-who" },
  previewPost: { action: "change-post", notes: "who" },
  savePost: { action: "change-post", notes: "who" },
  editPost: { action: "change-post", notes: "nothing" },
  publishPost: { action: "change-post", notes: "who" },
  discardPost: { action: "change-post", notes: "who" },
  withdrawPost: { action: "change-post", notes: "who" },
  morePeople: { action: "see-colleagues", notes: "nothing" },
  answerWelcome: { action: "choose-cards", notes: "without-who" },
  showMaterial: { action: "see-network", notes: "nothing" },
  rateMaterial: { action: "see-network", notes: "without-who" },
  confirmReview: { action: "change-material", notes: "who" },
  say: { action: "see-session", notes: "nothing" },
  joinMeeting: { action: "join-meeting", notes: "without-who" },
  declineMeeting: { action: "join-meeting", notes: "without-who" },
  showMeeting: { action: "see-network", notes: "nothing" },
  newMeeting: { action: "call-meeting", notes: "nothing" },
  editMeeting: { action: "change-meeting", notes: "nothing" },
  previewMeeting: { action: "change-meeting", notes: "nothing" },
  publishMeeting: { action: "change-meeting", notes: "who" },
  cancelMeeting: { action: "change-meeting", notes: "who" },
  openAttendance: { action: "change-meeting", notes: "nothing" },
  noteAttendance: { action: "change-meeting", notes: "who" },
};

/** What each thing that people write asks for. "hjälp" tells only of what somebody may. */
export const COMMAND_RIGHTS: { readonly [C in CommandId]: Right } = {
  help: { action: "see-session", notes: "nothing" },
  thanks: { action: "see-session", notes: "nothing" },
  mine: { action: "see-session", notes: "nothing" },
  pause: { action: "rest-oneself", notes: "who" },
  back: { action: "rest-oneself", notes: "who" },
  unfollow: { action: "choose-cards", notes: "without-who" },
  follow: { action: "choose-cards", notes: "without-who" },
  stop: { action: "choose-cards", notes: "without-who" },
  begin: { action: "choose-cards", notes: "without-who" },
  lead: { action: "see-network", notes: "nothing" },
  colleagues: { action: "see-colleagues", notes: "nothing" },
  hide: { action: "see-network", notes: "without-who" },
  show: { action: "see-network", notes: "without-who" },
  post: { action: "write-post", notes: "nothing" },
  ask: { action: "ask-network", notes: "nothing" },
  search: { action: "ask-network", notes: "nothing" },
  meetings: { action: "see-network", notes: "nothing" },
  "new-meeting": { action: "call-meeting", notes: "nothing" },
  material: { action: "see-network", notes: "nothing" },
  feedback: { action: "see-network", notes: "nothing" },
  coach: { action: "see-network", notes: "nothing" },
  agenda: { action: "see-network", notes: "nothing" },
};

/** Whether "hjälp" tells somebody of a command, and the bot does it for them. */
export function isFor(command: CommandId, actor: Actor): boolean {
  return can(actor, COMMAND_RIGHTS[command].action, "anywhere");
}

/** What a button asks for, by what the card sends. */
export function rightOf(verb: (typeof VERBS)[keyof typeof VERBS]): Right {
  const [name] = Object.entries(VERBS).find(([, sent]) => sent === verb)!;
  return VERB_RIGHTS[name as keyof typeof VERBS];
}

const KINDS = { postId: "posts", questionId: "questions", materialId: "materials", meetingId: "meetings" } as const;

/** What a button is about, by the id that the card sends; null when it names nothing. */
export function pressedObject(data: unknown): AuditObject | null {
  const sent = (typeof data === "object" ? data : null) as Readonly<Record<string, unknown>> | null;
  const found = Object.entries(KINDS).find(([field]) => typeof sent?.[field] === "string" && sent[field] !== "");
  return found ? auditObject(found[1], [String(sent![found[0]])]) : null;
}
