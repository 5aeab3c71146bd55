import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { useLayoutEffect, type ReactNode } from "react";
import type { ThemeName } from "../host/host";
import { usePrinting } from "./use-printing";

/** Fluent's own themes for Teams, by Teams' names. */
const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "@media print": { backgroundColor: "transparent", minHeight: 0 },
  },
});

interface ThemedProps {
  readonly theme: ThemeName;
  readonly children: ReactNode;
}

/**
 * The page policy allows style elements with this answer's nonce only (bot/http/tab), so the style renderer gets it.
 * A browser hides the attribute from scripts, but not the property.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Draws everything below in one of Teams' themes; on paper in the light one. */
export function Themed({ theme: chosen, children }: ThemedProps) {
  const theme = usePrinting() ? "default" : chosen;
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={THEMES[theme]}>
        <Background>{children}</Background>
      </FluentProvider>
    </RendererProvider>
  );
}

function Background({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.page}>{children}</div>;
}
