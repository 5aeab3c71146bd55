import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PreviewContent, PreviewOrder, PreviewReport } from "../card-preview/messages";

interface MessageFrameProps {
  /** Names the frame for a reader: "Kortet till Eva Lind". */
  readonly title: string;
  readonly content: PreviewContent;
}

const useStyles = makeStyles({
  frame: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const FIRST_HEIGHT = 240;

/**
 * Shows a message in a page of its own, so that the library that draws cards is fetched by nobody else. The page says
 * when it is ready, is told what to draw in which colours, and tells how high it has become.
 */
export function MessageFrame({ title, content }: MessageFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const [isReady, setReady] = useState(false);
  const theme = useThemeName();

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<PreviewReport>) => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
      if (data.kind === "ready") setReady(true);
      else setHeight(data.height);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!isReady || !element) return;
    const order: PreviewOrder = { content, theme, colours: coloursAt(element) };
    element.contentWindow?.postMessage(order, window.location.origin);
  }, [content, isReady, theme]);

  return <iframe ref={frame} title={title} src="/tab/card-preview" className={styles.frame} style={{ height }} />;
}

/** What Teams' theme is drawn with here, so that the frame looks the same in each of them. */
function coloursAt(element: Element): PreviewOrder["colours"] {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: colour("colorNeutralBackground1"),
    text: colour("colorNeutralForeground1"),
    subtle: colour("colorNeutralForeground2"),
    accent: colour("colorBrandForegroundLink"),
    stroke: colour("colorNeutralStrokeAccessible"),
    danger: colour("colorStatusDangerForeground3"),
    button: colour("colorNeutralBackground1"),
    font: colour("fontFamilyBase"),
  };
}

/** The theme that the tab is drawn in, followed live. */
function useThemeName(): string {
  const read = () => document.documentElement.dataset["theme"] ?? "default";
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(read()));
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
