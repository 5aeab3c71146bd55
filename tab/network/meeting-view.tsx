import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { MeetingDetails } from "../../bot/contract/network/meeting";
import { useApi } from "../api/use-api";
import { useSession } from "../api/use-session";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Badge } from "../marks/badge";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Entry } from "./entry";
import { CancelDialog } from "./meeting/cancel-dialog";
import { MeetingDialog } from "./meeting/meeting-dialog";
import { useMeetingTime } from "./meeting/meeting-time";
import { People } from "./meeting/people";
import { SeatBadges } from "./meeting/seat-badges";
import { ProblemNotice } from "./problem-notice";
import { useAction } from "./use-action";
import { WrittenText } from "./written-text";

type Dialog = "change" | "cancel";

/** One meeting: what it is about, one's own answer, and for whoever called it who comes (S41). */
export function MeetingView({ address }: ViewProps<"meeting">) {
  const t = useText();
  const path = `/api/network/meetings/${encodeURIComponent(address.meeting)}`;
  const state = useApi<MeetingDetails>(path);
  const [open, setOpen] = useState<Dialog | null>(null);
  const { data } = state;
  return (
    <Page
      title={data?.title ?? t("network.meetings.one")}
      hasTerm={false}
      actions={
        data?.mayChange &&
        data.state === "planned" && (
          <>
            <Button onClick={() => setOpen("change")}>{t("network.edit")}</Button>
            <Button onClick={() => setOpen("cancel")}>{t("network.meetings.cancel")}</Button>
          </>
        )
      }
      above={[{ to: { view: "meetings" }, name: t("views.meetings") }]}
    >
      <Loaded state={state} loading={t("network.meetings.loading")}>
        {(meeting) => (
          <Content
            {...{ meeting, path, open }}
            etag={state.etag}
            refetch={state.retry}
            onClose={() => {
              setOpen(null);
              void state.retry();
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface ContentProps {
  readonly meeting: MeetingDetails;
  readonly etag: string | null;
  readonly path: string;
  readonly refetch: () => Promise<void>;
  readonly open: Dialog | null;
  readonly onClose: () => void;
}

function Content({ meeting, etag, path, refetch, open, onClose }: ContentProps) {
  const t = useText();
  const time = useMeetingTime();
  const numbers = useNumbers();
  const { data: session } = useSession();
  const isPlanned = meeting.state === "planned";
  return (
    <>
      <Section>
        <Entry
          level={2}
          title={time(meeting)}
          badges={
            <>
              <SeatBadges meeting={meeting} />
              <Badge kind="plain">{meeting.area ?? t("network.everybody")}</Badge>
            </>
          }
          about={[
            meeting.place || t("network.meetings.online"),
            meeting.calledBy && t("network.meetings.called-by", { name: meeting.calledBy }),
            isPlanned && t("network.meetings.last-day", { day: numbers.day(meeting.lastSignUpDay) }),
          ]
            .filter(Boolean)
            .join(" · ")}
          actions={
            isPlanned && (
              <>
                {meeting.link && (
                  <Link inline href={meeting.link} target="_blank" rel="noreferrer">
                    {t("network.meetings.join")}
                  </Link>
                )}
                <Link inline href={meeting.calendarFile}>
                  {t("network.meetings.calendar-file")}
                </Link>
                <Link inline href={meeting.teamsCalendar} target="_blank" rel="noreferrer">
                  {t("network.meetings.teams-calendar")}
                </Link>
              </>
            )
          }
        >
          <WrittenText>{meeting.what}</WrittenText>
          {meeting.isSignUpOpen && <SignUp meeting={meeting} path={path} refetch={refetch} />}
        </Entry>
      </Section>
      <People meeting={meeting} path={path} etag={etag} refetch={refetch} />
      {open === "change" && (
        <MeetingDialog
          read={{ meeting, etag }}
          mayCallFor={{ areas: session?.areas ?? [], everybody: session?.roles.includes("hr") ?? false }}
          onClose={onClose}
        />
      )}
      {open === "cancel" && <CancelDialog meeting={meeting} path={path} onClose={onClose} />}
    </>
  );
}

function SignUp({ meeting, path, refetch }: Pick<ContentProps, "meeting" | "path" | "refetch">) {
  const t = useText();
  const action = useAction();
  const answer = async (given: "yes" | "no") => {
    if (await action.act(`${path}/sign-up`, { method: "POST", body: { answer: given } })) await refetch();
  };
  const own = meeting.own?.state ?? null;
  const isIn = own === "coming" || own === "waiting";
  return (
    <div role="group" aria-label={t("network.meetings.your-answer")}>
      <ProblemNotice problem={action.problem} />
      <p role="status">{own !== null && t(`network.meetings.answer.${own}`)}</p>
      {isIn ? (
        <Button disabledFocusable={action.isBusy} onClick={() => void answer("no")}>
          {t("network.meetings.cannot")}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={action.isBusy} onClick={() => void answer("yes")}>
          {t(meeting.free === 0 ? "network.meetings.wait" : "network.meetings.come")}
        </Button>
      )}
    </div>
  );
}
