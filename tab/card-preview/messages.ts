/** What to show: an Adaptive Card, or a mail's HTML. */
export type PreviewContent = { readonly card: Readonly<Record<string, unknown>> } | { readonly html: string };

/** The tab to the frame: draw this. */
export interface PreviewOrder {
  readonly content: PreviewContent;
  /** "default", "dark" or "contrast". */
  readonly theme: string;
  readonly colours: Readonly<
    Record<"background" | "text" | "subtle" | "accent" | "stroke" | "danger" | "button" | "font", string>
  >;
}

/** The frame to the tab: it can draw now, or it has drawn and is so many px high. */
export type PreviewReport = { readonly kind: "ready" } | { readonly kind: "drawn"; readonly height: number };
