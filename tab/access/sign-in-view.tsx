import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { LocalPeople, LocalPerson } from "../../bot/contract/local-people";
import { useApi } from "../api/use-api";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useNumbers, useText } from "../text/use-text";

const useStyles = makeStyles({
  page: { maxWidth: "640px", margin: "0 auto", padding: "20px", boxSizing: "border-box" },
  list: { display: "flex", flexDirection: "column", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  person: { width: "100%", minHeight: "56px", justifyContent: "flex-start", textAlign: "start" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  at: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** Local mode's sign-in: the reader chooses whom to play. */
export function SignInView({ choose }: { readonly choose: (person: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const people = useApi<LocalPeople>("/api/local/people");
  return (
    <main className={styles.page}>
      <Page title={t("access.title")} subtitle={t("access.why")} hasTerm={false}>
        <Section>
          <Loaded state={people}>
            {(data) => (
              <ul className={styles.list}>
                {data.people.map((person) => (
                  <li key={person.id}>
                    <Person person={person} choose={choose} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </Section>
      </Page>
    </main>
  );
}

function Person({ person, choose }: { readonly person: LocalPerson; readonly choose: (person: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const role = t("access.role", { role: person.role });
  const at = person.role === "hr" || person.role === "none" ? t("access.sees", { role: person.role }) : null;
  return (
    <Button className={styles.person} onClick={() => choose(person.id)}>
      <span className={styles.words}>
        <span>{person.name === null ? role : `${person.name}, ${role}`}</span>
        <span className={styles.at}>{at ?? numbers.list(person.at)}</span>
      </span>
    </Button>
  );
}
