import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { addressToGive } from "../../usecases/evaluation/answer/issue-links";
import type { PrintLinks } from "../../usecases/evaluation/answer/print-links";
import type { RevokeLinks } from "../../usecases/evaluation/answer/revoke-links";
import { readTerm } from "../../usecases/placement/figures-day";
import type { Printing } from "../printing";
import { printedPages } from "./printed-pages";

export interface LinksCommandDeps extends Printing {
  readonly printLinks: PrintLinks;
  readonly revokeLinks: RevokeLinks;
  /** Where students reach the form, without a slash at the end. Asked for when it is needed. */
  readonly publicUrl: () => string;
}

/**
 * `links TERM [--out FILE] [--json]`: writes one file to print. First a page per unit and period with the code that its
 * students without an address scan, then a slip for every other student. What was printed before stops working. In JSON
 * `link` is what people are given; `url` opens without a script too, for programs.
 *
 * `links TERM --revoke [--unit CODE]`: ends every address and code that has been given out, and prints nothing.
 */
export function registerLinksCommand(program: Command, deps: LinksCommandDeps): void {
  const { printLinks, revokeLinks, publicUrl, text, print } = deps;
  program
    .command("links")
    .description(text("round.links.about"))
    .argument("<termin>", text("round.command.term"))
    .option("--out <fil>", text("round.links.out"))
    .option("--revoke", text("round.links.revoke"))
    .option("--unit <kod>", text("round.links.unit"))
    .option("--json", text("round.command.json"))
    .action(async (written: string, options: LinksOptions) => {
      const term = readTerm(written);
      if (options.revoke) {
        const { count } = await revokeLinks(term, options.unit ?? null);
        return print(options.json ? JSON.stringify({ term, revoked: count }) : text("round.links.revoked", { count }));
      }
      const base = publicUrl();
      const printed = await printLinks(term);
      const codes = printed.codes.map(({ path, ...code }) => ({ ...code, ...addresses(base, path) }));
      const links = printed.links.map(({ path, ...link }) => ({ ...link, ...addresses(base, path) }));
      const file = resolve(options.out ?? `qr-${term}.html`);
      await writeFile(file, await printedPages({ term, codes, links }, text), "utf8");
      if (options.json) print(JSON.stringify({ term, file, codes, links }));
      else print(text("round.links.written", { count: codes.length, slips: links.length, file }));
    });
}

interface LinksOptions {
  readonly out?: string;
  readonly revoke?: boolean;
  readonly unit?: string;
  readonly json?: boolean;
}

function addresses(base: string, path: string) {
  return { url: `${base}${path}`, link: addressToGive(base, path) };
}
