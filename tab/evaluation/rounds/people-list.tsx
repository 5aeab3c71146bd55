import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Recipient, RecipientPage, RecipientState } from "../../../bot/contract/round-recipients";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { DataTable, type Column } from "../../table/data-table";
import { useText } from "../../text/use-text";
import { roundPath } from "./use-round";
import { useWho } from "./who";

interface PeopleListProps {
  readonly term: string;
  readonly state: RecipientState;
  readonly role: Recipient["role"];
  readonly reason: string;
  /** Names the list: the reason in words. */
  readonly title: string;
}

const useStyles = makeStyles({
  list: { padding: "0 0 8px 12px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "8px" },
});

/** The people behind a count, a page at a time, fetched when somebody asks for them. */
export function PeopleList({ term, state, role, reason, title }: PeopleListProps) {
  const styles = useStyles();
  const t = useText();
  const who = useWho();
  const [page, setPage] = useState(1);
  const query = new URLSearchParams({ state, role, reason, page: String(page) });
  const people = useApi<RecipientPage>(`${roundPath(term, "recipients")}?${query}`);
  const columns: readonly Column<Recipient>[] = [
    { id: "name", head: t("rounds.people.name"), cell: who },
    { id: "unit", head: t("rounds.people.unit"), cell: ({ unit }) => unit.name },
    { id: "period", head: t("rounds.people.period"), cell: ({ period }) => t("rounds.period", { period }) },
  ];
  return (
    <div className={styles.list}>
      <Loaded state={people} loading={t("rounds.people.loading")}>
        {({ items, total, pages, page: shown }) => (
          <>
            {total === 0 ? (
              <p>{t("rounds.people.none")}</p>
            ) : (
              <DataTable
                caption={t("rounds.people.caption", { reason: title, count: total })}
                isCaptionSeen
                columns={columns}
                rows={items}
                rowId={({ id }) => id}
              />
            )}
            {pages > 1 && (
              <div className={styles.pages}>
                <Button disabledFocusable={shown <= 1} onClick={() => setPage(shown - 1)}>
                  {t("rounds.people.before")}
                </Button>
                <span role="status">{t("rounds.people.page", { page: shown, pages })}</span>
                <Button disabledFocusable={shown >= pages} onClick={() => setPage(shown + 1)}>
                  {t("rounds.people.after")}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
