import { makeStyles } from "@fluentui/react-components";
import { Suspense, type ComponentType } from "react";
import { useAddress } from "./address/use-address";
import { useSession } from "./api/use-session";
import { AboutLinks } from "./frame/about-links";
import { FailureBoundary } from "./frame/failure-boundary";
import { CoordinationNavigation, NetworkNavigation, TopNavigation } from "./frame/navigation";
import { Waiting } from "./frame/waiting";
import { useText } from "./text/use-text";
import { NARROW, PRINT } from "./theme/layout";
import { VIEWS, type ViewProps } from "./views";

const useStyles = makeStyles({
  frame: {
    maxWidth: "1600px",
    margin: "0 auto",
    padding: "16px 20px 40px",
    boxSizing: "border-box",
    [NARROW]: { padding: "8px 12px 32px" },
    [PRINT]: { padding: 0 },
  },
});

/** The tab: the reader's address decides which view is shown. Inside Teams, its own tabs are the top level. */
export function App({ isInTeams }: { readonly isInTeams: boolean }) {
  const styles = useStyles();
  const t = useText();
  const { address } = useAddress();
  const { data: session } = useSession();
  const canCoordinate = session?.roles.includes("hr") ?? false;
  const View = VIEWS[address.view] as ComponentType<ViewProps<typeof address.view>>;
  return (
    <div className={styles.frame}>
      {!isInTeams && <TopNavigation canCoordinate={canCoordinate} />}
      <CoordinationNavigation canCoordinate={canCoordinate} />
      <NetworkNavigation canCoordinate={canCoordinate} />
      <main>
        <FailureBoundary of={address.view}>
          <Suspense fallback={<Waiting>{t("frame.loading")}</Waiting>}>
            <View key={viewKey(address)} address={address} />
          </Suspense>
        </FailureBoundary>
      </main>
      <AboutLinks />
    </div>
  );
}

/** Another unit is another page; another search in the same list is not. */
function viewKey(address: ReturnType<typeof useAddress>["address"]): string {
  if (address.view === "area") return `area ${address.area}`;
  if (address.view === "unit") return `unit ${address.unit}`;
  if (address.view === "question") return `question ${address.question}`;
  if (address.view === "material") return `material ${address.material}`;
  if (address.view === "meeting") return `meeting ${address.meeting}`;
  return address.view === "round" ? `round ${address.roundTerm}` : address.view;
}
