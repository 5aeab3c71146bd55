import { Button, makeStyles } from "@fluentui/react-components";
import type { Overview, OverviewArea } from "../../bot/contract/overview";
import { useAddress } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { useSession } from "../api/use-session";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { readSorting, sorted, writeSorting } from "../table/sorting";
import { useNumbers, useText } from "../text/use-text";
import { LINKS_TO_HIT } from "../theme/layout";
import { PHONE, useMedia } from "../theme/use-media";
import type { ViewProps } from "../views";
import { FigureTable } from "./figures/figure-table";
import { KeyFigure, KeyFigures } from "./figures/key-figures";
import { MeasureList } from "./figures/measure-list";
import { useMeasures } from "./figures/measures";
import { isSelected, readSelection } from "./figures/selection";
import { SelectionChoice } from "./figures/selection-choice";
import { sourceLine } from "./figures/source-line";
import { TodoList } from "./figures/todo-list";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: "16px" },
  own: LINKS_TO_HIT,
  none: { margin: "12px 8px" },
});

/** Täckning: how the whole administration stands, its areas with the worst first, and what to deal with. */
export function OverviewView({ address }: ViewProps<"overview">) {
  const t = useText();
  const numbers = useNumbers();
  const overview = useApi<Overview>(`/api/overview${address.term ? `?term=${address.term}` : ""}`);
  const { data } = overview;
  const places = data && t("overview.counts", { areas: data.counts.areas, units: data.counts.units });
  return (
    <Page
      title={t(useMedia(PHONE) ? "views.overview" : "overview.title")}
      {...(data ? { subtitle: [...sourceLine(data, t, numbers), places].join(" · ") } : {})}
      actions={
        <>
          {data && data.areas.length > 0 && <SelectionChoice all={t("overview.selections.alla")} hasResponses />}
          {data && <ExportMenu file={{ view: "overview", parameters: { term: address.term } }} />}
        </>
      }
    >
      <Loaded
        state={overview}
        loading={t("overview.loading")}
        empty={({ counts }) =>
          counts.units === 0
            ? { title: t("overview.empty"), sentence: t("overview.empty-what"), action: <ToImport /> }
            : null
        }
      >
        {(shown) => <Content overview={shown} />}
      </Loaded>
    </Page>
  );
}

function Content({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const t = useText();
  const { compare } = useNumbers();
  const { address, choose } = useAddress();
  const isPhone = useMedia(PHONE);
  const { areas, total, method, source, responses, todo } = overview;
  const whole = { ...total, name: t("overview.total") };
  const measures = useMeasures([...areas], method, true, responses !== null);
  const sorting = readSorting(address.choices["sortering"]) ?? { column: "andel", direction: "ascending" };
  const selection = readSelection(address.choices["urval"]);
  const chosenMeasure = measures.find(({ id }) => id === address.choices["matt"]) ?? measures[0]!;
  const by = isPhone ? chosenMeasure : measures.find(({ id }) => id === sorting.column);
  const selected = areas.filter((area) => isSelected(area, selection, method));
  const lines = sorted(selected, by?.worth ?? (({ name }) => name), isPhone ? "ascending" : sorting.direction, compare);
  const figures = { line: whole, method, source, responses };
  const note =
    selected.length < areas.length ? t("overview.selected", { shown: selected.length, of: areas.length }) : undefined;
  const todoList = <TodoList todo={todo} isAreaOpen={(name) => areas.find(({ id }) => id === name)?.isOpen ?? false} />;

  if (areas.length === 0) {
    return (
      <div className={styles.stack}>
        <OwnUnits overview={overview} />
        <KeyFigures {...figures} />
        {todo.length > 0 && todoList}
      </div>
    );
  }
  if (isPhone) {
    return (
      <div className={styles.stack}>
        <OwnUnits overview={overview} />
        {todoList}
        <MeasureList
          title={t("overview.areas")}
          lines={lines}
          measures={measures}
          chosen={chosenMeasure.id}
          onChoose={(matt) => choose({ matt })}
          name={areaName}
          keyFigure={<KeyFigure id={chosenMeasure.id} {...figures} />}
          note={note}
        />
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <OwnUnits overview={overview} />
      <KeyFigures {...figures} />
      <Section title={t("overview.areas")} note={note}>
        <FigureTable
          caption={t("overview.areas")}
          nameHead={t("overview.area")}
          lines={lines}
          measures={measures}
          name={areaName}
          sorting={sorting}
          onSorting={(next) => choose({ sortering: writeSorting(next) })}
          total={whole}
        />
        {lines.length === 0 && (
          <p className={styles.none}>
            {t("overview.none-selected")}{" "}
            <Button onClick={() => choose({ urval: "" })}>{t("overview.show-all")}</Button>
          </p>
        )}
      </Section>
      {todoList}
    </div>
  );
}

function areaName({ id, name, isOpen }: OverviewArea) {
  return isOpen ? <ViewLink to={{ view: "area", area: id }}>{name}</ViewLink> : name;
}

/** Ways to the reader's own units, for managers and supervisors. */
function OwnUnits({ overview: { ownUnits } }: { readonly overview: Overview }) {
  const styles = useStyles();
  const t = useText();
  if (ownUnits.length === 0) return null;
  return (
    <Section title={t("overview.own-units")}>
      {ownUnits.map(({ id, name }, index) => (
        <span key={id} className={styles.own}>
          {index > 0 && " · "}
          <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink>
        </span>
      ))}
    </Section>
  );
}

/** The one next step for those who may take it. */
function ToImport() {
  const t = useText();
  const { data: session } = useSession();
  if (!session?.may.includes("import")) return null;
  return <ViewLink to={{ view: "import" }}>{t("overview.to-import")}</ViewLink>;
}
