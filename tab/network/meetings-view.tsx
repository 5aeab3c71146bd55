import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MeetingList } from "../../bot/contract/network/meeting";
import { useAddress } from "../address/use-address";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useTargets } from "../frame/use-targets";
import { Paging } from "../table/paging";
import { readPage } from "../table/read-page";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Choice, Choices } from "./choices";
import { MeetingDialog } from "./meeting/meeting-dialog";
import { MeetingEntry } from "./meeting/meeting-entry";

/** Meetings that are coming, and those that have been (S41). Step 3 and HR call them here or in the chat. */
export function MeetingsView({ address }: ViewProps<"meetings">) {
  const t = useText();
  const { choose, go } = useAddress();
  const targets = useTargets();
  const when = address.choices["nar"] === "tidigare" ? "past" : "coming";
  const page = readPage(address.choices["sida"]);
  const query = new URLSearchParams({
    ...(when === "past" && { which: when }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  const state = useKept(useApi<MeetingList>(`/api/network/meetings${query && `?${query}`}`), "meetings");
  const [isCalling, setCalling] = useState(false);
  const mayCallFor = state.data?.mayCallFor;
  const mayCall = mayCallFor !== undefined && (mayCallFor.everybody || mayCallFor.areas.length > 0);
  return (
    <Page
      title={t("views.meetings")}
      hasTerm={false}
      subtitle={t("network.meetings.subtitle")}
      actions={
        mayCall && (
          <Button appearance="primary" onClick={() => setCalling(true)}>
            {t("network.meetings.call")}
          </Button>
        )
      }
    >
      <Loaded state={state} loading={t("network.meetings.loading")}>
        {({ meetings, pages }) => (
          <Section className={targets}>
            <Choices>
              <Choice
                label={t("network.meetings.when")}
                value={when}
                onChoose={(chosen) => choose({ nar: chosen === "past" ? "tidigare" : "", sida: "" })}
                options={[
                  ["coming", t("network.meetings.coming-ones")],
                  ["past", t("network.meetings.past-ones")],
                ]}
              />
            </Choices>
            {meetings.length === 0 && <p role="status">{t(`network.meetings.none-${when}`)}</p>}
            {meetings.map((meeting) => (
              <MeetingEntry key={meeting.id} meeting={meeting} />
            ))}
            <Paging page={page} pages={pages} onPage={(next) => choose({ sida: String(next) })} />
          </Section>
        )}
      </Loaded>
      {isCalling && mayCallFor && (
        <MeetingDialog
          read={null}
          mayCallFor={mayCallFor}
          onClose={(id) => {
            setCalling(false);
            if (id !== null) go({ view: "meeting", meeting: id });
          }}
        />
      )}
    </Page>
  );
}
