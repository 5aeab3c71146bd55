import { Field, Select } from "@fluentui/react-components";
import { useAddress } from "../address/use-address";
import { useSession } from "../api/use-session";
import { useNumbers, useText } from "../text/use-text";

/** Which term the view shows. Written in the address, so that a link to the page leads to the same figures. */
export function TermChoice() {
  const t = useText();
  const numbers = useNumbers();
  const { address, chooseTerm } = useAddress();
  const { data: session } = useSession();
  const chosen = address.term ?? session?.currentTerm;
  if (!session || !chosen) return null;
  const terms = session.terms.includes(chosen) ? session.terms : [chosen, ...session.terms];
  return (
    <Field label={t("frame.term")} size="small">
      <Select size="medium" value={chosen} onChange={(_, { value }) => chooseTerm(value)}>
        {terms.map((term) => (
          <option key={term} value={term}>
            {numbers.term(term)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
