import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ExportReceipt } from "../../bot/contract/export";
import { useApiClient } from "../api/api-context";
import { ApiError } from "../api/api-error";
import { useSession } from "../api/use-session";
import { openLink } from "../host/open-link";
import { useText } from "../text/use-text";
import { NARROW } from "../theme/layout";

export interface ExportMenuProps {
  /** The service's name for what is shown, and the choices that were made: the file holds the same. Null: no file. */
  readonly file: { readonly view: string; readonly parameters: Readonly<Record<string, string | null>> } | null;
  /** `id` of a drawing in the view that can be saved as a picture, and what to call it. */
  readonly chart?: { readonly id: string; readonly name: string };
}

type Format = "xlsx" | "csv";

/** What has come of the latest choice; `link` is for whom no window was opened. */
interface Told {
  readonly words: string;
  readonly link?: string;
}

const useStyles = makeStyles({
  place: { position: "relative", [NARROW]: { display: "flex", "& > button": { flexGrow: 1 } } },
  list: {
    position: "absolute",
    zIndex: 10,
    top: "calc(100% + 4px)",
    right: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: "4px",
    minWidth: "240px",
    maxWidth: "min(320px, 90vw)",
    padding: "8px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  choice: { justifyContent: "flex-start", [NARROW]: { minHeight: "44px" } },
  nothing: { margin: 0 },
  told: { margin: "4px 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/**
 * "Exportera…": the view as a file, for those who may; on paper and on the clipboard for everybody. What is copied and
 * printed is what the reader sees; the file is made by the service from the same figures.
 */
export function ExportMenu({ file, chart }: ExportMenuProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const client = useApiClient();
  const { data: session } = useSession();
  const [told, setTold] = useState<Told | null>(null);
  const { isOpen, setOpen, place } = useDisclosure();
  const maySaveFiles = file !== null && (session?.may.includes("export") ?? false);

  async function order(format: Format) {
    setTold({ words: t("export.making") });
    const body = { view: file?.view, parameters: given(file?.parameters ?? {}), format };
    const { url } = (await client.edit<ExportReceipt>("/api/exports", { method: "POST", body })).body;
    const isOpened = await openLink(url);
    setTold(isOpened ? { words: t("export.opened") } : { words: t("export.press"), link: url });
  }

  async function copy() {
    const { copyTables } = await import("./to-clipboard");
    const isCopied = await copyTables(document.querySelector("main") ?? document.body);
    setTold({ words: t(isCopied ? "export.copied" : "export.not-copied") });
  }

  async function savePicture() {
    const drawing = document.getElementById(chart?.id ?? "");
    if (!(drawing instanceof SVGSVGElement) || !chart) return setTold({ words: t("export.no-chart") });
    await (await import("./save-picture")).savePicture(drawing, chart.name);
    setTold({ words: t("export.saved") });
  }

  function print() {
    setOpen(false);
    // The list has to be gone before the page is drawn on paper.
    requestAnimationFrame(() => window.print());
  }

  function attempt(act: () => Promise<void>) {
    act().catch((error: unknown) =>
      setTold({ words: (error instanceof ApiError && error.message) || t("export.failed") }),
    );
  }

  const choice = (words: string, act: () => void) => (
    <Button appearance="subtle" className={styles.choice} onClick={act}>
      {words}
    </Button>
  );

  return (
    <div className={styles.place} ref={place}>
      <Button
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setTold(null);
          setOpen(!isOpen);
        }}
      >
        {t("export.open")}
      </Button>
      {isOpen && (
        <div id={id} role="group" aria-label={t("export.choices")} className={styles.list}>
          {maySaveFiles && choice(t("export.xlsx"), () => attempt(() => order("xlsx")))}
          {maySaveFiles && choice(t("export.csv"), () => attempt(() => order("csv")))}
          {chart && choice(t("export.picture"), () => attempt(savePicture))}
          {choice(t("export.copy"), () => attempt(copy))}
          {choice(t("export.print"), print)}
          <p role="status" className={mergeClasses(styles.nothing, told !== null && styles.told)}>
            {told?.words}
            {told?.link && " "}
            {told?.link && (
              <Link inline href={told.link} target="_blank">
                {t("export.link")}
              </Link>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** Opens and closes what a button controls: Escape and a press elsewhere close it, Escape gives the focus back. */
function useDisclosure() {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpen(false);
      place.current?.querySelector("button")?.focus();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [isOpen]);
  return { isOpen, setOpen, place };
}

/** What was chosen; what was not is left out. */
function given(parameters: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value]])),
  );
}
