import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AreaPage, AreaUnit } from "../../bot/contract/area-page";
import { useAddress } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { readSorting, sorted, writeSorting } from "../table/sorting";
import { useNumbers, useText } from "../text/use-text";
import { PHONE, useMedia } from "../theme/use-media";
import type { ViewProps } from "../views";
import { ManagerTable } from "./figures/manager-table";
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
  none: { margin: "12px 8px" },
  beside: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** One area: its units with the worst first, its managers and step 3, and what to deal with. */
export function AreaView({ address }: ViewProps<"area">) {
  const t = useText();
  const numbers = useNumbers();
  const query = address.term ? `?term=${address.term}` : "";
  const page = useApi<AreaPage>(`/api/areas/${encodeURIComponent(address.area)}${query}`);
  const { data } = page;
  return (
    <Page
      title={data?.area.name ?? address.area}
      above={[{ to: { view: "overview" }, name: t("views.overview") }]}
      {...(data
        ? { subtitle: [...sourceLine(data, t, numbers), t("area.counts", { units: data.units.length })].join(" · ") }
        : {})}
      actions={
        <>
          <SelectionChoice all={t("area.all-units")} hasResponses={false} />
          {data && <ExportMenu file={{ view: "area", parameters: { area: address.area, term: address.term } }} />}
        </>
      }
    >
      <Loaded
        state={page}
        loading={t("area.loading")}
        empty={({ units }) => (units.length === 0 ? { title: t("area.empty"), sentence: t("area.empty-what") } : null)}
      >
        {(shown) => <Content page={shown} />}
      </Loaded>
    </Page>
  );
}

function Content({ page }: { readonly page: AreaPage }) {
  const styles = useStyles();
  const t = useText();
  const { compare } = useNumbers();
  const { address, choose } = useAddress();
  const isPhone = useMedia(PHONE);
  const { area, units, method, source, managers, todo } = page;
  const whole = { ...area, name: t("area.total") };
  const measures = useMeasures(units, method, false);
  const sorting = readSorting(address.choices["sortering"]) ?? { column: "andel", direction: "ascending" };
  const selection = readSelection(address.choices["urval"]);
  const chosenMeasure = measures.find(({ id }) => id === address.choices["matt"]) ?? measures[0]!;
  const by = isPhone ? chosenMeasure : measures.find(({ id }) => id === sorting.column);
  const selected = units.filter((unit) => isSelected(unit, selection, method));
  const lines = sorted(selected, by?.worth ?? (({ name }) => name), isPhone ? "ascending" : sorting.direction, compare);
  const responses = page.responsesTerm && area.responses ? { ...area.responses, term: page.responsesTerm } : undefined;
  const figures = { line: whole, method, source, responses };
  const note = selected.length < units.length ? t("area.selected", { shown: selected.length, of: units.length }) : null;
  const todoList = <TodoList todo={todo} isAreaOpen={(name) => name === area.id} here={area.id} />;
  const managerTable = managers && managers.length > 0 && <ManagerTable managers={managers} />;

  if (isPhone) {
    return (
      <div className={styles.stack}>
        {todoList}
        <MeasureList
          title={t("area.units")}
          lines={lines}
          measures={measures}
          chosen={chosenMeasure.id}
          onChoose={(matt) => choose({ matt })}
          name={(unit) => <UnitName unit={unit} />}
          keyFigure={<KeyFigure id={chosenMeasure.id} {...figures} />}
          note={note}
        />
        {managerTable}
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <KeyFigures {...figures} />
      <Section title={t("area.units")} note={note}>
        <FigureTable
          caption={t("area.units")}
          nameHead={t("area.unit")}
          lines={lines}
          measures={measures}
          name={(unit) => <UnitName unit={unit} />}
          sorting={sorting}
          onSorting={(next) => choose({ sortering: writeSorting(next) })}
          total={whole}
        />
        {lines.length === 0 && (
          <p className={styles.none}>
            {t("area.none-selected")} <Button onClick={() => choose({ urval: "" })}>{t("overview.show-all")}</Button>
          </p>
        )}
      </Section>
      {todoList}
      {managerTable}
    </div>
  );
}

function UnitName({
  unit: { id, name, isOpen, receivesStudents, managerName, isDetailed },
}: {
  readonly unit: AreaUnit;
}) {
  const styles = useStyles();
  const t = useText();
  const manager = managerName ? t("area.manager", { name: managerName }) : isDetailed ? t("area.vacant") : null;
  const beside = [receivesStudents ? null : t("area.not-receiving"), manager].filter((words) => words !== null);
  return (
    <span>
      {isOpen ? <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink> : name}
      {beside.length > 0 && <span className={styles.beside}>{beside.join(" · ")}</span>}
    </span>
  );
}
