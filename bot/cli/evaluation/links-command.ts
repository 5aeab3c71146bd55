import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { PrintLinks } from "../../usecases/evaluation/answer/print-links";
import { readTerm } from "../../usecases/placement/figures-day";
import type { Printing } from "../printing";
import { printedPages } from "./printed-pages";

export interface LinksCommandDeps extends Printing {
  readonly printLinks: PrintLinks;
  /** Where students reach the form, without a slash at the end. Asked for when it is needed. */
  readonly publicUrl: () => string;
}

/**
 * `links TERM [--out FILE] [--json]`: writes one file to print. First a page per unit and period with the code that its
 * students without an address scan, then a slip for every other student. What was given out before goes on working.
 */
export function registerLinksCommand(program: Command, { printLinks, publicUrl, text, print }: LinksCommandDeps): void {
  program
    .command("links")
    .description(text("round.links.about"))
    .argument("<termin>", text("round.command.term"))
    .option("--out <fil>", text("round.links.out"))
    .option("--json", text("round.command.json"))
    .action(async (written: string, options: { readonly out?: string; readonly json?: boolean }) => {
      const term = readTerm(written);
      const base = publicUrl();
      const printed = await printLinks(term);
      const codes = printed.codes.map(({ path, ...code }) => ({ ...code, url: `${base}${path}` }));
      const links = printed.links.map(({ path, ...link }) => ({ ...link, url: `${base}${path}` }));
      const file = resolve(options.out ?? `qr-${term}.html`);
      await writeFile(file, await printedPages({ term, codes, links }, text), "utf8");
      if (options.json) print(JSON.stringify({ term, file, codes, links }));
      else print(text("round.links.written", { count: codes.length, slips: links.length, file }));
    });
}
