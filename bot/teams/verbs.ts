/** Every verb that a card can send and a handler answers; a test holds cards and handlers against this list. */
export const VERBS = {
  /** Answers to an evaluation. Data: EvaluationCardData. */
  submitEvaluation: "evaluation.submit",
  /** Shows the form again with the earlier answers. Data: EvaluationCardData. */
  changeEvaluation: "evaluation.change",
  /** Shows the QR code for students without an address. Data: EvaluationCardData. */
  showQr: "evaluation.qr",
  /** No more cards from the network. Data: { about }, what the card is about. */
  unfollow: "network.unfollow",
  /** Takes "unfollow" back. Data: { about }. */
  follow: "network.follow",
  /** "Fråga": looks for what may answer the question before it is asked. Data: the form's fields. */
  checkQuestion: "network.question.check",
  /** "Fråga nätverket ändå". Data: the form's fields. */
  askQuestion: "network.question.ask",
  /** "Det här hjälpte": what was found is enough. Data: { draftId }. */
  foundAnswer: "network.question.found",
  /** Data: { questionId, text }. */
  replyToQuestion: "network.question.reply",
  /** "Det hjälpte". Data: { questionId }. */
  closeQuestion: "network.question.close",
  /** "Lägg ut frågan igen", when nobody knows whether it is in the channel. Data: { questionId }. */
  postQuestionAgain: "network.question.post-again",
  /** Keeps a draft and shows the post as it will look. Data: the post form's fields, postId, version. */
  previewPost: "network.post.preview",
  /** Other words in a published post. Data as above. */
  savePost: "network.post.save",
  /** Shows the form again. Data: { postId, version }, as for those below. */
  editPost: "network.post.edit",
  publishPost: "network.post.publish",
  discardPost: "network.post.discard",
  withdrawPost: "network.post.withdraw",
  /** The next page of one's colleagues. Data: { page }. */
  morePeople: "network.people.more",
  /** Whether a new supervisor wants to be presented. Data: { newcomer, answer }. */
  answerWelcome: "network.people.welcome",
  /** Opens one material. Data: { materialId }, as for those below. */
  showMaterial: "network.material.show",
  /** Whether it helped. Data besides: { helped }. */
  rateMaterial: "network.material.rate",
  /** "Den stämmer": the next review is a year away. */
  confirmReview: "network.material.reviewed",
  /** Does what a command in writing does. Data: { command, rest }. */
  say: "talk.say",
  /** "Jag kommer". Data: { meetingId }, as for those below unless told. */
  joinMeeting: "network.meeting.join",
  /** "Jag kan inte". */
  declineMeeting: "network.meeting.decline",
  showMeeting: "network.meeting.show",
  /** An empty form. No data. */
  newMeeting: "network.meeting.new",
  /** The form with what a meeting or a draft holds. Data: { meetingId } or the form's fields. */
  editMeeting: "network.meeting.edit",
  /** Data: the form's fields, meetingId, version (empty for a new one), as for the next. */
  previewMeeting: "network.meeting.preview",
  publishMeeting: "network.meeting.publish",
  cancelMeeting: "network.meeting.cancel",
  /** The form in which the owner ticks who came. */
  openAttendance: "network.meeting.attendance",
  /** Data: { meetingId, came, others }. */
  noteAttendance: "network.meeting.note",
} as const;

/** What every evaluation card sends along. It says which evaluation is meant, never who answers. */
export interface EvaluationCardData {
  readonly invitationId: string;
  readonly attempt: number;
  /** Only decides whether the next card shows the button; whether a QR may be shown is decided by the register. */
  readonly studentsToShowQr: number;
}
