import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import type { Printing } from "../printing";

export interface DocumentsCommandDeps extends Printing {
  /** Privacy notice, data map and accessibility statement in both languages. Asked for when they are needed. */
  readonly aboutFiles: () => readonly { readonly name: string; readonly html: string }[];
}

/** `documents DIR [--json]`: writes what the pages about the service say as files, with this installation's settings. */
export function registerDocumentsCommand(program: Command, { aboutFiles, text, print }: DocumentsCommandDeps): void {
  program
    .command("documents")
    .description(text("about.command.about"))
    .argument("<mapp>", text("about.command.folder"))
    .option("--json", text("about.command.json"))
    .action(async (folder: string, options: { readonly json?: boolean }) => {
      await mkdir(resolve(folder), { recursive: true });
      const files = aboutFiles().map(({ name, html }) => ({ file: join(resolve(folder), name), html }));
      for (const { file, html } of files) await writeFile(file, html, "utf8");
      if (options.json) print(JSON.stringify({ files: files.map(({ file }) => file) }));
      else files.forEach(({ file }) => print(file));
    });
}
