import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { RoundStatus } from "../../bot/contract/round";
import { useApi } from "../api/use-api";
import { ViewLink } from "../address/view-link";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useNumbers, useText } from "../text/use-text";
import { LINKS_TO_HIT, NARROW } from "../theme/layout";
import type { ViewProps } from "../views";
import { lastDay } from "./rounds/last-day";
import { Plan } from "./rounds/plan";
import { Progress } from "./rounds/progress";
import { commandsFor, ENDINGS, RoundCommands } from "./rounds/commands/round-commands";
import { StartRound } from "./rounds/commands/start-round";
import { Uncertain } from "./rounds/uncertain";
import { Unreachable } from "./rounds/unreachable";
import { roundOf, roundPath, useRounds } from "./rounds/use-round";
import { WaitingPeople } from "./rounds/waiting-people";

const PreviewDialog = lazy(async () => ({ default: (await import("./rounds/preview/preview-dialog")).PreviewDialog }));

const useStyles = makeStyles({
  link: LINKS_TO_HIT,
  endings: { display: "flex", flexWrap: "wrap", gap: "8px", [NARROW]: { "& > *": { flexGrow: 1, minHeight: "44px" } } },
});

/** One term's round: its plan before the start, and then how it goes and what can be done about it. */
export function RoundView({ address: { roundTerm: term } }: ViewProps<"round">) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const rounds = useRounds();
  const round = useMemo(() => ({ ...rounds, data: rounds.data && roundOf(rounds.data, term) }), [rounds, term]);
  const isPlanned = rounds.data !== undefined && round.data === undefined;
  const plan = useApi<RoundStatus>(isPlanned ? roundPath(term, "plan") : null);
  const [open, setOpen] = useState<"start" | "preview" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const shown = isPlanned ? plan : round;
  const status = shown.data;
  const canStart = isPlanned && (plan.data?.invitations.planned ?? 0) > 0;
  const isOver = status?.state === "closed" || status?.state === "cancelled" || status?.state === "closing";
  return (
    <Page
      title={`${t("views.rounds")} ${numbers.term(term)}`}
      subtitle={status && <Subtitle status={status} />}
      above={[{ to: { view: "rounds" }, name: t("views.rounds") }]}
      hasTerm={false}
      {...(status && !isOver && (canStart || !isPlanned)
        ? {
            actions: (
              <>
                {isPlanned ? (
                  <Button appearance="primary" onClick={() => setOpen("start")}>
                    {t("rounds.act.start")}
                  </Button>
                ) : (
                  <RoundCommands round={status} commands={commandsFor(status)} refresh={round.retry} onDone={setDone} />
                )}
                <Button onClick={() => setOpen("preview")}>{t("rounds.act.preview")}</Button>
              </>
            ),
          }
        : {})}
    >
      {done !== null && <Notice kind="success">{done}</Notice>}
      <Loaded
        state={shown}
        loading={t("rounds.loading")}
        empty={(data) =>
          data.invitations.planned > 0
            ? null
            : {
                title: t("rounds.plan.title", { term: numbers.term(term) }),
                sentence: t("rounds.plan.nobody"),
                action: (
                  <div className={styles.link}>
                    <ViewLink to={{ view: "import", term }}>{t("rounds.plan.to-import")}</ViewLink>
                  </div>
                ),
              }
        }
      >
        {(data) => (isPlanned ? <Plan plan={data} /> : <Running round={data} refresh={round.retry} onDone={setDone} />)}
      </Loaded>
      {open === "start" && plan.data && (
        <StartRound
          plan={plan.data}
          onClose={() => setOpen(null)}
          onStarted={async () => {
            setDone(t("rounds.start.done"));
            await round.retry();
          }}
        />
      )}
      {open === "preview" && (
        <Suspense fallback={null}>
          <PreviewDialog term={term} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Page>
  );
}

function Subtitle({ status }: { readonly status: RoundStatus }) {
  const t = useText();
  const numbers = useNumbers();
  const { state, startedAt, closesAt } = status;
  return t(`rounds.about.${state}`, {
    started: startedAt === null ? "–" : numbers.moment(startedAt),
    closes: closesAt === null ? "–" : numbers.day(lastDay(closesAt)),
  });
}

interface RunningProps {
  readonly round: RoundStatus;
  readonly refresh: () => Promise<void>;
  readonly onDone: (sentence: string) => void;
}

function Running({ round, refresh, onDone }: RunningProps) {
  const styles = useStyles();
  const t = useText();
  const { state, pausedBecause, invitations } = round;
  const isOpen = state === "running" || state === "paused";
  return (
    <>
      {pausedBecause !== null && (
        <Notice kind="warning" title={t(`rounds.paused-because.${pausedBecause}`)}>
          {t("rounds.paused-because.what")}
        </Notice>
      )}
      <Progress round={round} />
      {isOpen && invitations.uncertain > 0 && <Uncertain round={round} refresh={refresh} onDone={onDone} />}
      {isOpen && invitations.pending > 0 && <WaitingPeople round={round} />}
      {isOpen && <Unreachable round={round} />}
      {isOpen && (
        <Section title={t("rounds.ending.title")} note={t("rounds.ending.note")}>
          <div className={styles.endings}>
            <RoundCommands round={round} commands={ENDINGS} refresh={refresh} onDone={onDone} />
          </div>
        </Section>
      )}
    </>
  );
}
