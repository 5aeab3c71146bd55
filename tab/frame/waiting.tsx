import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Section } from "./section";

const useStyles = makeStyles({
  line: {
    height: "14px",
    marginBottom: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  first: { width: "57%" },
  last: { width: "76%" },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Stands where the data will be, and says what is on its way. */
export function Waiting({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <Section>
      <div aria-hidden="true">
        <div className={mergeClasses(styles.line, styles.first)} />
        <div className={styles.line} />
        <div className={mergeClasses(styles.line, styles.last)} />
      </div>
      <p role="status" className={styles.words}>
        {children}
      </p>
    </Section>
  );
}
