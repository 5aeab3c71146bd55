import QRCode from "qrcode";
import type { Text } from "../../text/text";
import type { PrintedCode } from "../../usecases/evaluation/answer/print-links";

export type CodeToPrint = Omit<PrintedCode, "path"> & { readonly url: string };

/** A whole page of HTML without any address of its own: opened from disk, printed, one sheet per unit and period. */
export async function qrSheets(term: string, codes: readonly CodeToPrint[], text: Text): Promise<string> {
  const sheets = await Promise.all(codes.map((code) => sheet(term, code, text)));
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>${escaped(text("round.links.title", { term }))}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #111; }
  section { box-sizing: border-box; min-height: 100vh; padding: 2rem; text-align: center; break-after: page; }
  svg { width: 9cm; height: 9cm; }
  .address { font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
</style>
${sheets.join("\n")}
</html>
`;
}

async function sheet(term: string, code: CodeToPrint, text: Text): Promise<string> {
  const period = text("evaluation.period", { period: code.period, season: term.slice(0, 2), year: term.slice(2) });
  const svg = await QRCode.toString(code.url, { type: "svg", errorCorrectionLevel: "M", margin: 4 });
  const explain = text("round.links.explain", { count: code.students, lastDay: code.lastDay });
  return `<section>
<h1>${escaped(text("studentForm.title"))}</h1>
<p><strong>${escaped(code.unitName)}</strong>, ${escaped(period)}</p>
<div role="img" aria-label="${escaped(text("evaluation.qr.image"))}">${svg}</div>
<p>${escaped(explain)}</p>
<p>${escaped(text("evaluation.qr.link"))}</p>
<p class="address">${escaped(code.url)}</p>
</section>`;
}

/** Names come from files that others wrote. */
function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
