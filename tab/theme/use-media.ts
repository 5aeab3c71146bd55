import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds, followed as the window changes: for what is built differently, not only laid out so. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** As `NARROW`, for what is built differently on a phone. */
export const PHONE = "(max-width: 599px)";
