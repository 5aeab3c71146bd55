import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { HeldBackBecause, QuestionReplied } from "../../../bot/contract/network/questions";
import { Notice } from "../../frame/notice";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { useProblemSentence } from "../problem-sentence";

interface ReplyFormProps {
  /** The question's address in the API. */
  readonly path: string;
  readonly onReplied: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start", marginTop: "12px" },
  field: { width: "100%", maxWidth: "70ch" },
});

/** Replies in one's own name, here and in the channel's thread. What is held back stays to be put right. */
export function ReplyForm({ path, onReplied }: ReplyFormProps) {
  const styles = useStyles();
  const t = useText();
  const action = useAction();
  const sentenceOf = useProblemSentence();
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<"saved" | "closed" | readonly HeldBackBecause[] | null>(null);

  async function reply(event: SyntheticEvent) {
    event.preventDefault();
    const done = await action.act<QuestionReplied>(`${path}/reply`, { method: "POST", body: { text } });
    if (!done) return;
    setAnswer(done.body.kind === "held-back" ? done.body.problems : done.body.kind);
    if (done.body.kind === "saved") setText("");
    if (done.body.kind !== "held-back") onReplied();
  }

  const wrong = answer !== null && typeof answer !== "string" ? answer.map(sentenceOf).join(" ") : null;
  return (
    <form className={`${styles.form} ${useTargets()}`} onSubmit={(event) => void reply(event)} noValidate>
      {answer === "saved" && <Notice kind="success">{t("network.questions.saved")}</Notice>}
      {answer === "closed" && <Notice kind="info">{t("network.questions.was-closed")}</Notice>}
      <ProblemNotice problem={action.problem} />
      <Field
        className={styles.field}
        label={t("network.questions.your-reply")}
        hint={t("network.text-hint")}
        {...(wrong === null ? {} : { validationState: "error" as const, validationMessage: wrong })}
      >
        <Textarea rows={4} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={action.isBusy}>
        {t("network.questions.reply")}
      </Button>
    </form>
  );
}
