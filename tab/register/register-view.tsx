import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RegisterSupervisors, RegisterUnits } from "../../bot/contract/register";
import { useAddress } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Empty } from "../frame/states";
import { Paging } from "../table/paging";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { askedFor, readRegisterChoices, registerPath, type RegisterChoices } from "./list/choices";
import { Filters } from "./list/filters";
import { People } from "./list/people";
import { Units } from "./list/units";
import { useTargets } from "../frame/use-targets";

type List = RegisterSupervisors | RegisterUnits;

const useStyles = makeStyles({
  found: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  none: { margin: "0 0 12px" },
});

/** The register's people and units, with search (S1, S2). For HR. */
export function RegisterView({ address }: ViewProps<"register">) {
  const t = useText();
  const numbers = useNumbers();
  const chosen = readRegisterChoices(address.choices);
  const state = useKept(useApi<List>(registerPath(chosen)), chosen.list);
  const targets = useTargets();
  const { data } = state;
  const subtitle = chosen.list === "people" ? "register.subtitle" : "register.subtitle-units";
  return (
    <Page
      title={t("views.register")}
      hasTerm={false}
      actions={
        <ExportMenu
          file={{ view: chosen.list === "units" ? "register-units" : "register", parameters: askedFor(chosen) }}
        />
      }
      subtitle={data && t(subtitle, { day: numbers.day(data.asOf), total: data.total })}
    >
      <Loaded state={state} loading={t("register.loading")}>
        {(list) =>
          list.total === 0 && chosen.list === "people" ? (
            <NothingYet />
          ) : (
            <Section className={targets}>
              <Filters chosen={chosen} areas={"areas" in list ? list.areas : []} />
              <Rows list={list} chosen={chosen} refetch={() => void state.retry()} />
            </Section>
          )
        }
      </Loaded>
    </Page>
  );
}

interface RowsProps {
  readonly list: List;
  readonly chosen: RegisterChoices;
  readonly refetch: () => void;
}

function Rows({ list, chosen, refetch }: RowsProps) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const isNarrowed = [chosen.search, chosen.area, chosen.unit, chosen.steps, chosen.status].some((one) => one !== "");
  return (
    <>
      <p className={styles.found} role="status">
        {isNarrowed && list.found > 0 && t("register.found", { found: list.found })}
        {list.found === 0 && t("register.none-found")}
      </p>
      {list.found === 0 && isNarrowed && (
        <Button onClick={() => choose({ sok: "", omrade: "", enhet: "", steg: "", status: "", sida: "" })}>
          {t("register.clear")}
        </Button>
      )}
      {list.found > 0 &&
        ("people" in list ? <People people={list.people} onChanged={refetch} /> : <Units units={list.units} />)}
      <Paging page={list.page} pages={list.pages} onPage={(page) => choose({ sida: String(page) })} />
    </>
  );
}

function NothingYet() {
  const t = useText();
  return (
    <Empty
      title={t("register.empty-title")}
      sentence={t("register.empty")}
      action={<ViewLink to={{ view: "import" }}>{t("register.to-import")}</ViewLink>}
    />
  );
}
