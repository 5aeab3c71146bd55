import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Empty } from "../frame/states";
import { useText } from "../text/use-text";
import { TextCard } from "./texts/text-card";
import { useQueue, type LastDecision, type Queue } from "./texts/use-queue";
import { WayOn } from "./results/way-on";

const useStyles = makeStyles({
  heading: { outlineOffset: "2px" },
});

/** HR reads every free text before anybody else may see it (S28): one at a time, the text alone. */
export function TextsView() {
  const t = useText();
  const queue = useQueue();
  return (
    <Page title={t("views.texts")} subtitle={t("free-texts.subtitle")} hasTerm={false}>
      {queue.last && <Outcome last={queue.last} />}
      <Loaded state={queue.state} loading={t("free-texts.loading")}>
        {() => <Reading queue={queue} />}
      </Loaded>
    </Page>
  );
}

function Reading({ queue }: { readonly queue: Queue }) {
  const styles = useStyles();
  const t = useText();
  const { current, left, skipped } = queue;
  const heading = useRef<HTMLSpanElement>(null);
  const shown = useRef(current?.id);
  useEffect(() => {
    if (shown.current !== current?.id) heading.current?.focus();
    shown.current = current?.id;
  }, [current?.id]);

  if (!current) {
    if (skipped > 0 && left > 0) {
      return (
        <Empty
          title={t("free-texts.progress", { total: left })}
          sentence={t("free-texts.skipped", { count: skipped })}
          action={<Button onClick={queue.startAgain}>{t("free-texts.again")}</Button>}
        />
      );
    }
    return (
      <Empty
        title={t("free-texts.none")}
        sentence={t("free-texts.none-sentence")}
        action={
          <WayOn to={{ view: "results", who: "students", area: null, term: null }}>{t("free-texts.to-results")}</WayOn>
        }
      />
    );
  }
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1} className={styles.heading}>
          {t("free-texts.progress", { total: left })}
        </span>
      }
      note={t("free-texts.look-for")}
    >
      <TextCard
        key={current.id}
        waiting={current}
        isLast={left === 1}
        isSaving={queue.isSaving}
        onNext={(decision) => void queue.decide(decision)}
        onLater={queue.keepForLater}
      />
    </Section>
  );
}

function Outcome({ last }: { readonly last: LastDecision }) {
  const t = useText();
  if (last.kind === "taken") return <Notice kind="warning">{t("free-texts.taken")}</Notice>;
  if (last.kind === "done") return <Notice kind="success">{t(`free-texts.done.${last.decision}`)}</Notice>;
  const { kind, message, about } = last.error;
  return (
    <Notice
      kind="error"
      title={t("free-texts.not-saved")}
      note={about.reference && t("frame.reference", { reference: about.reference })}
    >
      {kind === "unreachable" ? t("frame.unreachable") : message}
    </Notice>
  );
}
