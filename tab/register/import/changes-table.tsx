import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { ImportDifference, ImportDifferences } from "../../../bot/contract/import";
import { Section } from "../../frame/section";
import { DataTable } from "../../table/data-table";
import { useText } from "../../text/use-text";

const useStyles = makeStyles({
  kind: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  ins: { textDecorationLine: "underline", textUnderlineOffset: "3px" },
  del: { textDecorationLine: "line-through" },
});

type Part = ImportDifference["parts"][number];

/** Who and what an import changes, before and after; what is new is underlined, what goes is struck out. */
export function ChangesTable({ differences: { counts, lines } }: { readonly differences: ImportDifferences }) {
  const styles = useStyles();
  const t = useText();
  const count = counts.new + counts.changed + counts.ended;
  if (count === 0) return <Section title={t("import.changes", { count })}>{t("import.changes-none")}</Section>;
  const rows = lines.map((line, index) => ({ ...line, id: String(index) }));

  const after = ({ change, parts }: ImportDifference) => {
    if (change === "ended") return <del className={styles.del}>{t("import.ended")}</del>;
    const words = joined(parts, (part) =>
      part.after === null ? (
        <del className={styles.del}>{part.before}</del>
      ) : part.after === part.before ? (
        part.after
      ) : (
        <ins className={styles.ins}>{part.after}</ins>
      ),
    );
    return change === "new" ? (
      <>
        <ins className={styles.ins}>{t("import.new")}</ins>: {words}
      </>
    ) : (
      words
    );
  };

  return (
    <Section
      title={t("import.changes", { count })}
      {...(lines.length < count ? { note: t("import.changes-more", { shown: lines.length }) } : {})}
    >
      <DataTable
        caption={t("import.changes", { count })}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "what",
            head: t("import.what"),
            cell: ({ title, kind }) => (
              <>
                {title} <span className={styles.kind}>{kind}</span>
              </>
            ),
          },
          {
            id: "now",
            head: t("import.now"),
            cell: ({ parts }) => {
              const had = parts.filter(({ before }) => before !== null);
              return had.length === 0 ? "–" : joined(had, ({ before }) => before);
            },
          },
          { id: "after", head: t("import.after"), cell: after },
        ]}
      />
    </Section>
  );
}

function joined(parts: readonly Part[], words: (part: Part) => ReactNode): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && " · "}
      {words(part)}
    </Fragment>
  ));
}
