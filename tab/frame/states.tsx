import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAddress } from "../address/use-address";
import { useSession } from "../api/use-session";
import { useText } from "../text/use-text";
import { Section } from "./section";
import { useTargets } from "./use-targets";

export interface EmptyWords {
  /** What there is none of: "Inga handledare är inlästa ännu." */
  readonly title: string;
  /** What would fill it: "Läs in listan ur Medvind för att se täckningen." */
  readonly sentence: string;
  /** The one next step: a button or a link, for those who may take it. */
  readonly action?: ReactNode;
}

const useStyles = makeStyles({
  words: { margin: "0 0 12px" },
  sentence: { margin: "0 0 12px", color: tokens.colorNeutralForeground2 },
});

/** There is nothing to show yet, and what can be done about it. */
export function Empty({ title, sentence, action }: EmptyWords) {
  const styles = useStyles();
  const targets = useTargets();
  return (
    <Section>
      <p className={styles.words}>{title}</p>
      <p className={styles.sentence}>{sentence}</p>
      {action && <div className={targets}>{action}</div>}
    </Section>
  );
}

/** The reader may not see this, and whom to ask. */
export function NoAccess() {
  const t = useText();
  const { data: session } = useSession();
  return (
    <Section title={t("frame.no-access-title")}>
      {session ? t("frame.no-access", { mailbox: session.contactMailbox }) : t("frame.no-access-anybody")}
    </Section>
  );
}

/** There is no such thing, and the way back. `sentence` is the service's own, where it knows more. */
export function NotFound({ sentence }: { readonly sentence?: string }) {
  const t = useText();
  const styles = useStyles();
  const { hrefTo } = useAddress();
  return (
    <Section title={t("frame.not-found-title")}>
      <p className={styles.words}>{sentence || t("frame.not-found")}</p>
      <Button as="a" href={hrefTo({ view: "overview" })}>
        {t("frame.to-overview")}
      </Button>
    </Section>
  );
}
