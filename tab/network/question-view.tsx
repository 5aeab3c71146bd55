import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { QuestionPage, QuestionReply } from "../../bot/contract/network/questions";
import { useApi } from "../api/use-api";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Badge } from "../marks/badge";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Entry } from "./entry";
import { ProblemNotice } from "./problem-notice";
import { QuestionBadge } from "./question/question-badge";
import { RemoveDialog } from "./question/remove-dialog";
import { ReplyForm } from "./question/reply-form";
import { useAction } from "./use-action";
import { WrittenText } from "./written-text";

/** One question with its replies (S38). */
export function QuestionView({ address }: ViewProps<"question">) {
  const t = useText();
  const path = `/api/network/questions/${encodeURIComponent(address.question)}`;
  const state = useApi<QuestionPage>(path);
  return (
    <Page
      title={state.data?.question.title ?? t("network.questions.one")}
      hasTerm={false}
      above={[{ to: { view: "questions" }, name: t("views.questions") }]}
    >
      <Loaded state={state} loading={t("network.questions.loading")}>
        {(page) => <Thread page={page} path={path} onChanged={() => void state.retry()} />}
      </Loaded>
    </Page>
  );
}

interface ThreadProps {
  readonly page: QuestionPage;
  readonly path: string;
  readonly onChanged: () => void;
}

function Thread({ page: { question, replies, ...may }, path, onChanged }: ThreadProps) {
  const t = useText();
  const numbers = useNumbers();
  const handling = useAction();
  /** The question's own address, or that of a reply. */
  const [removing, setRemoving] = useState<string | null>(null);
  const handle = async (what: "close" | "post-again") => {
    if (await handling.act(`${path}/${what}`, { method: "POST" })) onChanged();
  };
  const aboutReply = ({ at, isEdited, inThread, isRemoved }: QuestionReply) =>
    [
      numbers.moment(at),
      isEdited && t("network.questions.edited"),
      inThread !== "yes" && !isRemoved && t(`network.questions.in-thread.${inThread}`),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <Section>
        <Entry
          level={2}
          title={question.askedBy ?? t("network.questions.nameless")}
          badges={
            <>
              <QuestionBadge question={question} />
              <Badge kind="plain">{question.area}</Badge>
            </>
          }
          about={numbers.moment(question.askedAt)}
          actions={
            <>
              {may.mayClose && (
                <Button disabledFocusable={handling.isBusy} onClick={() => void handle("close")}>
                  {t("network.questions.helped")}
                </Button>
              )}
              {may.mayPostAgain && (
                <Button disabledFocusable={handling.isBusy} onClick={() => void handle("post-again")}>
                  {t("network.questions.post-again")}
                </Button>
              )}
              {may.mayRemove && !question.isRemoved && (
                <Button onClick={() => setRemoving(path)}>{t("network.questions.remove")}</Button>
              )}
            </>
          }
        >
          <WrittenText>{question.isRemoved ? t("network.questions.removed") : question.text}</WrittenText>
        </Entry>
        <ProblemNotice problem={handling.problem} />
        {question.inChannel !== "yes" && !question.isRemoved && (
          <Notice kind="info">{t(`network.questions.in-channel.${question.inChannel}`)}</Notice>
        )}
      </Section>
      <Section title={t("network.questions.replies", { count: replies.length })}>
        {replies.map((reply) => (
          <Entry
            key={reply.id}
            title={reply.by ?? t("network.questions.colleague")}
            about={aboutReply(reply)}
            actions={
              may.mayRemove &&
              !reply.isRemoved && (
                <Button onClick={() => setRemoving(`${path}/replies/${encodeURIComponent(reply.id)}`)}>
                  {t("network.questions.remove-reply")}
                </Button>
              )
            }
          >
            <WrittenText>{reply.isRemoved ? t("network.questions.removed-reply") : reply.text}</WrittenText>
          </Entry>
        ))}
        {may.mayReply && <ReplyForm path={path} onReplied={onChanged} />}
      </Section>
      {removing !== null && (
        <RemoveDialog
          path={removing}
          what={removing === path ? "remove" : "remove-reply"}
          onClose={(isDone) => {
            setRemoving(null);
            if (isDone) onChanged();
          }}
        />
      )}
    </>
  );
}
