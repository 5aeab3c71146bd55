import { useEffect, useState, type ReactNode } from "react";
import { writeAddress } from "../address/address";
import { replaceHash } from "../address/use-address";
import { useSession } from "../api/use-session";
import { Waiting } from "../frame/waiting";
import { useText } from "../text/use-text";

interface LandingProps {
  /** Nobody has said where to: no deep link, no address. */
  readonly isAnywhere: boolean;
  readonly children: ReactNode;
}

/** Brings a manager who opens the tab to the unit that is theirs; everybody else lands on the overview. */
export function Landing({ isAnywhere, children }: LandingProps) {
  const t = useText();
  const { data: session, error } = useSession();
  const [hasLanded, setLanded] = useState(!isAnywhere);
  useEffect(() => {
    if (hasLanded || (!session && !error)) return;
    const own = session?.roles.includes("hr") ? undefined : session?.units.find(({ isManager }) => isManager);
    if (own) replaceHash(writeAddress({ view: "unit", unit: own.code, term: null, choices: {} }));
    setLanded(true);
  }, [hasLanded, session, error]);
  return hasLanded ? children : <Waiting>{t("frame.loading")}</Waiting>;
}
