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
} as const;

/** What every evaluation card sends along. It says which evaluation is meant, never who answers. */
export interface EvaluationCardData {
  readonly invitationId: string;
  readonly attempt: number;
  /** Only decides whether the next card shows the button; whether a QR may be shown is decided by the register. */
  readonly studentsToShowQr: number;
}
