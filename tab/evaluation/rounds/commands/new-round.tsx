import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useAddress } from "../../../address/use-address";
import { useSession } from "../../../api/use-session";
import { Modal } from "../../../frame/modal";
import { useNumbers, useText } from "../../../text/use-text";

/** Leads to the plan of a term that has no round yet. */
export function NewRound({ taken }: { readonly taken: readonly string[] }) {
  const t = useText();
  const numbers = useNumbers();
  const { go } = useAddress();
  const { data: session } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const terms = (session?.terms ?? []).filter((term) => !taken.includes(term));
  const current = session && terms.includes(session.currentTerm) ? session.currentTerm : terms[0];
  const term = chosen ?? current;
  const close = () => setOpen(false);
  return (
    <>
      <Button appearance="primary" onClick={() => setOpen(true)}>
        {t("rounds.new")}
      </Button>
      {isOpen && (
        <Modal
          title={t("rounds.new-title")}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t("rounds.dialog.back")}</Button>
              {term !== undefined && (
                <Button appearance="primary" onClick={() => go({ view: "round", roundTerm: term })}>
                  {t("rounds.show-plan")}
                </Button>
              )}
            </>
          }
        >
          {term === undefined ? (
            <p>{t("rounds.new-none")}</p>
          ) : (
            <>
              <p>{t("rounds.new-text")}</p>
              <Field label={t("frame.term")}>
                <Select value={term} onChange={(_, { value }) => setChosen(value)}>
                  {terms.map((each) => (
                    <option key={each} value={each}>
                      {numbers.term(each)}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
        </Modal>
      )}
    </>
  );
}
