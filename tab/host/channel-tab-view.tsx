import { Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { writeAddress } from "../address/address";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useText } from "../text/use-text";
import { isSettingUp, offerTab } from "./channel-tab";

/** What a channel may have as a tab of its own. */
const ROOMS = [
  { name: "tab.network", address: { view: "posts" } },
  { name: "tab.coverage", address: { view: "overview" } },
  { name: "tab.results", address: { view: "results", who: "students", area: null } },
] as const;

/** The page that Teams opens when somebody adds the app to a channel as a tab. */
export function ChannelTabView() {
  const t = useText();
  const [chosen, choose] = useState(0);
  const isAsked = isSettingUp();
  const { name, address } = ROOMS[chosen] ?? ROOMS[0];
  useEffect(() => {
    if (!isAsked) return;
    const written = writeAddress({ ...address, term: null, choices: {} });
    const id = written.replace(/^\//, "").replace(/\?.*$/, "");
    offerTab({ id, name: t(name), address: written });
  }, [isAsked, address, name, t]);
  if (!isAsked) {
    return (
      <Page title={t("host.outside-title")} hasTerm={false}>
        <Section>{t("host.outside")}</Section>
      </Page>
    );
  }
  return (
    <Page title={t("host.new-tab")} subtitle={t("host.new-tab-why")} hasTerm={false}>
      <Section>
        <Field label={t("host.new-tab-shows")}>
          <Select value={String(chosen)} onChange={(_, { value }) => choose(Number(value))}>
            {ROOMS.map((room, at) => (
              <option key={room.name} value={at}>
                {t(room.name)}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
    </Page>
  );
}
