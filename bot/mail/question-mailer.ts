import { dayInWords } from "../text/day";
import { textIn } from "../text/text";
import type { TellHr } from "../usecases/network/question/ports";
import { AUTOMATIC, PATIENCE_MS, transportTo, type MailSetting } from "./transport";

export interface QuestionMailerConfig {
  /** Null: this installation sends no mail, and HR reads of it in the tab alone. */
  readonly mail: MailSetting | null;
  /** The function mailbox, where HR reads. */
  readonly contactMailbox: string;
  readonly patienceMs?: number;
}

/** Tells HR's function mailbox that a question waits. The mail holds neither the question nor who asked. */
export function makeTellHr({ mail, contactMailbox, patienceMs = PATIENCE_MS }: QuestionMailerConfig): TellHr {
  const t = textIn("sv");
  return async ({ because, area, askedOn }) => {
    if (!mail) return;
    const transport = transportTo(mail, patienceMs);
    try {
      await transport.sendMail({
        from: mail.from,
        to: { name: "", address: contactMailbox },
        headers: AUTOMATIC,
        subject: t(`mail.${because}-question.subject`, { area }),
        text: t(`mail.${because}-question.text`, { area, day: dayInWords("sv", askedOn) }),
      });
    } finally {
      transport.close();
    }
  };
}
