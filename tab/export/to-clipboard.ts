import { copyOfTables } from "./table-copy";

/**
 * Puts the tables that are seen inside an element on the clipboard. Where the frame may not use the clipboard itself, as
 * in some versions of Teams, the browser's own copying does it. False when neither is allowed.
 */
export async function copyTables(inside: Element): Promise<boolean> {
  const { html, text } = copyOfTables(inside);
  try {
    const part = (content: string, type: string) => new Blob([content], { type });
    const item = new ClipboardItem({ "text/html": part(html, "text/html"), "text/plain": part(text, "text/plain") });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByCommand({ html, text });
  }
}

function copyByCommand({ html, text }: { readonly html: string; readonly text: string }): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener("copy", fill);
  try {
    // The only way that asks for no permission; it has no successor.
    return document.execCommand("copy") && isCopied;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
