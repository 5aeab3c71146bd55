import { randomBytes } from "node:crypto";
import type { Request, Response, Server } from "restify";
import { textIn, type TextKey } from "../../text/text";
import { FORM_STYLE_PATH } from "../evaluation/form-style";
import { sendPage } from "../pages/page-response";
import { PageShell, renderPage } from "../pages/page-shell";
import { readTabFiles, type TabFile, type TabFiles } from "./tab-files";
import { previewHeaders, tabHeaders } from "./tab-policy";

export interface TabDeps {
  /** Folder of the built tab. */
  readonly folder: string;
  readonly localMode: boolean;
}

/** GET /tab/: the page that Teams shows, /tab/card-preview: a frame in it, /tab/assets/…: files that never change. */
export function registerTab(server: Server, { folder, localMode }: TabDeps): void {
  let read: TabFiles | null = null;
  const files = () => (read ??= readTabFiles(folder));

  async function page(_: Request, res: Response): Promise<void> {
    const tab = files();
    if (!tab) return sendMessage(res, 503, "not-built");
    const nonce = randomBytes(16).toString("base64");
    send(res, Buffer.from(fillIn(tab.page, nonce, localMode)), tabHeaders({ nonce, localMode }));
  }

  async function preview(_: Request, res: Response): Promise<void> {
    const tab = files();
    if (!tab) return sendMessage(res, 503, "not-built");
    send(res, Buffer.from(tab.preview), previewHeaders({ localMode }));
  }

  async function asset(req: Request, res: Response): Promise<void> {
    const file = files()?.assets.get(String((req.params as Record<string, unknown>)["file"]));
    if (!file) return sendMessage(res, 404, "not-found");
    const { content, encoding } = inEncoding(file, String(req.headers["accept-encoding"] ?? ""));
    send(res, content, {
      "Content-Type": file.type,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    });
  }

  for (const [path, answer] of [
    ["/tab", page],
    ["/tab/card-preview", preview],
    ["/tab/assets/:file", asset],
    ["/tab/*", async (_: Request, res: Response) => sendMessage(res, 404, "not-found")],
  ] as const) {
    server.get(path, answer);
    server.head(path, answer);
  }
}

/** The page's two open places: the nonce for its styles, and whether it may run without Teams. */
function fillIn(page: string, nonce: string, localMode: boolean): string {
  return page.replace("__NONCE__", nonce).replace("__MODE__", localMode ? "local" : "teams");
}

function inEncoding({ plain, brotli, gzip }: TabFile, accepted: string) {
  if (brotli && /\bbr\b/.test(accepted)) return { content: brotli, encoding: "br" };
  if (gzip && /\bgzip\b/.test(accepted)) return { content: gzip, encoding: "gzip" };
  return { content: plain, encoding: null };
}

function send(res: Response, body: Buffer, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.setHeader("Content-Length", String(body.length));
  res.writeHead(200);
  res.end(body);
}

function sendMessage(res: Response, status: number, about: "not-built" | "not-found"): void {
  const text = textIn("sv");
  const title: TextKey = `tab.${about}-title`;
  const page = (
    <PageShell language="sv" title={text(title)} styleSheet={FORM_STYLE_PATH}>
      <main>
        <h1>{text(title)}</h1>
        <p>{text(`tab.${about}`)}</p>
      </main>
    </PageShell>
  );
  sendPage(res, status, renderPage(page));
}
