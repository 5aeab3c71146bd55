import { useEffect, useRef, useState, type RefObject } from "react";

/** How far below what is seen something may lie and still be fetched, so that it is there when the reader is. */
const AHEAD = "600px";

/** Whether the reader has come near an element, or prints the page; once true it stays so. */
export function useNear<Element extends HTMLElement>(): readonly [RefObject<Element | null>, boolean] {
  const place = useRef<Element>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (isNear || !element) return;
    const come = () => setNear(true);
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && come(), {
      rootMargin: AHEAD,
    });
    observer.observe(element);
    window.addEventListener("beforeprint", come);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", come);
    };
  }, [isNear]);
  return [place, isNear];
}
