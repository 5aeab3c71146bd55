import { Button } from "@fluentui/react-components";
import type { QuestionPage } from "../../bot/contract/network/questions";
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

function Thread({ page: { question, replies, mayReply, mayClose }, path, onChanged }: ThreadProps) {
  const t = useText();
  const numbers = useNumbers();
  const closing = useAction();
  const close = async () => {
    if (await closing.act(`${path}/close`, { method: "POST" })) onChanged();
  };
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
            mayClose &&
            question.state !== "closed" && (
              <Button disabledFocusable={closing.isBusy} onClick={() => void close()}>
                {t("network.questions.helped")}
              </Button>
            )
          }
        >
          <WrittenText>{question.text}</WrittenText>
        </Entry>
        <ProblemNotice problem={closing.problem} />
        {question.inChannel !== "yes" && (
          <Notice kind="info">{t(`network.questions.in-channel.${question.inChannel}`)}</Notice>
        )}
      </Section>
      <Section title={t("network.questions.replies", { count: replies.length })}>
        {replies.map((reply) => (
          <Entry
            key={reply.id}
            title={reply.by ?? t("network.questions.colleague")}
            about={[numbers.moment(reply.at), reply.isEdited && t("network.questions.edited")]
              .filter(Boolean)
              .join(" · ")}
          >
            <WrittenText>{reply.text}</WrittenText>
          </Entry>
        ))}
        {mayReply && <ReplyForm path={path} onReplied={onChanged} />}
      </Section>
    </>
  );
}
