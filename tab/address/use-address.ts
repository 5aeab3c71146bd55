import { useCallback, useMemo, useSyncExternalStore } from "react";
import { readAddress, writeAddress, type Address, type Choices, type View } from "./address";

/** Where a link or a button leads. Without a term it is the reader's present one; choices are not taken along. */
export type Target = View & { readonly term?: string | null; readonly choices?: Choices };

export interface AddressInHand {
  readonly address: Address;
  /** `href` of a target, for links: "#/enhet/V2107?termin=HT2024". */
  readonly hrefTo: (target: Target) => string;
  readonly go: (target: Target) => void;
  /** Changes some choices of the present view without a step in the browser's history; "" takes a choice away. */
  readonly choose: (choices: Choices) => void;
  /** The same view in another term. */
  readonly chooseTerm: (term: string) => void;
}

/** The address that the reader is at, and the ways on from it. */
export function useAddress(): AddressInHand {
  const hash = useSyncExternalStore(subscribe, presentHash);
  const address = useMemo(() => readAddress(hash), [hash]);
  const hrefTo = useCallback((target: Target) => `#${writeAddress(complete(target, address.term))}`, [address.term]);
  const go = useCallback((target: Target) => void (window.location.hash = hrefTo(target)), [hrefTo]);
  const choose = useCallback((choices: Choices) => {
    // The address of this moment: somebody who waits with a choice must not undo another that was made meanwhile.
    const present = readAddress(presentHash());
    replaceHash(writeAddress({ ...present, choices: { ...present.choices, ...choices } }));
  }, []);
  const chooseTerm = useCallback(
    (term: string) => void (window.location.hash = `#${writeAddress({ ...address, term })}`),
    [address],
  );
  return { address, hrefTo, go, choose, chooseTerm };
}

/** Puts the reader at an address before the first view is drawn, without a step in the history. */
export function replaceHash(written: string): void {
  window.history.replaceState(window.history.state, "", `#${written}`);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function complete(target: Target, term: string | null): Address {
  return { ...target, term: target.term === undefined ? term : target.term, choices: target.choices ?? {} };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function presentHash(): string {
  return window.location.hash;
}
