import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { MaterialDetails } from "../../bot/contract/network/material";
import { useApi } from "../api/use-api";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useLanguage, useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Entry } from "./entry";
import { MaterialBadges } from "./material/material-badges";
import { MaterialDialog } from "./material/material-dialog";
import { ProblemNotice } from "./problem-notice";
import { useAction } from "./use-action";
import { WrittenText } from "./written-text";

/** One thing of the material bank, readable in a minute, and whether it helped (S40). */
export function MaterialView({ address }: ViewProps<"material">) {
  const t = useText();
  const path = `/api/network/materials/${encodeURIComponent(address.material)}`;
  const state = useApi<MaterialDetails>(`${path}?language=${useLanguage()}`);
  const [isChanging, setChanging] = useState(false);
  const { data } = state;
  return (
    <Page
      title={data?.title ?? t("network.materials.one")}
      hasTerm={false}
      above={[{ to: { view: "materials" }, name: t("views.materials") }]}
      actions={data?.mayChange && <Button onClick={() => setChanging(true)}>{t("network.edit")}</Button>}
    >
      <Loaded state={state} loading={t("network.materials.loading")}>
        {(material) => (
          <>
            <Words material={material} />
            <Helped key={String(material.myAnswer)} material={material} path={path} refetch={state.retry} />
          </>
        )}
      </Loaded>
      {isChanging && data && (
        <MaterialDialog
          read={{ material: data, etag: state.etag }}
          onClose={() => {
            setChanging(false);
            void state.retry();
          }}
        />
      )}
    </Page>
  );
}

function Words({ material }: { readonly material: MaterialDetails }) {
  const t = useText();
  const numbers = useNumbers();
  const { text, link, linkFailingSince, owner, reviewOn, why, language } = material;
  return (
    <Section>
      <Entry
        level={2}
        title={<span lang={language}>{why}</span>}
        badges={<MaterialBadges material={material} />}
        about={[
          t("network.materials.owner", { name: owner?.name ?? t("network.posts.from-hr") }),
          t("network.materials.review-on", { day: numbers.day(reviewOn) }),
        ].join(" · ")}
        actions={
          link && (
            <Link inline href={link} target="_blank" rel="noreferrer">
              {t("network.materials.open")}
            </Link>
          )
        }
      >
        {linkFailingSince && (
          <Notice kind="warning">
            {t("network.materials.link-fails-since", { when: numbers.moment(linkFailingSince) })}
          </Notice>
        )}
        {text && (
          <div lang={language}>
            <WrittenText>{text}</WrittenText>
          </div>
        )}
      </Entry>
    </Section>
  );
}

interface HelpedProps {
  readonly material: MaterialDetails;
  readonly path: string;
  readonly refetch: () => Promise<void>;
}

function Helped({ material: { myAnswer, helpful }, path, refetch }: HelpedProps) {
  const t = useText();
  const action = useAction();
  const rate = async (helped: boolean) => {
    if (await action.act(`${path}/helpful`, { method: "POST", body: { helped } })) await refetch();
  };
  return (
    <Section title={t("network.materials.did-it-help")}>
      <ProblemNotice problem={action.problem} />
      <p role="status">{myAnswer !== null && t("network.materials.thanks")}</p>
      <Button aria-pressed={myAnswer === true} disabledFocusable={action.isBusy} onClick={() => void rate(true)}>
        {t("network.materials.yes")}
      </Button>{" "}
      <Button aria-pressed={myAnswer === false} disabledFocusable={action.isBusy} onClick={() => void rate(false)}>
        {t("network.materials.no")}
      </Button>
      {helpful && <p>{t("network.materials.helped-of", { yes: helpful.yes, all: helpful.yes + helpful.no })}</p>}
    </Section>
  );
}
