import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: {
    margin: "8px 0 0",
    maxWidth: "70ch",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What somebody has written, with their own line breaks and nothing made of it: no links, no markup. */
export function WrittenText({ children }: { readonly children: string }) {
  return <p className={useStyles().text}>{children}</p>;
}
