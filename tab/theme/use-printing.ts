import { useSyncExternalStore } from "react";

let isPrinting = false;

/** Whether the page is being drawn on paper just now: paper is white, whatever theme the reader has. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(changed: () => void): () => void {
  const tell = (now: boolean) => () => {
    isPrinting = now;
    changed();
  };
  const [begun, ended] = [tell(true), tell(false)];
  window.addEventListener("beforeprint", begun);
  window.addEventListener("afterprint", ended);
  return () => {
    window.removeEventListener("beforeprint", begun);
    window.removeEventListener("afterprint", ended);
  };
}
