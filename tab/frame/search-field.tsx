import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useAddress } from "../address/use-address";

const MILLISECONDS_AFTER_THE_LAST_KEY = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What the address says. */
  readonly search: string;
}

/** A search that follows the reader's typing, in the address as `sok`, so that a link leads to the same rows. */
export function SearchField({ label, hint, search }: SearchFieldProps) {
  const { choose } = useAddress();
  const [typed, type] = useState(search);
  const [seen, see] = useState(search);
  // Somebody has gone back, or cleared the choices.
  if (search !== seen) {
    see(search);
    type(search);
  }
  useEffect(() => {
    if (typed === search) return;
    const later = setTimeout(() => {
      see(typed);
      choose({ sok: typed, sida: "" });
    }, MILLISECONDS_AFTER_THE_LAST_KEY);
    return () => clearTimeout(later);
  }, [typed, search, choose]);
  return (
    <Field label={label}>
      <Input type="search" placeholder={hint} value={typed} maxLength={200} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}
