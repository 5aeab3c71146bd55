import { textIn } from "../../../text/text";
import { Layout, type PageContext } from "./layout";

/** The field that carries a link's or a QR's key, and the one that says that the form is to be shown, not taken. */
export const KEY_FIELD = "k";
export const OPEN_FIELD = "open";

interface DoorPageProps {
  readonly context: PageContext;
  /** Where the key is posted. */
  readonly action: string;
  /** Address of the script that posts what stands after #. */
  readonly script: string;
}

/** Opens an address whose key stands after #: by itself where there is a script, else by pasting it and a button. */
export function DoorPage({ context, action, script }: DoorPageProps) {
  const t = textIn(context.language);
  return (
    <Layout context={context} title={t("studentForm.door.title")}>
      <h1>{t("studentForm.door.title")}</h1>
      <p className="lead">{t("studentForm.door.text")}</p>
      <form id="open" method="post" action={action} autoComplete="off" className="door">
        <input type="hidden" name={OPEN_FIELD} value="1" />
        <label htmlFor={KEY_FIELD}>{t("studentForm.door.label")}</label>
        <input id={KEY_FIELD} name={KEY_FIELD} type="text" inputMode="url" autoCapitalize="none" spellCheck={false} />
        <button className="button">{t("studentForm.door.button")}</button>
      </form>
      <script src={script} defer />
    </Layout>
  );
}
