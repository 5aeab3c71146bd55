import { useSession } from "../api/use-session";
import { Page } from "../frame/page";
import { NoAccess } from "../frame/states";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { LocalNetworks } from "./team/local-networks";
import { Membership } from "./team/membership";
import { Sponsors } from "./team/sponsors";
import { Teams } from "./team/teams";

/** How the network stands: who has somebody near, who is in the team, and the sponsors (S38, S39). For HR. */
export function TeamView({ address }: ViewProps<"network-team">) {
  const t = useText();
  const { data: session } = useSession();
  const isForReader = session?.roles.includes("hr") ?? true;
  return (
    <Page title={t("views.network-team")} hasTerm={false} subtitle={t("network.team.subtitle")}>
      {isForReader ? (
        <>
          <LocalNetworks />
          <Sponsors choices={address.choices} />
          <Teams />
          <Membership choices={address.choices} />
        </>
      ) : (
        <NoAccess />
      )}
    </Page>
  );
}
