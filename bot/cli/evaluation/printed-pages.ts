import QRCode from "qrcode";
import { dayInWords } from "../../text/day";
import { textIn, type Text } from "../../text/text";
import type { PrintedCode, PrintedLink } from "../../usecases/evaluation/answer/print-links";

type CodeToPrint = Omit<PrintedCode, "path"> & { readonly link: string };
type LinkToPrint = Omit<PrintedLink, "path"> & { readonly link: string };

export interface ToPrint {
  readonly term: string;
  /** A sheet each. */
  readonly codes: readonly CodeToPrint[];
  /** A slip each, to be cut apart. */
  readonly links: readonly LinkToPrint[];
}

/** A whole page of HTML that needs nothing from anywhere: opened from disk, printed, sheets first and then slips. */
export async function printedPages({ term, codes, links }: ToPrint, text: Text): Promise<string> {
  const sheets = await Promise.all(codes.map((code) => sheet(term, code, text)));
  const slips = await Promise.all(links.map((link) => slip(term, link, text)));
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>${escaped(text("round.links.title", { term }))}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #111; }
  section { box-sizing: border-box; min-height: 100vh; padding: 2rem; text-align: center; break-after: page; }
  section svg { width: 9cm; height: 9cm; }
  article { display: flex; gap: 1rem; align-items: center; padding: 0.5rem 2rem; border-bottom: 1px dashed #666; break-inside: avoid; }
  article svg { width: 3.5cm; height: 3.5cm; }
  article p { margin: 0 0 0.25rem; }
  .address { font: 14px/1.4 ui-monospace, monospace; word-break: break-all; }
</style>
${[...sheets, ...slips].join("\n")}
</html>
`;
}

async function sheet(term: string, code: CodeToPrint, text: Text): Promise<string> {
  const explain = text("round.links.explain", { count: code.students, lastDay: dayInWords("sv", code.lastDay) });
  // Nobody knows who will read the sheet; a slip has room for one language, and the form can be changed to the other.
  const english = textIn("en")("round.links.explain", {
    count: code.students,
    lastDay: dayInWords("en", code.lastDay),
  });
  return `<section>
<p>${escaped(text("studentForm.sender"))}</p>
<h1>${escaped(text("studentForm.title"))}</h1>
<p><strong>${escaped(code.unitName)}</strong>, ${escaped(periodName(term, code.period, text))}</p>
${await picture(code.link, text)}
<p>${escaped(explain)}</p>
<p lang="en">${escaped(english)}</p>
<p>${escaped(text("studentForm.show.address"))}</p>
<p class="address">${escaped(code.link)}</p>
</section>`;
}

async function slip(term: string, link: LinkToPrint, text: Text): Promise<string> {
  return `<article>
${await picture(link.link, text)}
<div>
<p><strong>${escaped(link.unitName)}</strong>, ${escaped(periodName(term, link.period, text))}</p>
<p>${escaped(text("round.links.explain-own", { lastDay: dayInWords("sv", link.lastDay) }))}</p>
<p class="address">${escaped(link.link)}</p>
</div>
</article>`;
}

async function picture(url: string, text: Text): Promise<string> {
  const svg = await QRCode.toString(url, { type: "svg", errorCorrectionLevel: "M", margin: 4 });
  return `<div role="img" aria-label="${escaped(text("evaluation.qr.image"))}">${svg}</div>`;
}

function periodName(term: string, period: string, text: Text): string {
  return text("evaluation.period", { period, season: term.slice(0, 2), year: term.slice(2) });
}

/** Names come from files that others wrote. */
function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
