import { makeStyles, tokens } from "@fluentui/react-components";
import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { ReleasedTexts as Released } from "../../../bot/contract/free-texts";
import { useApi } from "../../api/use-api";
import { useSession } from "../../api/use-session";
import { Section } from "../../frame/section";
import { useNear } from "../../frame/use-near";
import { useText } from "../../text/use-text";
import { WayOn } from "./way-on";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  area: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: 0 },
});

/** What people wrote and HR has released, for HR; fetched when the reader comes there, after the figures. */
export function ReleasedTexts({ page }: { readonly page: EvaluationPage }) {
  const [place, isNear] = useNear<HTMLDivElement>();
  return <div ref={place}>{isNear && <Texts page={page} />}</div>;
}

/** Nothing at all where nobody wrote. */
function Texts({ page }: { readonly page: EvaluationPage }) {
  const styles = useStyles();
  const t = useText();
  const { data: session } = useSession();
  const mayRead = session?.roles.includes("hr") && page.scope.kind !== "unit" && page.figures !== null && page.term;
  const query = new URLSearchParams({ state: "released", term: page.term ?? "", role: page.role });
  if (page.scope.kind === "area") query.set("area", page.scope.area);
  const { data } = useApi<Released>(mayRead ? `/api/texts?${query.toString()}` : null);
  if (!data || (data.texts.length === 0 && data.waiting === 0)) return null;
  return (
    <Section
      title={t("results.texts.title")}
      note={t("results.texts.note")}
      actions={
        data.waiting > 0 && <WayOn to={{ view: "texts" }}>{t("results.texts.waiting", { count: data.waiting })}</WayOn>
      }
    >
      {data.texts.length === 0 ? (
        <p className={styles.none}>{t(data.tooFew ? "results.texts.too-few" : "results.texts.none")}</p>
      ) : (
        <ul className={styles.list}>
          {data.texts.map(({ text, area }, place) => (
            <li key={place} className={styles.item}>
              {text}
              {area !== null && page.scope.kind === "total" && <span className={styles.area}>{area}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
