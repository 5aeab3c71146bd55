import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ViewName } from "../address/address";
import { useAddress, type Target } from "../address/use-address";
import type { TextKey } from "../text/text";
import { useText } from "../text/use-text";
import { NARROW, PRINT } from "../theme/layout";

interface Room {
  readonly to: Target;
  readonly name: TextKey;
  readonly views: readonly ViewName[];
}

const COORDINATION: readonly Room[] = [
  { to: { view: "rounds" }, name: "views.rounds", views: ["rounds", "round", "coordination"] },
  { to: { view: "import" }, name: "views.import", views: ["import"] },
  { to: { view: "register" }, name: "views.register", views: ["register"] },
  { to: { view: "quality" }, name: "views.quality", views: ["quality"] },
  { to: { view: "texts" }, name: "views.texts", views: ["texts"] },
  { to: { view: "privacy" }, name: "views.privacy", views: ["privacy"] },
];

const NETWORK: readonly Room[] = [
  { to: { view: "posts" }, name: "views.posts", views: ["posts"] },
  { to: { view: "questions" }, name: "views.questions", views: ["questions", "question"] },
  { to: { view: "materials" }, name: "views.materials", views: ["materials", "material"] },
  { to: { view: "meetings" }, name: "views.meetings", views: ["meetings", "meeting"] },
  { to: { view: "network-team" }, name: "views.network-team", views: ["network-team"] },
];

const networkViews = NETWORK.flatMap(({ views }) => views);
const coordinationViews = COORDINATION.flatMap(({ views }) => views);

const TABS: readonly Room[] = [
  { to: { view: "overview" }, name: "tab.coverage", views: ["overview", "area", "unit", "workload", "forecast"] },
  { to: { view: "results", who: "students", area: null }, name: "tab.results", views: ["results"] },
  { to: { view: "posts" }, name: "tab.network", views: networkViews },
  { to: { view: "coordination" }, name: "tab.coordination", views: coordinationViews },
];

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    margin: "0 0 12px",
    padding: 0,
    columnGap: "16px",
    listStyleType: "none",
    [PRINT]: { display: "none" },
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "32px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    borderBottom: "2px solid transparent",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    [NARROW]: { minWidth: "44px", minHeight: "44px" },
  },
  here: { fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
});

/** The tabs of the app, where Teams does not show them itself: in a browser of one's own. */
export function TopNavigation({ canCoordinate }: { readonly canCoordinate: boolean }) {
  const t = useText();
  const tabs = TABS.filter(({ to }) => canCoordinate || to.view !== "coordination");
  return <Row label={t("tab.rooms")} rooms={tabs} />;
}

/** The parts of Samordning, in its views only. */
export function CoordinationNavigation({ canCoordinate }: { readonly canCoordinate: boolean }) {
  const t = useText();
  const { address } = useAddress();
  if (!canCoordinate || !coordinationViews.includes(address.view)) return null;
  return <Row label={t("tab.rooms-of-coordination")} rooms={COORDINATION} />;
}

/** The parts of Nätverk, in its views only; how the team stands is for HR. */
export function NetworkNavigation({ canCoordinate }: { readonly canCoordinate: boolean }) {
  const t = useText();
  const { address } = useAddress();
  if (!networkViews.includes(address.view)) return null;
  const rooms = NETWORK.filter(({ to }) => canCoordinate || to.view !== "network-team");
  return <Row label={t("tab.rooms-of-network")} rooms={rooms} />;
}

function Row({ label, rooms }: { readonly label: string; readonly rooms: readonly Room[] }) {
  const styles = useStyles();
  const t = useText();
  const { address, hrefTo } = useAddress();
  return (
    <nav aria-label={label}>
      <ul className={styles.row}>
        {rooms.map(({ to, name, views }) => {
          const isHere = views.includes(address.view);
          return (
            <li key={name}>
              <a
                href={hrefTo(to)}
                className={mergeClasses(styles.link, isHere && styles.here)}
                {...(isHere ? { "aria-current": "page" as const } : {})}
              >
                {t(name)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
