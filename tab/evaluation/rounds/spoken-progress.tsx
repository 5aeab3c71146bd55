import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

/** Numbers that change every other second would never let a screen reader finish. */
const MILLISECONDS_BETWEEN = 10_000;

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Reads out where something stands when it has changed, every ten seconds at most, and not what stood there at first. */
export function SpokenProgress({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  const latest = useRef(sentence);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    latest.current = sentence;
  }, [sentence]);
  useEffect(() => {
    const first = latest.current;
    const timer = setInterval(() => {
      setSpoken((before) => (before === "" && latest.current === first ? "" : latest.current));
    }, MILLISECONDS_BETWEEN);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status" className={styles.unseen}>
      {spoken}
    </div>
  );
}
