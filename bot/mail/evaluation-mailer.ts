import { Readable } from "node:stream";
import type { EvaluationMailer, SendOutcome } from "../usecases/evaluation/ports";
import { evaluationMail } from "./evaluation-mail";
import { mailFailure } from "./send-outcome";
import { AUTOMATIC, PATIENCE_MS, transportTo, type MailSetting } from "./transport";

export interface MailerConfig {
  /** Null: this installation sends no mail, and every attempt says so. */
  readonly mail: MailSetting | null;
  /** The function mailbox that answers go to. */
  readonly contactMailbox: string;
  /** Milliseconds that the mail server may be silent; a test does not wait as long as real life. */
  readonly timeOutMs?: number;
}

/** One address and nothing else: a list here would send somebody's personal link to others. */
const ONE_ADDRESS = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/;

/** Sends students' personal links. One call is at most one mail; it never tries again by itself. */
export function makeEvaluationMailer({
  mail,
  contactMailbox,
  timeOutMs = PATIENCE_MS,
}: MailerConfig): EvaluationMailer {
  return {
    isConfigured: mail !== null,
    async send(email, link, request): Promise<SendOutcome> {
      if (!mail) return { kind: "not-sent", detail: "mail-not-configured" };
      if (!ONE_ADDRESS.test(email)) return { kind: "refused", reason: "address-refused" };
      let contentStarted = false;
      const transport = transportTo(mail, timeOutMs);
      transport.use("stream", (message, done) => {
        // Read only when the server has asked for the content, so until then nothing can have been sent.
        message.message.processFunc((content) =>
          Readable.from(
            (async function* () {
              contentStarted = true;
              yield* content;
            })(),
          ),
        );
        done();
      });
      try {
        const { messageId } = await transport.sendMail({
          from: mail.from,
          to: { name: "", address: email },
          replyTo: contactMailbox,
          headers: AUTOMATIC,
          ...evaluationMail(request, link, { contactMailbox }),
        });
        return { kind: "sent", conversationId: "mail", activityId: messageId };
      } catch (error) {
        return mailFailure(error, contentStarted);
      } finally {
        transport.close();
      }
    },
  };
}
