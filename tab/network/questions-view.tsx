import type { QuestionList } from "../../bot/contract/network/questions";
import { useAddress } from "../address/use-address";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { useSession } from "../api/use-session";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { SearchField } from "../frame/search-field";
import { Section } from "../frame/section";
import { useTargets } from "../frame/use-targets";
import { readPage } from "../table/read-page";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Choice, Choices } from "./choices";
import { Pages } from "./pages";
import { QuestionEntry } from "./question/question-entry";

const STATES = ["unanswered", "answered", "closed", "uncertain"] as const;

/** What people have asked the network, and whether they have been answered (S38). Asking is done in the chat. */
export function QuestionsView({ address }: ViewProps<"questions">) {
  const t = useText();
  const { choose } = useAddress();
  const { data: session } = useSession();
  const { sok: search = "", lage: state = "", omrade: area = "" } = address.choices;
  const page = readPage(address.choices["sida"]);
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(state && { state }),
    ...(area && { area }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  const targets = useTargets();
  const list = useKept(useApi<QuestionList>(`/api/network/questions${query && `?${query}`}`), "questions");
  const areas = [...new Set([...(session?.areas ?? []), ...(area ? [area] : [])])];
  return (
    <Page title={t("views.questions")} hasTerm={false} subtitle={t("network.questions.subtitle")}>
      <Loaded state={list} loading={t("network.questions.loading")}>
        {({ questions, hasMore }) => (
          <Section className={targets}>
            <Choices>
              <SearchField label={t("network.search")} hint={t("network.questions.search-hint")} search={search} />
              <Choice
                label={t("network.questions.state")}
                value={state}
                onChoose={(lage) => choose({ lage, sida: "" })}
                options={[
                  ["", t("network.all")],
                  ...STATES.map((one) => [one, t(`network.questions.state-of.${one}`)] as const),
                ]}
              />
              {areas.length > 0 && (
                <Choice
                  label={t("network.area")}
                  value={area}
                  onChoose={(omrade) => choose({ omrade, sida: "" })}
                  options={[["", t("network.all-areas")], ...areas.map((one) => [one, one] as const)]}
                />
              )}
            </Choices>
            {questions.length === 0 && (
              <p role="status">{t(query ? "network.questions.none-found" : "network.questions.none")}</p>
            )}
            {questions.map((question) => (
              <QuestionEntry key={question.id} question={question} />
            ))}
            <Pages page={page} hasMore={hasMore} onPage={(next) => choose({ sida: String(next) })} />
          </Section>
        )}
      </Loaded>
    </Page>
  );
}
